import { expect, test } from 'vitest'
import { formatRoute, parseRoute, type Route } from './route.ts'

const routes: [string, Route][] = [
  ['/', { page: { name: 'chat', conversationId: null }, clauseId: null, search: '' }],
  ['/c/01J', { page: { name: 'chat', conversationId: '01J' }, clauseId: null, search: '' }],
  ['/c/01J?clause=d1%2348', { page: { name: 'chat', conversationId: '01J' }, clauseId: 'd1#48', search: '' }],
  ['/library', { page: { name: 'library', documentId: null }, clauseId: null, search: '' }],
  [
    '/library?at=unconfirmed',
    { page: { name: 'library', documentId: null, at: 'unconfirmed' }, clauseId: null, search: '' },
  ],
  ['/library/d1%2Fa', { page: { name: 'library', documentId: 'd1/a' }, clauseId: null, search: '' }],
  ['/library/d1/changes', { page: { name: 'library', documentId: 'd1', view: 'changes' }, clauseId: null, search: '' }],
  ['/library?q=%E6%B8%A9%E5%BA%A6', { page: { name: 'library', documentId: null }, clauseId: null, search: '温度' }],
  ['/people/p1', { page: { name: 'place', place: 'people', item: 'p1' }, clauseId: null, search: '' }],
  ['/people', { page: { name: 'place', place: 'people' }, clauseId: null, search: '' }],
]

test.each(routes)('%s is read and written back the same', (address, route) => {
  expect(parseRoute(address)).toEqual(route)
  expect(formatRoute(route)).toBe(address)
})

test('an unknown path is a new chat', () => {
  expect(parseRoute('/nowhere/at/all').page).toEqual({ name: 'chat', conversationId: null })
})

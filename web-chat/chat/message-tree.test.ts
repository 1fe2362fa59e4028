import { expect, test } from 'vitest'
import type { Message } from '../../api/contract/chat.ts'
import { ancestorsOf, branchOf, pathThrough, withMessage } from './message-tree.ts'

function message(id: string, parentId: string | null, role: Message['role']): Message {
  return { id, parentId, role, text: id, answer: null, createdAt: '2026-09-01T08:00:00.000Z' }
}

// q1 ─ a1 ─ q2 ─ a2
//    └ a1b      └ a2b
//        └ (edited) q2b ─ a3 under a1
const q1 = message('q1', null, 'user')
const tree = [
  q1,
  message('a1', 'q1', 'assistant'),
  message('q2', 'a1', 'user'),
  message('a2', 'q2', 'assistant'),
  message('a2b', 'q2', 'assistant'),
  message('q2b', 'a1', 'user'),
  message('a3', 'q2b', 'assistant'),
  message('a1b', 'q1', 'assistant'),
]
const ids = (messages: Message[]) => messages.map(({ id }) => id)

test('ancestors run from the root to the message itself', () => {
  expect(ids(ancestorsOf(tree, 'a2'))).toEqual(['q1', 'a1', 'q2', 'a2'])
  expect(ancestorsOf(tree, null)).toEqual([])
  expect(ancestorsOf(tree, 'gone')).toEqual([])
})

test('without a focus the path ends at the newest message', () => {
  expect(ids(pathThrough(tree, null))).toEqual(['q1', 'a1b'])
  expect(pathThrough([], null)).toEqual([])
})

test('a focus in the middle is continued to its newest descendants', () => {
  expect(ids(pathThrough(tree, 'q2'))).toEqual(['q1', 'a1', 'q2', 'a2b'])
  expect(ids(pathThrough(tree, 'a1'))).toEqual(['q1', 'a1', 'q2b', 'a3'])
})

test('a focus on an older branch keeps that branch', () => {
  expect(ids(pathThrough(tree, 'a2'))).toEqual(['q1', 'a1', 'q2', 'a2'])
})

test('a focus that is not there falls back to the newest message', () => {
  expect(ids(pathThrough(tree, 'gone'))).toEqual(['q1', 'a1b'])
})

test('edited questions and repeated answers are branches of one another', () => {
  expect(branchOf(tree, message('q2b', 'a1', 'user'))).toEqual({ index: 1, count: 2, previousId: 'q2', nextId: null })
  expect(branchOf(tree, message('a2', 'q2', 'assistant'))).toEqual({
    index: 0,
    count: 2,
    previousId: null,
    nextId: 'a2b',
  })
  expect(branchOf(tree, q1).count).toBe(1)
})

test('a message with a known id replaces, an unknown one is added last', () => {
  expect(withMessage(tree, { ...q1, text: 'changed' })[0]?.text).toBe('changed')
  expect(ids(withMessage([q1], message('a1', 'q1', 'assistant')))).toEqual(['q1', 'a1'])
})

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { readOutbox, writeOutbox } from './outbox.ts'

let stored: Map<string, string>
beforeEach(() => {
  stored = new Map()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
    removeItem: (key: string) => stored.delete(key),
  })
})
afterEach(() => vi.unstubAllGlobals())

it('a question waits in its own conversation until it is forgotten', () => {
  const waiting = { text: '压差是多少？', parentId: null }
  writeOutbox('a', waiting)
  expect([readOutbox('a'), readOutbox('b'), readOutbox(null)]).toEqual([waiting, null, null])
  writeOutbox('a', null)
  expect([readOutbox('a'), stored.size]).toEqual([null, 0])
})

it.each(['{', '1', '{"text":""}', '{"text":"x"}', '[]'])('what was not written by it (%s) is nothing', (kept) => {
  stored.set('bashan.outbox.new', kept)
  expect(readOutbox(null)).toBeNull()
})

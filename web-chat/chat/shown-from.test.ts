import { expect, test } from 'vitest'
import { messagesAtOnce, shownFrom } from './shown-from.ts'

test('a short conversation is drawn whole', () => {
  for (const count of [0, 1, messagesAtOnce]) expect(shownFrom(count, 0)).toBe(0)
})

test('of a long one the newest are drawn, never more than at once and never fewer than half', () => {
  for (let count = messagesAtOnce + 1; count < 300; count += 1) {
    const drawn = count - shownFrom(count, 0)
    expect(drawn).toBeLessThanOrEqual(messagesAtOnce)
    expect(drawn).toBeGreaterThan(messagesAtOnce / 2 - 1)
  }
})

test('each press draws as many again, until all are there', () => {
  expect(shownFrom(200, 1)).toBe(shownFrom(200, 0) - messagesAtOnce)
  expect(shownFrom(200, 5)).toBe(0)
})

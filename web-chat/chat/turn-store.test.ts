import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTurnStore } from './turn-store.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function begun() {
  const store = createTurnStore()
  const seen: (string | undefined)[] = []
  store.dispatch({ type: 'begin', conversationId: 'c', question: null })
  store.subscribe(() => seen.push(store.get()?.text))
  return { store, seen }
}

it('many words that come at once are told together, and none is lost', () => {
  const { store, seen } = begun()
  for (const word of '压差不低于十帕') store.dispatch({ type: 'text-delta', data: { text: word } })
  expect(seen).toEqual([])
  vi.runAllTimers()
  expect(seen).toEqual(['压差不低于十帕'])
})

it('whatever is not a word is told at once, with the words before it', () => {
  const { store, seen } = begun()
  store.dispatch({ type: 'text-delta', data: { text: '压差' } })
  store.dispatch({ type: 'stop' })
  expect(seen).toEqual(['压差'])
  vi.runAllTimers()
  expect(seen).toEqual(['压差'])
})

it('keeps every word of a turn that ended before they were told', () => {
  const { store, seen } = begun()
  store.dispatch({ type: 'text-delta', data: { text: '压差不低于十帕。' } })
  const message = {
    id: 'a',
    parentId: 'q',
    role: 'assistant' as const,
    text: '',
    answer: null,
    createdAt: '2026-01-01T00:00:00.000Z',
  }
  store.dispatch({ type: 'turn-end', data: { message } })
  expect(seen).toEqual([undefined])
  expect(store.get()).toBeNull()
  expect(store.latest()?.text).toBe('压差不低于十帕。')
})

it('who has left is told nothing more', () => {
  const { store } = begun()
  const listener = vi.fn()
  store.subscribe(listener)()
  store.dispatch({ type: 'clear' })
  expect(listener).not.toHaveBeenCalled()
})

import { expect, it } from 'vitest'
import { AppError } from '../storage/app-error.ts'
import { withBreaker } from './model-breaker.ts'
import type { ModelConnection } from './model-connection.ts'
import { keepPace } from './model-pace.ts'

const pace = { first: 30, gap: 30, warmUp: 1_000, charactersPerSecond: 0 }
const never = new AbortController().signal

/** A model that fails, hangs or answers as it is told, and counts how often it was asked. */
function stand() {
  const state = { asked: 0, does: 'fail' as 'fail' | 'hang' | 'break' | 'answer', time: 0 }
  const model: ModelConnection = {
    name: 'stand',
    async *stream(_, signal) {
      state.asked += 1
      if (state.does === 'break') yield '一'
      if (state.does === 'hang')
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      if (state.does !== 'answer') throw new AppError('model-unavailable', 'down')
      yield '好'
    },
  }
  const guarded = withBreaker(model, () => state.time)
  const ask = async (signal = never) => {
    let said = ''
    try {
      for await (const words of keepPace((inner) => guarded.stream('', inner), signal, pace)) said += words
      return said
    } catch (error) {
      return error instanceof AppError ? error.code : 'stopped'
    }
  }
  return { state, ask }
}

it.each(['fail', 'hang'] as const)(
  'leaves a model alone after five calls that %s, and has it back within half a minute',
  async (does) => {
    const { state, ask } = stand()
    state.does = does
    for (let call = 0; call < 5; call++) await ask()
    expect(state.asked).toBe(5)
    const began = performance.now()
    expect(await ask()).toBe('model-unavailable')
    expect(performance.now() - began).toBeLessThan(20)
    expect(state.asked).toBe(5)
    state.does = 'answer'
    state.time = 19_999
    expect(await ask()).toBe('model-unavailable')
    state.time = 20_001
    expect(await ask()).toBe('好')
    expect(await ask()).toBe('好')
  },
)

it('tries with one call, and rests again when that fails', async () => {
  const { state, ask } = stand()
  for (let call = 0; call < 5; call++) await ask()
  state.time = 20_001
  await Promise.all([ask(), ask(), ask()])
  expect(state.asked).toBe(6)
  state.time = 30_000
  await ask()
  expect(state.asked).toBe(6)
})

it('forgets failures once the model answers, and does not blame it for a reader who stops', async () => {
  const { state, ask } = stand()
  for (let call = 0; call < 4; call++) await ask()
  state.does = 'answer'
  await ask()
  state.does = 'fail'
  for (let call = 0; call < 4; call++) await ask()
  state.does = 'hang'
  for (let call = 0; call < 9; call++) expect(await ask(AbortSignal.abort(new Error('stopped')))).toBe('stopped')
  state.does = 'answer'
  expect(await ask()).toBe('好')
})

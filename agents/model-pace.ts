import { AppError } from '../storage/app-error.ts'

/**
 * How long a model may take, in milliseconds. `first`: to the first words; `gap`: between words; `warmUp`: when its pace is
 * first judged; `charactersPerSecond`: the slowest pace worth waiting for (a student reads about 5 characters a second).
 * With these, a turn whose model is down, hangs or crawls is ended in quotation within 15 s.
 */
export const modelPace = { first: 9_000, gap: 5_000, warmUp: 9_000, charactersPerSecond: 2 }

/** A model that goes on beyond this has lost its way: the longest piece of work that is asked of one is half of it. */
export const charactersAtMost = 20_000

/**
 * Passes a model's words on; throws `model-timeout` as soon as it is slower than `pace`, and `model-refused` once it has
 * said `charactersAtMost`; either way it stops reading it.
 */
export async function* keepPace(
  words: (signal: AbortSignal) => AsyncIterable<string>,
  signal: AbortSignal,
  pace: typeof modelPace,
): AsyncIterable<string> {
  const stop = new AbortController()
  const forward = () => stop.abort(signal.reason)
  signal.addEventListener('abort', forward, { once: true })
  const iterator = words(stop.signal)[Symbol.asyncIterator]()
  const started = performance.now()
  let characters = 0
  try {
    for (;;) {
      const elapsed = performance.now() - started
      const patience = characters === 0 ? pace.first - elapsed : pace.gap
      const next = await within(iterator.next(), patience, signal)
      if (next.done) return
      characters += next.value.length
      if (characters > charactersAtMost) throw new AppError('model-refused', '大模型说个不停。')
      yield next.value
      const seconds = (performance.now() - started) / 1000
      if (seconds * 1000 > pace.warmUp && characters / seconds < pace.charactersPerSecond) throw tooSlow()
    }
  } catch (error) {
    // With its reason, so that a breaker tells a slow model from a reader who stopped.
    stop.abort(error)
    throw error
  } finally {
    signal.removeEventListener('abort', forward)
    stop.abort()
    // Not awaited: a stream that hangs would never settle.
    iterator.return?.()?.catch?.(() => undefined)
  }
}

async function within<T>(promise: Promise<T>, milliseconds: number, signal: AbortSignal): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  let onAbort: (() => void) | undefined
  promise.catch(() => undefined)
  try {
    return await Promise.race([
      promise,
      new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(tooSlow()), Math.max(0, milliseconds))
        onAbort = () => reject(signal.reason)
        if (signal.aborted) onAbort()
        signal.addEventListener('abort', onAbort, { once: true })
      }),
    ])
  } finally {
    clearTimeout(timer)
    if (onAbort) signal.removeEventListener('abort', onAbort)
  }
}

const tooSlow = () => new AppError('model-timeout', '大模型响应太慢。')

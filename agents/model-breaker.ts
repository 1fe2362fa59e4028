import { AppError } from '../storage/app-error.ts'
import type { ModelConnection } from './model-connection.ts'

const failuresAtMost = 5
// A model that is back is used again within half a minute.
const restMs = 20_000

/**
 * The connection with a breaker: after five failures in a row it is left alone for twenty seconds, in which calls fail at
 * once with `model-unavailable`; then one call tries it. A reader who stops is no failure.
 */
export function withBreaker(model: ModelConnection, now: () => number = () => performance.now()): ModelConnection {
  let failures = 0
  let restsUntil = 0
  return {
    ...model,
    async *stream(prompt, signal, options) {
      if (failures >= failuresAtMost) {
        if (now() < restsUntil) throw new AppError('model-unavailable', '大模型连续失败，稍后再试。')
        // The others go on resting while this call finds out.
        restsUntil = now() + restMs
      }
      try {
        for await (const words of model.stream(prompt, signal, options)) {
          failures = 0
          yield words
        }
        failures = 0
      } catch (error) {
        const fault: unknown = signal.aborted ? signal.reason : error
        if (fault instanceof AppError) {
          failures += 1
          restsUntil = now() + restMs
        }
        throw error
      }
    },
  }
}

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limits } from './limits.ts'

export type RateLimits = {
  /** Counts one; when that is one too many, the seconds to wait, and whether it is the first that is too many. */
  take: (what: keyof Limits, key: string) => Promise<{ seconds: number; first: boolean } | null>
  /** Takes back one that was counted. */
  giveBack: (what: keyof Limits, key: string) => Promise<void>
  /** Forgets all that was counted. */
  forget: (what: keyof Limits, key: string) => Promise<void>
}

/** Counters in memory for each of the limits. */
export function openRateLimits(limits: Limits): RateLimits {
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([name, { points, seconds }]) => [
      name,
      new RateLimiterMemory({ points, duration: seconds }),
    ]),
  ) as Record<keyof Limits, RateLimiterMemory>
  return {
    async take(what, key) {
      try {
        await limiters[what].consume(key)
        return null
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal
        const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
        return { seconds, first: refusal.consumedPoints === limits[what].points + 1 }
      }
    },
    async giveBack(what, key) {
      await limiters[what].reward(key)
    },
    async forget(what, key) {
      await limiters[what].delete(key)
    },
  }
}

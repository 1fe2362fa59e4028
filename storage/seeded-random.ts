import { createHash } from 'node:crypto'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export type SeededRandom = {
  /** A number from 0 up to 1. */
  next: () => number
  /** A whole number from 0 up to, not including, `below`. */
  below: (below: number) => number
  /** The things in another order; what is given stays as it is. */
  shuffle: <T>(things: readonly T[]) => T[]
}

/** Random choices that come out the same for the same seed, on any machine; not for secrets. */
export function seededRandom(seed: string): SeededRandom {
  const generator = xoroshiro128plus(createHash('sha256').update(seed).digest().readInt32BE())
  const below = (limit: number) => uniformInt(generator, 0, limit - 1)
  return {
    next: () => uniformFloat64(generator),
    below,
    shuffle<T>(things: readonly T[]): T[] {
      const left = [...things]
      // Fisher and Yates.
      for (let at = left.length - 1; at > 0; at -= 1) {
        const other = below(at + 1)
        ;[left[at], left[other]] = [left[other] as T, left[at] as T]
      }
      return left
    },
  }
}

import { describe, expect, it } from 'vitest'
import { seededRandom } from './seeded-random.ts'

const letters = [...'abcdefghij']

describe('seeded random choices', () => {
  it('come out the same for the same seed, and otherwise for another', () => {
    expect(seededRandom('a').shuffle(letters)).toEqual(seededRandom('a').shuffle(letters))
    expect(seededRandom('a').shuffle(letters)).not.toEqual(seededRandom('b').shuffle(letters))
  })

  it('lose nothing in a shuffle and stay below the limit', () => {
    const random = seededRandom('c')
    expect(random.shuffle(letters).sort()).toEqual(letters)
    const drawn = Array.from({ length: 3000 }, () => random.below(3))
    for (const value of [0, 1, 2]) expect(drawn.filter((one) => one === value).length).toBeGreaterThan(800)
    expect(Math.max(...drawn)).toBe(2)
    expect(Array.from({ length: 100 }, random.next).every((value) => value >= 0 && value < 1)).toBe(true)
  })
})

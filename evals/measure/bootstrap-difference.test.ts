import { expect, it } from 'vitest'
import { bootstrapDifference } from './bootstrap-difference.ts'

it('is sure of a difference that every case shows, and unsure of one that cases contradict', () => {
  expect(bootstrapDifference(Array(20).fill(0.5))).toEqual({ mean: 0.5, low: 0.5, high: 0.5 })
  const torn = bootstrapDifference([1, -1, 1, -1, 1, -1, 1])
  expect(torn.low).toBeLessThan(0)
  expect(torn.high).toBeGreaterThan(0)
  expect(bootstrapDifference([1, -1, 1, -1, 1, -1, 1])).toEqual(torn)
})

it('comes near the interval that the normal distribution gives for many cases', () => {
  // 400 differences of 0 or 1, half of each: mean 0.5, standard error 0.025.
  const { low, high } = bootstrapDifference(Array.from({ length: 400 }, (_, at) => at % 2))
  expect(low).toBeCloseTo(0.451, 2)
  expect(high).toBeCloseTo(0.549, 2)
})

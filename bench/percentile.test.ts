import { expect, it } from 'vitest'
import { percentile } from './percentile.ts'

it('takes the nearest rank', () => {
  expect(percentile([5, 1, 3], 0.5)).toBe(3)
  expect(percentile([4, 1, 3, 2], 0.5)).toBe(2)
  expect(percentile([1, 2, 3], 0.95)).toBe(3)
  expect(percentile([], 0.5)).toBeNaN()
})

import { expect, it } from 'vitest'
import { wilsonInterval } from './wilson-interval.ts'

it.each([
  [0.5, 10, 0.2366, 0.7634],
  [1, 20, 0.8389, 1],
  [0, 20, 0, 0.1611],
])('a rate of %d over %d cases lies between %d and %d', (rate, n, low, high) => {
  const interval = wilsonInterval(rate, n)
  expect(interval.low).toBeCloseTo(low, 3)
  expect(interval.high).toBeCloseTo(high, 3)
})

it('no cases say nothing', () => {
  expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 })
})

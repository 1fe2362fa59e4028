import { expect, it } from 'vitest'
import { mcnemarTest } from './mcnemar-test.ts'

it('gives the exact chances of a coin', () => {
  expect(mcnemarTest(0, 0)).toBe(1)
  expect(mcnemarTest(1, 0)).toBe(1)
  expect(mcnemarTest(5, 0)).toBeCloseTo(2 / 32)
  expect(mcnemarTest(8, 2)).toBeCloseTo((2 * (1 + 10 + 45)) / 1024)
  expect(mcnemarTest(2, 8)).toBe(mcnemarTest(8, 2))
  expect(mcnemarTest(7, 7)).toBe(1)
})

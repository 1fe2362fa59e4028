import { expect, it } from 'vitest'
import { cohenKappa } from './cohen-kappa.ts'

const pairs = (counts: Record<string, number>) =>
  Object.entries(counts).flatMap(([pair, n]) =>
    Array.from({ length: n }, () => [pair[0] ?? '', pair[1] ?? ''] as const),
  )

it('gives the value worked out by hand', () => {
  // 20 both yes, 15 both no, 5 and 10 apart: agreed 0.7, by chance 0.5.
  expect(cohenKappa(pairs({ yy: 20, yn: 5, ny: 10, nn: 15 }))).toBeCloseTo(0.4)
  expect(cohenKappa(pairs({ yy: 5, nn: 5 }))).toBe(1)
  expect(cohenKappa(pairs({ yn: 5, ny: 5 }))).toBe(-1)
})

it('says nothing without cases or where both raters knew one answer only', () => {
  expect(cohenKappa([])).toBeNull()
  expect(cohenKappa(pairs({ yy: 9 }))).toBeNull()
})

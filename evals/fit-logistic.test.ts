import { expect, it } from 'vitest'
import { fitLogistic } from './fit-logistic.ts'

const apply = ({ weights, intercept }: ReturnType<typeof fitLogistic>, features: number[]) =>
  1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), intercept)))

it('tells apart what one feature tells apart, and gives the other no weight', () => {
  const examples = [0.1, 0.2, 0.3, 0.7, 0.8, 0.9].flatMap((value) =>
    [0, 1].map((noise) => ({ features: [value, noise], label: value > 0.5 ? (1 as const) : (0 as const), weight: 1 })),
  )
  const fitted = fitLogistic(examples, 0.1)
  expect(apply(fitted, [0.9, 0])).toBeGreaterThan(0.9)
  expect(apply(fitted, [0.1, 0])).toBeLessThan(0.1)
  expect(Math.abs(fitted.weights[1] ?? 1)).toBeLessThan(0.01)
})

it('gives the share of a label where no feature tells anything', () => {
  const examples = [1, 0, 0, 0].map((label) => ({ features: [0.5], label: label as 0 | 1, weight: 2 }))
  expect(apply(fitLogistic(examples, 1), [0.5])).toBeCloseTo(0.25, 2)
})

import { expect, it } from 'vitest'
import { operatingCurve } from './operating-curve.ts'

const points = (judged: Parameters<typeof operatingCurve>[0]) => operatingCurve(judged).lines[0]?.points

it('goes through the corner where probabilities tell all apart', () => {
  const judged = [0.1, 0.2, 0.8, 0.9].map((probability) => ({ probability, covered: probability > 0.5 }))
  expect(points(judged)).toEqual([
    [0, 0],
    [0, 0.5],
    [0, 1],
    [0.5, 1],
    [1, 1],
  ])
})

it('turns both away together where they tell nothing', () => {
  const judged = [0.5, 0.5].map((probability, at) => ({ probability, covered: at === 0 }))
  expect(points(judged)).toEqual([
    [0, 0],
    [1, 1],
  ])
})

import { expect, it } from 'vitest'
import { clusteredVectors } from './clustered-vectors.ts'

const dot = (a: number[] = [], b: number[] = []) => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)

it('gives unit vectors, the same for the same seed', () => {
  const vectors = clusteredVectors(50, 32, 3)
  for (const vector of vectors) expect(dot(vector, vector)).toBeCloseTo(1)
  expect(clusteredVectors(50, 32, 3)).toEqual(vectors)
})

it('gives each vector near neighbours', () => {
  const vectors = clusteredVectors(1_000, 384, 1)
  const nearest = vectors.slice(1).map((vector) => dot(vector, vectors[0]))
  expect(Math.max(...nearest)).toBeGreaterThan(0.6)
  expect(nearest.filter((similarity) => similarity > 0.6).length).toBeLessThan(50)
})

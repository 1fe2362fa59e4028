import { expect, it } from 'vitest'
import { fuseRankings } from './fuse-rankings.ts'

it('puts first what both rankings hold high, and scores it 1 when it leads both', () => {
  const fused = fuseRankings([
    ['a', 'b', 'c'],
    ['a', 'c', 'd'],
  ])
  expect(fused.map(({ key }) => key)).toEqual(['a', 'c', 'b', 'd'])
  expect(fused[0]?.score).toBe(1)
  expect(fused[3]?.score).toBeCloseTo(61 / (2 * 63))
})

it('keeps the order of one ranking when the other is empty', () => {
  expect(fuseRankings([['x', 'y'], []]).map(({ key }) => key)).toEqual(['x', 'y'])
})

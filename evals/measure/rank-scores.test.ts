import { describe, expect, it } from 'vitest'
import { rankScores } from './rank-scores.ts'

describe('the scores of a ranking', () => {
  it('are all 1 when the one gold comes first', () => {
    expect(rankScores(['a', 'b'], ['a'], 'any')).toEqual({
      'hit@1': 1,
      'recall@5': 1,
      'recall@10': 1,
      'mrr@10': 1,
      'ndcg@10': 1,
    })
  })

  it('fall with the rank of the first gold', () => {
    const scores = rankScores(['x', 'y', 'a', 'b'], ['a', 'b'], 'any')
    expect(scores).toMatchObject({ 'hit@1': 0, 'recall@5': 1, 'mrr@10': 1 / 3 })
    expect(scores['ndcg@10']).toBeCloseTo(0.5)
  })

  it('count every gold when all are needed', () => {
    const scores = rankScores(['a', '1', '2', '3', '4', 'b'], ['a', 'b'], 'all')
    expect(scores).toMatchObject({ 'hit@1': 1, 'recall@5': 0.5, 'recall@10': 1 })
    expect(scores['ndcg@10']).toBeCloseTo((1 + 1 / Math.log2(7)) / (1 + 1 / Math.log2(3)))
  })

  it('are 0 when no gold is among the first ten', () => {
    const ranked = [...Array.from({ length: 10 }, (_, index) => `x${index}`), 'a']
    expect(Object.values(rankScores(ranked, ['a'], 'any'))).toEqual([0, 0, 0, 0, 0])
  })
})

import { describe, expect, it } from 'vitest'
import { compareRuns } from './compare-runs.ts'

const run = (scores: readonly number[]) => [
  {
    name: 'retrieval',
    outcomes: scores.map((score, at) => ({
      id: `q${at}`,
      type: 'look-up',
      question: '',
      passed: true,
      scores: { score },
      expected: '',
      came: '',
      evidence: [],
    })),
  },
]
const [allRight, oneWrong, allWrong] = [Array(30).fill(1), [0, ...Array(29).fill(1)], Array(30).fill(0)]

describe('two runs compared', () => {
  it('are called different only where chance would rarely do it', () => {
    expect(compareRuns(run(allRight), run(allWrong))).toMatchObject([
      { metric: 'retrieval.score', n: 30, before: 1, after: 0, better: 0, worse: 30, verdict: 'worse' },
    ])
    expect(compareRuns(run(oneWrong), run(allRight))).toMatchObject([
      { better: 1, worse: 0, verdict: 'no difference shown', by: { test: 'McNemar', p: 1 } },
    ])
  })

  it('by a bootstrap interval where scores lie between 0 and 1', () => {
    const half = Array(30).fill(0.5)
    expect(compareRuns(run(half), run(allRight))).toMatchObject([
      { verdict: 'better', by: { test: 'bootstrap', low: 0.5 } },
    ])
    expect(compareRuns(run(half), run(half))).toMatchObject([{ verdict: 'no difference shown', better: 0, worse: 0 }])
  })

  it('over the cases that both have', () => {
    expect(compareRuns(run([1, 1]), run([1, 1, 0]))).toMatchObject([{ n: 2, after: 1 }])
    expect(compareRuns([], run([1]))).toEqual([])
  })
})

import { bootstrapDifference } from './bootstrap-difference.ts'
import { mcnemarTest } from './mcnemar-test.ts'

/** One score of two runs over the cases that both have. */
export type Comparison = {
  metric: string
  /** Cases in both runs. */
  n: number
  before: number
  after: number
  /** Cases whose score rose, and fell. */
  better: number
  worse: number
  verdict: 'better' | 'worse' | 'no difference shown'
  /** The test that the verdict rests on, with its figure. */
  by: { test: 'McNemar'; p: number } | { test: 'bootstrap'; low: number; high: number }
}

type SuiteOutcomes = readonly {
  name: string
  outcomes: readonly { id: string; scores: Record<string, number> }[]
}[]

/** The chance of a false alarm that is put up with for one score. */
const significance = 0.05

/**
 * Compares every score of two runs case by case. A run is called better or worse only when the difference would be rare by
 * chance: McNemar's test where all scores are 0 or 1, else a bootstrap interval of the mean difference that leaves out 0.
 */
export function compareRuns(before: SuiteOutcomes, after: SuiteOutcomes): Comparison[] {
  return after.flatMap(({ name, outcomes }) => {
    const earlier = new Map(
      before.find((suite) => suite.name === name)?.outcomes.map((outcome) => [outcome.id, outcome.scores]),
    )
    const metrics = [...new Set(outcomes.flatMap(({ scores }) => Object.keys(scores)))]
    return metrics.flatMap((metric) => {
      const pairs = outcomes.flatMap(({ id, scores }) => {
        const [old, now] = [earlier.get(id)?.[metric], scores[metric]]
        return old === undefined || now === undefined ? [] : [[old, now] as const]
      })
      return pairs.length === 0 ? [] : [comparePairs(`${name}.${metric}`, pairs)]
    })
  })
}

function comparePairs(metric: string, pairs: readonly (readonly [number, number])[]): Comparison {
  const better = pairs.filter(([old, now]) => now > old).length
  const worse = pairs.filter(([old, now]) => now < old).length
  const mean = (which: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[which], 0) / pairs.length
  const figures = { metric, n: pairs.length, before: mean(0), after: mean(1), better, worse }
  if (pairs.flat().every((score) => score === 0 || score === 1)) {
    const p = mcnemarTest(better, worse)
    const verdict = p >= significance ? 'no difference shown' : better > worse ? 'better' : 'worse'
    return { ...figures, verdict, by: { test: 'McNemar', p } }
  }
  const { low, high } = bootstrapDifference(pairs.map(([old, now]) => now - old))
  const verdict = low > 0 ? 'better' : high < 0 ? 'worse' : 'no difference shown'
  return { ...figures, verdict, by: { test: 'bootstrap', low, high } }
}

import type { CaseOutcome } from './case-outcome.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** The mean of one score over cases, with its 95 % interval. */
export type Rate = { metric: string; type: string | null; n: number; value: number; low: number; high: number }

/** The rate of every score over all cases, and over the cases of each type where there is more than one. */
export function ratesOf(outcomes: readonly CaseOutcome[]): Rate[] {
  const metrics = [...new Set(outcomes.flatMap((outcome) => Object.keys(outcome.scores)))]
  const types = [...new Set(outcomes.map((outcome) => outcome.type))]
  return metrics.flatMap((metric) => [
    rate(metric, null, outcomes),
    ...(types.length < 2
      ? []
      : types
          .map((type) =>
            rate(
              metric,
              type,
              outcomes.filter((outcome) => outcome.type === type),
            ),
          )
          .filter(({ n }) => n > 0)),
  ])
}

function rate(metric: string, type: string | null, outcomes: readonly CaseOutcome[]): Rate {
  const values = outcomes.flatMap((outcome) => outcome.scores[metric] ?? [])
  const value = values.length === 0 ? 0 : values.reduce((sum, score) => sum + score, 0) / values.length
  return { metric, type, n: values.length, value, ...wilsonInterval(value, values.length) }
}

import type { CaseOutcome } from './case-outcome.ts'
import { wilsonInterval } from './wilson-interval.ts'

/** The mean of one score over cases, with its 95 % interval. */
export type Rate = { metric: string; type: string | null; n: number; value: number; low: number; high: number }

/** The rate of every score over the cases that have it, and over those of each type where there is more than one. */
export function ratesOf(outcomes: readonly CaseOutcome[]): Rate[] {
  const metrics = [...new Set(outcomes.flatMap((outcome) => Object.keys(outcome.scores)))]
  return metrics.flatMap((metric) => {
    const scored = outcomes.filter((outcome) => metric in outcome.scores)
    const types = [...new Set(scored.map((outcome) => outcome.type))]
    const parts = types.length < 2 ? [] : types
    return [
      rate(metric, null, scored),
      ...parts.map((type) =>
        rate(
          metric,
          type,
          scored.filter((outcome) => outcome.type === type),
        ),
      ),
    ]
  })
}

function rate(metric: string, type: string | null, outcomes: readonly CaseOutcome[]): Rate {
  const values = outcomes.map((outcome) => outcome.scores[metric] ?? 0)
  const value = values.length === 0 ? 0 : values.reduce((sum, score) => sum + score, 0) / values.length
  return { metric, type, n: values.length, value, ...wilsonInterval(value, values.length) }
}

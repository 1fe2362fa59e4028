import { type Threshold, thresholds } from '../thresholds.ts'
import type { CaseOutcome } from './case-outcome.ts'
import { isGateCase } from './is-gate-case.ts'
import { type Rate, ratesOf } from './rates-of.ts'

/** A threshold with what the gate half came to; `met` is null when the gate half has no case for it. */
export type Check = Threshold & { rate: Rate | null; met: boolean | null }

type Ran = { name: string; outcomes: readonly CaseOutcome[]; notRun?: string | undefined }

/** Checks every threshold of the suites that ran, on the gate half of their cases. */
export function checkThresholds(suites: readonly Ran[]): Check[] {
  const rates = new Map<string, Rate>(
    suites.flatMap(({ name, outcomes }) =>
      ratesOf(outcomes.filter(isGateCase))
        .filter(({ type }) => type === null)
        .map((rate) => [`${name}.${rate.metric}`, rate] as const),
    ),
  )
  const ran = new Set(suites.filter(({ notRun }) => notRun === undefined).map(({ name }) => name))
  return thresholds
    .filter(({ metric }) => ran.has(metric.split('.')[0] ?? ''))
    .map((threshold) => {
      const rate = rates.get(threshold.metric)
      if (!rate || rate.n === 0) return { ...threshold, rate: null, met: null }
      return { ...threshold, rate, met: rate.value >= threshold.atLeast }
    })
}

import { type Threshold, thresholds } from '../thresholds.ts'
import type { CaseOutcome } from './case-outcome.ts'
import { halfOf } from './half-of.ts'
import { type Rate, ratesOf } from './rates-of.ts'

/** A threshold with what the gate half came to; `met` is null when the gate half has no case for it. */
export type Check = Threshold & { rate: Rate | null; met: boolean | null }

type Ran = { name: string; outcomes: readonly CaseOutcome[]; notRun?: string | undefined }

/** Whether a case counts for the gate: that a rule has cases at all is nobody's half. */
const isGate = ({ id, type }: CaseOutcome): boolean => type === 'coverage' || halfOf(baseId(id)) === 'gate'

/** Checks every threshold of the suites that ran, on the gate half of their cases. */
export function checkThresholds(suites: readonly Ran[]): Check[] {
  const rates = new Map<string, Rate>(
    suites.flatMap(({ name, outcomes }) =>
      ratesOf(outcomes.filter(isGate))
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

/** A variant of a question belongs to the half of the question. */
const baseId = (id: string): string => id.split(' ')[0] ?? id

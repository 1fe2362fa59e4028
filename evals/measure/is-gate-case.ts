import type { CaseOutcome } from './case-outcome.ts'
import { halfOf } from './half-of.ts'

/** Whether a case counts for the gate; a variant of a question is in the half of the question, and that a rule has cases at all is nobody's half. */
export const isGateCase = ({ id, type }: Pick<CaseOutcome, 'id' | 'type'>): boolean =>
  type === 'coverage' || halfOf(baseId(id)) === 'gate'

const baseId = (id: string): string => id.split(' ')[0] ?? id

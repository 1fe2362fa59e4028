/** A clause as a report shows it: found and right, found beside the gold, or gold and not found. */
export type Evidence = { document: string; clause: string; text: string; role: 'right' | 'other' | 'missed' }

/** What one case came to. `scores` are from 0 to 1, 1 being right; a score that does not apply is left out. */
export type CaseOutcome = {
  id: string
  type: string
  question: string
  passed: boolean
  scores: Record<string, number>
  expected: string
  came: string
  evidence: Evidence[]
}

/** A curve for a report: what two rates become as a limit moves. */
export type Curve = { name: string; x: string; lines: { name: string; points: [number, number][] }[] }

/** A figure over all cases of a suite that is no mean of theirs; null where it can't be told. */
export type Figure = { name: string; value: number | null; n: number }

/** `notRun` says why nothing was measured: a suite that did not run has passed nothing. */
export type SuiteRun = { outcomes: CaseOutcome[]; curve?: Curve; figures?: Figure[]; notRun?: string }

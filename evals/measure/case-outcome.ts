/** A clause that was found or cited, as a report shows it. */
export type Evidence = { document: string; clause: string; text: string; gold: boolean }

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

export type SuiteRun = { outcomes: CaseOutcome[]; curve?: Curve }

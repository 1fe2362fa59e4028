import type { EvidenceRow } from '../mastery-of.ts'

/** A right answer of day `day` of November 2026 to a question of its own, but for what is said otherwise. */
export function sampleEvidence(day: number, but: Partial<EvidenceRow> = {}): EvidenceRow {
  const at = new Date(Date.UTC(2026, 10, day, 2)).toISOString()
  return {
    id: `evidence ${day} ${but.sourceId ?? ''}`,
    learnerId: 'student',
    knowledge: 'memory',
    clauseIds: ['c1'],
    score: 1,
    hints: 0,
    sourceKind: 'practice',
    sourceId: `question ${day}`,
    about: '示例题',
    criticalMissed: null,
    at,
    excludedAt: null,
    excludedReason: null,
    ...but,
  }
}

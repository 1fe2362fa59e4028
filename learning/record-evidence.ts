import { eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { learningChoices, learningEvidence } from './schema.ts'

type EvidenceRow = typeof learningEvidence.$inferSelect

/** What a learner did, as told by the room where they did it. */
export type Evidence = Pick<
  EvidenceRow,
  'learnerId' | 'knowledge' | 'clauseIds' | 'score' | 'hints' | 'sourceKind' | 'sourceId' | 'about'
> & { criticalMissed?: boolean }

/** Keeps what a learner did, unless they switched the record off; false then. The grade is the caller's, decided by code. */
export async function recordEvidence(transaction: Connection, evidence: Evidence, now: Date): Promise<boolean> {
  const [choice] = await transaction
    .select()
    .from(learningChoices)
    .where(eq(learningChoices.learnerId, evidence.learnerId))
  if (choice && !choice.recording) return false
  await transaction.insert(learningEvidence).values({
    ...evidence,
    criticalMissed: evidence.criticalMissed ?? null,
    id: newId(),
    at: now.toISOString(),
    excludedAt: null,
    excludedReason: null,
  })
  return true
}

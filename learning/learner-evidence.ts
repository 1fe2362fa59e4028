import { and, asc, eq } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import type { EvidenceRow } from './mastery-of.ts'
import { learningEvidence } from './schema.ts'

/** All evidence of a learner, excluded rows too, oldest first. */
export async function readEvidence(connection: Connection, learnerId: string): Promise<EvidenceRow[]> {
  return await connection
    .select()
    .from(learningEvidence)
    .where(eq(learningEvidence.learnerId, learnerId))
    .orderBy(asc(learningEvidence.at), asc(learningEvidence.id))
}

/** Whether a learner has shown anything of what they know. */
export async function hasEvidence(connection: Connection, learnerId: string): Promise<boolean> {
  return (await connection.$count(learningEvidence, eq(learningEvidence.learnerId, learnerId))) > 0
}

/** Takes a row out of all that is computed, with the learner's reason; null lets it count again. Throws `not-found`. */
export async function excludeEvidence(
  transaction: Connection,
  { learnerId, id, reason }: { learnerId: string; id: string; reason: string | null },
  now: Date,
): Promise<void> {
  const changed = await transaction
    .update(learningEvidence)
    .set({ excludedAt: reason === null ? null : now.toISOString(), excludedReason: reason })
    .where(and(eq(learningEvidence.id, id), eq(learningEvidence.learnerId, learnerId)))
    .returning({ id: learningEvidence.id })
  if (changed.length === 0) throw new AppError('not-found', '没有找到这条学习记录，请刷新页面后重试。')
}

import { and, eq } from 'drizzle-orm'
import { type Evidence, recordEvidence } from '../../learning/record-evidence.ts'
import { learningEvidence } from '../../learning/schema.ts'
import type { Connection } from '../../storage/database.ts'

/** What a turn showed that a learner knows; `sourceId` names the card that was answered. */
export type Learned = Omit<Evidence, 'learnerId'>

/** Records it once for each card: answering it anew, after its answer was shown, proves nothing. */
export async function recordLearned(transaction: Connection, learnerId: string, learned: Learned, now: Date) {
  const { sourceKind, sourceId } = learned
  const known = await transaction
    .select({ id: learningEvidence.id })
    .from(learningEvidence)
    .where(
      and(
        eq(learningEvidence.learnerId, learnerId),
        eq(learningEvidence.sourceKind, sourceKind),
        eq(learningEvidence.sourceId, sourceId),
      ),
    )
    .limit(1)
  if (known.length === 0) await recordEvidence(transaction, { ...learned, learnerId }, now)
}

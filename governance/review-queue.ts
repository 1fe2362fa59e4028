import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { redact } from './redact.ts'
import { reviewQueue } from './schema.ts'

export type ReviewItem = typeof reviewQueue.$inferSelect

/** Puts a turn before the committee; the text is redacted here, so the queue never holds personal data in clear. */
export async function addToReviewQueue(
  transaction: Connection,
  item: { turnId: string; ruleId: string; priority: 'urgent' | 'normal'; text: string; roster?: readonly string[] },
  clock: Clock,
): Promise<string> {
  const id = newId()
  await transaction.insert(reviewQueue).values({
    id,
    createdAt: clock().toISOString(),
    turnId: item.turnId,
    ruleId: item.ruleId,
    priority: item.priority,
    redactedText: redact(item.text, { roster: item.roster ?? [] }).text,
  })
  return id
}

/** What nobody has decided yet: urgent items first, then the oldest. */
export async function listOpenReviews(connection: Connection, limit = 100): Promise<ReviewItem[]> {
  return connection
    .select()
    .from(reviewQueue)
    .where(isNull(reviewQueue.decidedAt))
    .orderBy(desc(eq(reviewQueue.priority, 'urgent')), asc(reviewQueue.createdAt))
    .limit(limit)
}

/** Closes an item; throws `not-found` if it is not open. The ruling itself belongs in the audit log. */
export async function closeReview(transaction: Connection, id: string, clock: Clock): Promise<void> {
  const closed = await transaction
    .update(reviewQueue)
    .set({ decidedAt: clock().toISOString() })
    .where(and(eq(reviewQueue.id, id), isNull(reviewQueue.decidedAt)))
    .returning({ id: reviewQueue.id })
  if (closed.length === 0) throw new AppError('not-found', '没有这条待复核记录，或它已经处理过了。')
}

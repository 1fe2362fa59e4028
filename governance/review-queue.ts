import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { redact } from './redact.ts'
import type { ReviewReason } from './review-terms.ts'
import { reviewQueue } from './schema.ts'

export type ReviewItem = typeof reviewQueue.$inferSelect

type Priority = ReviewItem['priority']

/** Within how many hours a case is to be decided: ours, no law sets it. */
const hoursToDecide: Record<Priority, number> = { urgent: 24, normal: 7 * 24 }

export type NewReview = {
  turnId: string
  /** Empty where no rule was met. */
  ruleId: string
  priority: Priority
  reason: ReviewReason
  text: string
  answer?: string
  answerId?: string | undefined
  note?: string
  roster?: readonly string[]
}

/** Puts a turn before the committee; the words are redacted here, so the queue never holds personal data in clear. */
export async function addToReviewQueue(transaction: Connection, item: NewReview, clock: Clock): Promise<string> {
  const id = newId()
  const now = clock()
  const redacted = (text: string) => redact(text, { roster: item.roster ?? [] }).text
  await transaction.insert(reviewQueue).values({
    id,
    createdAt: now.toISOString(),
    turnId: item.turnId,
    ruleId: item.ruleId,
    priority: item.priority,
    reason: item.reason,
    dueAt: new Date(now.getTime() + hoursToDecide[item.priority] * 3_600_000).toISOString(),
    redactedText: redacted(item.text),
    answerId: item.answerId ?? null,
    redactedAnswer: item.answer === undefined ? null : redacted(item.answer),
    note: item.note === undefined ? null : redacted(item.note),
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

/** What has been decided, newest first. */
export async function listDecidedReviews(connection: Connection, limit = 100): Promise<ReviewItem[]> {
  return connection
    .select()
    .from(reviewQueue)
    .where(isNotNull(reviewQueue.decidedAt))
    .orderBy(desc(reviewQueue.decidedAt))
    .limit(limit)
}

/** The case of an id; throws `not-found` when there is none, as after its time was over. */
export async function getReview(connection: Connection, id: string): Promise<ReviewItem> {
  const [item] = await connection.select().from(reviewQueue).where(eq(reviewQueue.id, id))
  if (!item) throw new AppError('not-found', '没有这个案例，它可能已到保存期限。请返回队列刷新。')
  return item
}

/** Says who has taken a case on, or nobody. */
export async function assignReview(transaction: Connection, id: string, assigneeId: string | null): Promise<void> {
  await getReview(transaction, id)
  await transaction.update(reviewQueue).set({ assigneeId }).where(eq(reviewQueue.id, id))
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

import { createHash } from 'node:crypto'
import { and, desc, eq, isNull } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { learningPractice } from './schema.ts'

export type PracticeRow = typeof learningPractice.$inferSelect

/** The same id for the same question, whenever it is made anew. */
export function practiceItemId(question: { type: string; stem: string; situation: string }): string {
  return createHash('sha256')
    .update([question.type, question.situation, question.stem].join('\n'))
    .digest('hex')
    .slice(0, 24)
}

/** Keeps what is asked, key and all, until it is answered. */
export async function savePractice(transaction: Connection, row: PracticeRow): Promise<void> {
  await transaction.insert(learningPractice).values(row)
}

/** What was asked and waits for its answer; throws `not-found`, and `conflict` for what was answered. */
export async function getOpenPractice(connection: Connection, learnerId: string, id: string): Promise<PracticeRow> {
  const [row] = await connection
    .select()
    .from(learningPractice)
    .where(and(eq(learningPractice.id, id), eq(learningPractice.learnerId, learnerId)))
  if (!row) throw new AppError('not-found', '没有找到这道题，请重新开始练习。')
  if (row.answeredAt !== null) throw new AppError('conflict', '这道题已经答过了，请做下一题。')
  return row
}

/** Counts a hint that was given. */
export async function countHint(transaction: Connection, id: string, hints: number): Promise<void> {
  await transaction.update(learningPractice).set({ hints }).where(eq(learningPractice.id, id))
}

/** Marks it answered, once: false where another answer came first. */
export async function closePractice(transaction: Connection, id: string, now: Date): Promise<boolean> {
  const closed = await transaction
    .update(learningPractice)
    .set({ answeredAt: now.toISOString() })
    .where(and(eq(learningPractice.id, id), isNull(learningPractice.answeredAt)))
    .returning({ id: learningPractice.id })
  return closed.length > 0
}

/** Removes what was asked of a learner who keeps no record. */
export async function forgetPractice(transaction: Connection, id: string): Promise<void> {
  await transaction.delete(learningPractice).where(eq(learningPractice.id, id))
}

/** Everything a learner was asked, the newest first; what waits for an answer too. */
export async function listPractice(connection: Connection, learnerId: string): Promise<PracticeRow[]> {
  return await connection
    .select()
    .from(learningPractice)
    .where(eq(learningPractice.learnerId, learnerId))
    .orderBy(desc(learningPractice.askedAt))
}

import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Clock } from '../storage/clock.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { redact } from './redact.ts'
import { addToReviewQueue } from './review-queue.ts'
import { feedback, reviewQueue } from './schema.ts'

/** Why somebody was not content with an answer, as the page offers it. */
const feedbackReasons = {
  wrong: '内容不对',
  unsupported: '引用不能支持',
  incomplete: '没有答全',
  'should-answer': '不该拒绝回答',
  harmful: '不妥当或有害',
} as const

export type FeedbackReason = keyof typeof feedbackReasons

export type Feedback = {
  personId: string
  messageId: string
  turnId: string
  verdict: 'up' | 'down'
  reasons: readonly FeedbackReason[]
  text: string
  question: string
  answer: string
  roster: readonly string[]
}

/** Keeps what somebody thinks of an answer, instead of what they thought before; discontent goes before the committee. */
export async function giveFeedback(transaction: Connection, given: Feedback, clock: Clock): Promise<void> {
  const { personId, messageId, turnId, verdict, reasons, roster } = given
  const redactedText = redact(given.text, { roster }).text
  const row = { turnId, verdict, reasons: [...reasons], redactedText, at: clock().toISOString() }
  await transaction
    .insert(feedback)
    .values({ id: newId(), personId, messageId, ...row })
    .onConflictDoUpdate({ target: [feedback.personId, feedback.messageId], set: row })
  const words = [reasons.map((reason) => feedbackReasons[reason]).join('、'), given.text.trim()].filter(Boolean)
  const note = verdict === 'up' ? '使用者后来改为满意。' : words.join('。')
  const updated = await transaction
    .update(reviewQueue)
    .set({ note: redact(note, { roster }).text })
    .where(and(eq(reviewQueue.turnId, turnId), eq(reviewQueue.reason, 'feedback'), isNull(reviewQueue.decidedAt)))
    .returning({ id: reviewQueue.id })
  if (verdict === 'up' || updated.length > 0) return
  const item = { turnId, ruleId: '', priority: 'normal', reason: 'feedback', roster, note } as const
  await addToReviewQueue(
    transaction,
    { ...item, text: given.question, answer: given.answer, answerId: messageId },
    clock,
  )
}

/** What a person thought of these messages. */
export async function feedbackOn(
  connection: Connection,
  personId: string,
  messageIds: readonly string[],
): Promise<{ messageId: string; verdict: 'up' | 'down' }[]> {
  return connection
    .select({ messageId: feedback.messageId, verdict: feedback.verdict })
    .from(feedback)
    .where(and(eq(feedback.personId, personId), inArray(feedback.messageId, [...messageIds])))
}

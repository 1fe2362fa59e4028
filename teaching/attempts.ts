import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { Assignment } from './assignments.ts'
import { earlier } from './earlier.ts'
import { type Grade, gradeAnswer } from './grade-answer.ts'
import type { ItemAnswer } from './item-answer.ts'
import { attemptAnswers, attempts } from './schema.ts'

export type Attempt = typeof attempts.$inferSelect
export type AttemptAnswer = typeof attemptAnswers.$inferSelect

/** What an answer that was on its way when time ran out still gets, in milliseconds. Our own figure: a slow mobile link. */
export const lateness = 30_000

/** A graded answer to one item, whether it was given or not. */
export type GradedAnswer = { slot: string; answer: ItemAnswer | null; grade: Grade }

/**
 * The student's sitting that runs, or a new one. Throws `conflict` before the opening, after the close, or when the
 * sittings allowed are used up.
 */
export async function openAttempt(
  transaction: Connection,
  assignment: Assignment,
  studentId: string,
  now: Date,
): Promise<Attempt> {
  const at = now.toISOString()
  const before = await attemptsOf(transaction, assignment.id, studentId)
  const running = before.find(({ submittedAt }) => submittedAt === null)
  if (running) return running
  if (at < assignment.opensAt) throw new AppError('conflict', '测验还没有开始，请到时间再进入。')
  if (at >= assignment.closesAt) throw new AppError('conflict', '测验已经截止，不能再作答。')
  if (before.length >= assignment.attemptsAllowed) throw new AppError('conflict', '作答次数已经用完。')
  const { minutes } = assignment.paper
  const ownEnd = minutes === null ? assignment.closesAt : new Date(now.getTime() + minutes * 60_000).toISOString()
  const attempt = {
    id: newId(),
    assignmentId: assignment.id,
    studentId,
    number: before.length + 1,
    startedAt: at,
    endsAt: earlier(ownEnd, assignment.closesAt),
    submittedAt: null,
  }
  await transaction.insert(attempts).values(attempt)
  return attempt
}

/** A student's sittings of an assignment, the first one first. */
async function attemptsOf(connection: Connection, assignmentId: string, studentId: string): Promise<Attempt[]> {
  return await connection
    .select()
    .from(attempts)
    .where(and(eq(attempts.assignmentId, assignmentId), eq(attempts.studentId, studentId)))
    .orderBy(asc(attempts.number))
}

/** All sittings of these assignments. */
export async function listAttempts(connection: Connection, assignmentIds: readonly string[]): Promise<Attempt[]> {
  return await connection
    .select()
    .from(attempts)
    .where(inArray(attempts.assignmentId, [...assignmentIds]))
    .orderBy(asc(attempts.startedAt), asc(attempts.id))
}

/** The sitting of an id; throws `not-found`. Whose it is, the caller checks. */
export async function getAttempt(connection: Connection, id: string): Promise<Attempt> {
  const [found] = await connection.select().from(attempts).where(eq(attempts.id, id))
  if (!found) throw noAttempt()
  return found
}

/** What a sitting that does not exist, or is another's, is answered with. */
export const noAttempt = () => new AppError('not-found', '没有找到这次作答，请刷新页面后重试。')

/** What was answered in these sittings. */
export async function answersOf(connection: Connection, attemptIds: readonly string[]): Promise<AttemptAnswer[]> {
  return await connection
    .select()
    .from(attemptAnswers)
    .where(inArray(attemptAnswers.attemptId, [...attemptIds]))
}

/** What was answered in these sittings, by sitting; one without answers is not in it. */
export async function answersByAttempt(
  connection: Connection,
  attemptIds: readonly string[],
): Promise<Map<string, AttemptAnswer[]>> {
  const groups = new Map<string, AttemptAnswer[]>()
  for (const answer of await answersOf(connection, attemptIds)) {
    const group = groups.get(answer.attemptId)
    if (group) group.push(answer)
    else groups.set(answer.attemptId, [answer])
  }
  return groups
}

/** When a sitting ends: by its own time, or with the assignment that was closed early. */
export function attemptEnd(attempt: Attempt, assignment: Assignment): string {
  return earlier(attempt.endsAt, assignment.closesAt)
}

/**
 * Keeps one answer of a sitting that runs; one that is older than what is kept is let go. Throws `conflict` when the
 * sitting is over, `not-found` for an item that is not in the paper, `input-invalid` for an answer to another type.
 */
export async function saveAnswer(
  transaction: Connection,
  { attempt, assignment }: { attempt: Attempt; assignment: Assignment },
  given: { slot: string; answer: ItemAnswer | null; sequence: number },
  now: Date,
): Promise<void> {
  const over = now.getTime() > Date.parse(attemptEnd(attempt, assignment)) + lateness
  // As it stands now: it may have been handed in, and graded, since the sitting was read.
  const { submittedAt } = await getAttempt(transaction, attempt.id)
  if (submittedAt !== null || over) throw new AppError('conflict', '这次作答已经结束，不能再修改。')
  const item = assignment.paper.items.find(({ slot }) => slot === given.slot)
  if (!item) throw new AppError('not-found', '试卷里没有这道题，请刷新页面后重试。')
  if (given.answer !== null && given.answer.type !== item.content.type) {
    throw new AppError('input-invalid', '作答的题型与题目不符，请刷新页面后重试。')
  }
  const at = and(eq(attemptAnswers.attemptId, attempt.id), eq(attemptAnswers.slot, given.slot))
  const [kept] = await transaction.select({ sequence: attemptAnswers.sequence }).from(attemptAnswers).where(at)
  if (kept && kept.sequence >= given.sequence) return
  const row = { answer: given.answer, sequence: given.sequence, savedAt: now.toISOString() }
  if (kept) await transaction.update(attemptAnswers).set(row).where(at)
  else await transaction.insert(attemptAnswers).values({ ...row, attemptId: attempt.id, slot: given.slot })
}

/**
 * Ends a sitting and grades every item of it, given or not; null when it was ended before. What code grades with certainty
 * is final; open answers wait for a teacher.
 */
export async function submitAttempt(
  transaction: Connection,
  { attempt, assignment }: { attempt: Attempt; assignment: Assignment },
  now: Date,
): Promise<GradedAnswer[] | null> {
  const end = attemptEnd(attempt, assignment)
  const at = now.toISOString()
  const ended = await transaction
    .update(attempts)
    .set({ submittedAt: earlier(at, end) })
    .where(and(eq(attempts.id, attempt.id), isNull(attempts.submittedAt)))
    .returning({ id: attempts.id })
  if (ended.length === 0) return null
  const kept = new Map((await answersOf(transaction, [attempt.id])).map((row) => [row.slot, row]))
  const graded: GradedAnswer[] = []
  for (const { slot, content } of assignment.paper.items) {
    const answer = kept.get(slot)?.answer ?? null
    const grade = gradeAnswer(content, answer)
    const marked = { grade, finalMarks: grade.certain ? grade.marks : null }
    const where = and(eq(attemptAnswers.attemptId, attempt.id), eq(attemptAnswers.slot, slot))
    if (kept.has(slot)) await transaction.update(attemptAnswers).set(marked).where(where)
    else
      await transaction
        .insert(attemptAnswers)
        .values({ ...marked, attemptId: attempt.id, slot, answer, sequence: 0, savedAt: at })
    graded.push({ slot, answer, grade })
  }
  return graded
}

export type Confirmation = { slot: string; marks: number; reason: string | null; confirmedBy: string }

/**
 * Makes the marks of an open answer final, or changes them later. Throws `input-invalid` for more than the item gives, or
 * for marks other than the draft without a reason; `conflict` before it was handed in or for what code graded.
 */
export async function confirmMarks(
  transaction: Connection,
  { attempt, assignment }: { attempt: Attempt; assignment: Assignment },
  { slot, marks, reason, confirmedBy }: Confirmation,
  now: Date,
): Promise<AttemptAnswer> {
  const item = assignment.paper.items.find((one) => one.slot === slot)
  const where = and(eq(attemptAnswers.attemptId, attempt.id), eq(attemptAnswers.slot, slot))
  const [answer] = await transaction.select().from(attemptAnswers).where(where)
  if (!item || !answer?.grade) throw new AppError('conflict', '这道题还没有交卷，不能评分。')
  if (answer.grade.certain) throw new AppError('conflict', '客观题由程序评分，不需要确认。')
  if (marks > item.content.marks) {
    throw new AppError('input-invalid', `得分不能超过这道题的满分 ${item.content.marks} 分。`)
  }
  if (marks !== answer.grade.marks && !reason?.trim()) {
    throw new AppError('input-invalid', '得分与程序的初评不同，请写明理由。')
  }
  const confirmed = { finalMarks: marks, reason: reason?.trim() || null, confirmedBy, confirmedAt: now.toISOString() }
  await transaction.update(attemptAnswers).set(confirmed).where(where)
  return { ...answer, ...confirmed }
}

import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { ExerciseAnswers, ExerciseGrade, ExerciseKind } from './exercise.ts'
import { exerciseAttempts } from './schema.ts'

export type ExerciseAttempt = typeof exerciseAttempts.$inferSelect

const attemptsListed = 50

/** Begins an exercise for a learner. */
export async function beginAttempt(
  transaction: Connection,
  begun: { learnerId: string; kind: ExerciseKind; task: string },
  now: Date,
): Promise<ExerciseAttempt> {
  const row = { ...begun, id: newId(), answers: null, grade: null, startedAt: now.toISOString(), submittedAt: null }
  await transaction.insert(exerciseAttempts).values(row)
  return row
}

/** A learner's own attempt; throws `not-found` for anyone else's too. */
export async function getAttempt(connection: Connection, learnerId: string, id: string): Promise<ExerciseAttempt> {
  const [found] = await connection
    .select()
    .from(exerciseAttempts)
    .where(and(eq(exerciseAttempts.id, id), eq(exerciseAttempts.learnerId, learnerId)))
  if (!found) throw new AppError('not-found', '没有找到这次练习，请回到练习列表重新开始。')
  return found
}

/** A learner's attempts that were handed in, newest first. */
export async function listAttempts(connection: Connection, learnerId: string): Promise<ExerciseAttempt[]> {
  return await connection
    .select()
    .from(exerciseAttempts)
    .where(and(eq(exerciseAttempts.learnerId, learnerId), isNotNull(exerciseAttempts.submittedAt)))
    .orderBy(desc(exerciseAttempts.submittedAt))
    .limit(attemptsListed)
}

/** Keeps what was handed in with its grade; throws `conflict` when that was done before. */
export async function submitAttempt(
  transaction: Connection,
  attempt: ExerciseAttempt,
  handed: { answers: ExerciseAnswers; grade: ExerciseGrade },
  now: Date,
): Promise<ExerciseAttempt> {
  const current = await getAttempt(transaction, attempt.learnerId, attempt.id)
  if (current.submittedAt !== null) throw new AppError('conflict', '这次练习已经提交过了，可以重新开始一次。')
  const change = { ...handed, submittedAt: now.toISOString() }
  await transaction.update(exerciseAttempts).set(change).where(eq(exerciseAttempts.id, attempt.id))
  return { ...current, ...change }
}

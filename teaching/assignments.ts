import { desc, eq, inArray } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { earlier } from './earlier.ts'
import { assignments } from './schema.ts'

export type Assignment = typeof assignments.$inferSelect

/** Gives a paper to a class; throws `input-invalid` for an empty paper, or a time that runs backwards or is over. */
export async function createAssignment(
  transaction: Connection,
  assignment: Omit<Assignment, 'id' | 'createdAt'>,
  now: Date,
): Promise<Assignment> {
  const { opensAt, closesAt, paper } = assignment
  if (paper.items.length === 0) throw new AppError('input-invalid', '试卷里还没有题目，请先加题。')
  if (closesAt <= opensAt || closesAt <= now.toISOString()) {
    throw new AppError('input-invalid', '截止时间要晚于开始时间和现在，请修改。')
  }
  const row = { ...assignment, id: newId(), createdAt: now.toISOString() }
  await transaction.insert(assignments).values(row)
  return row
}

/** The assignments of these classes, newest first. */
export async function listAssignments(connection: Connection, classIds: readonly string[]): Promise<Assignment[]> {
  return await connection
    .select()
    .from(assignments)
    .where(inArray(assignments.classId, [...classIds]))
    .orderBy(desc(assignments.opensAt), desc(assignments.id))
    .limit(300)
}

/** An assignment of one of these classes, or of any for null; throws `not-found` for any other. */
export async function getAssignment(
  connection: Connection,
  classIds: readonly string[] | null,
  id: string,
): Promise<Assignment> {
  const [found] = await connection.select().from(assignments).where(eq(assignments.id, id))
  if (!found || (classIds !== null && !classIds.includes(found.classId))) {
    throw new AppError('not-found', '没有找到这次测验，请刷新页面后重试。')
  }
  return found
}

/** Closes an assignment now; throws `conflict` when it is closed already. Sittings that run end with it. */
export async function endAssignment(transaction: Connection, assignment: Assignment, now: Date): Promise<Assignment> {
  const closesAt = now.toISOString()
  if (assignment.closesAt <= closesAt) throw new AppError('conflict', '这次测验已经结束。')
  const opensAt = earlier(assignment.opensAt, closesAt)
  await transaction.update(assignments).set({ opensAt, closesAt }).where(eq(assignments.id, assignment.id))
  return { ...assignment, opensAt, closesAt }
}

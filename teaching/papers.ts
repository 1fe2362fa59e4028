import { and, desc, eq } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { PaperContent } from './paper.ts'
import { papers } from './schema.ts'

export type Paper = typeof papers.$inferSelect

/** Stores a new paper of a teacher. */
export async function createPaper(
  transaction: Connection,
  paper: { ownerId: string; content: PaperContent },
  now: Date,
): Promise<Paper> {
  const at = now.toISOString()
  const row = { ...paper, id: newId(), revision: 1, createdAt: at, updatedAt: at }
  await transaction.insert(papers).values(row)
  return row
}

/** A teacher's papers, newest first. */
export async function listPapers(connection: Connection, ownerId: string): Promise<Paper[]> {
  return await connection
    .select()
    .from(papers)
    .where(eq(papers.ownerId, ownerId))
    .orderBy(desc(papers.updatedAt), desc(papers.id))
    .limit(300)
}

/** A paper of the teacher's own; throws `not-found` for any other. */
export async function getPaper(connection: Connection, ownerId: string, id: string): Promise<Paper> {
  const [found] = await connection
    .select()
    .from(papers)
    .where(and(eq(papers.id, id), eq(papers.ownerId, ownerId)))
  if (!found) throw new AppError('not-found', '没有找到这份试卷，它可能已被删除。')
  return found
}

/** Changes a paper; throws `conflict` when it was saved since in another window. */
export async function changePaper(
  transaction: Connection,
  paper: Paper,
  change: { revision: number; content: PaperContent },
  now: Date,
): Promise<Paper> {
  const next = { content: change.content, revision: change.revision + 1, updatedAt: now.toISOString() }
  // As it stands now: another request may have saved since the paper was read.
  const changed = await transaction
    .update(papers)
    .set(next)
    .where(and(eq(papers.id, paper.id), eq(papers.revision, change.revision)))
    .returning({ id: papers.id })
  if (changed.length === 0) throw new AppError('conflict', '这份试卷已在别的窗口修改过，请刷新后再改。')
  return { ...paper, ...next }
}

/** Deletes a paper; what was assigned of it stays, since assignments carry their own copy. */
export async function deletePaper(transaction: Connection, ownerId: string, id: string): Promise<void> {
  await getPaper(transaction, ownerId, id)
  await transaction.delete(papers).where(eq(papers.id, id))
}

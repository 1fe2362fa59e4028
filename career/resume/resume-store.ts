import { and, count, desc, eq } from 'drizzle-orm'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import { newId } from '../../storage/new-id.ts'
import type { Evidence } from '../match/person-facts.ts'
import { resumes } from '../schema.ts'
import type { Resume } from './resume.ts'

export type StoredResume = typeof resumes.$inferSelect

/** Nobody needs more versions at a time; the bound keeps one person from filling the disk. */
const resumesAtMost = 20

/** A person's résumés, the one changed last first. */
export async function listResumes(connection: Connection, ownerId: string): Promise<StoredResume[]> {
  return await connection.select().from(resumes).where(eq(resumes.ownerId, ownerId)).orderBy(desc(resumes.updatedAt))
}

/** One of a person's own résumés; throws `not-found` for another's as for none. */
export async function getResume(connection: Connection, ownerId: string, id: string): Promise<StoredResume> {
  const [row] = await connection
    .select()
    .from(resumes)
    .where(and(eq(resumes.id, id), eq(resumes.ownerId, ownerId)))
  if (!row) throw new AppError('not-found', '没有找到这份简历，它可能已被删除。')
  return row
}

/** Keeps a new résumé; throws `conflict` when its owner has too many. */
export async function addResume(
  transaction: Connection,
  resume: Pick<StoredResume, 'ownerId' | 'fileName' | 'lines' | 'content'>,
  now: Date,
): Promise<StoredResume> {
  const [kept] = await transaction.select({ count: count() }).from(resumes).where(eq(resumes.ownerId, resume.ownerId))
  if ((kept?.count ?? 0) >= resumesAtMost) {
    throw new AppError('conflict', `最多保存 ${resumesAtMost} 份简历，请先删除不用的。`)
  }
  const at = now.toISOString()
  const row = { ...resume, id: newId(), createdAt: at, updatedAt: at, evidence: [] as Evidence[] }
  await transaction.insert(resumes).values(row)
  return row
}

/** Changes what stands in a résumé, or the evidence for it. */
export async function changeResume(
  transaction: Connection,
  { ownerId, id }: { ownerId: string; id: string },
  change: { content?: Resume; evidence?: Evidence[] },
  now: Date,
): Promise<StoredResume> {
  const row = await getResume(transaction, ownerId, id)
  const changed = { ...row, ...change, updatedAt: now.toISOString() }
  await transaction.update(resumes).set(changed).where(eq(resumes.id, id))
  return changed
}

/** Removes a résumé for good. */
export async function removeResume(transaction: Connection, ownerId: string, id: string): Promise<void> {
  await getResume(transaction, ownerId, id)
  await transaction.delete(resumes).where(eq(resumes.id, id))
}

import { desc, eq } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { lessonTemplates } from './schema.ts'

/** More templates than these nobody could tell apart. */
const templatesAtMost = 40

/** The school's templates without their bytes, the newest first. */
export async function listTemplates(connection: Connection) {
  const { id, name, createdBy, createdAt } = lessonTemplates
  return await connection
    .select({ id, name, createdBy, createdAt })
    .from(lessonTemplates)
    .orderBy(desc(createdAt), desc(id))
}

/** A template with its bytes; throws `not-found`. */
export async function getTemplate(connection: Connection, id: string) {
  const [found] = await connection.select().from(lessonTemplates).where(eq(lessonTemplates.id, id))
  if (!found) throw new AppError('not-found', '没有找到这个模板，它可能已被删除。')
  return found
}

/** Stores a template that was checked before. */
export async function addTemplate(
  transaction: Connection,
  template: { name: string; bytes: Buffer; createdBy: string },
  now: Date,
): Promise<void> {
  if ((await listTemplates(transaction)).length >= templatesAtMost) {
    throw new AppError('conflict', '模板已经很多了，请先删除不用的。')
  }
  await transaction.insert(lessonTemplates).values({ ...template, id: newId(), createdAt: now.toISOString() })
}

export async function deleteTemplate(transaction: Connection, id: string): Promise<void> {
  await transaction.delete(lessonTemplates).where(eq(lessonTemplates.id, id))
}

import { eq, sql } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { documents } from './schema.ts'

/**
 * Records that one edition stands in place of an older one, or of none; from which day follows from its own dates.
 * Throws `not-found` when there is no such older document, `conflict` when it would come to supersede itself.
 */
export async function supersede(transaction: Connection, olderId: string | null, newerId: string): Promise<void> {
  if (olderId !== null) await checkLink(transaction, olderId, newerId)
  await transaction.update(documents).set({ supersedesId: olderId }).where(eq(documents.id, newerId))
}

/** Leaves no edition in place of one that goes. */
export async function unlinkSuccessors(transaction: Connection, id: string): Promise<void> {
  await transaction.update(documents).set({ supersedesId: null }).where(eq(documents.supersedesId, id))
}

async function checkLink(transaction: Connection, olderId: string, newerId: string): Promise<void> {
  if (olderId === newerId) throw new AppError('conflict', '一份资料不能替代它自己，请另选被替代的版本。')
  const [older] = await transaction.select({ id: documents.id }).from(documents).where(eq(documents.id, olderId))
  if (!older) throw new AppError('not-found', '没有找到被替代的那份资料，请检查编号。')
  const earlier = await transaction.all<{ id: string }>(sql`
    with recursive earlier (id) as (
      select supersedes_id from documents where id = ${olderId}
      union
      select documents.supersedes_id from documents join earlier on documents.id = earlier.id)
    select id from earlier where id = ${newerId}`)
  if (earlier.length > 0) throw new AppError('conflict', '这两份资料会互相替代，请检查哪一份是新版本。')
}

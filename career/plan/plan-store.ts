import { and, count, desc, eq } from 'drizzle-orm'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import { newId } from '../../storage/new-id.ts'
import { careerPlans } from '../schema.ts'
import type { CareerPlan } from './career-plan.ts'

export type StoredPlan = typeof careerPlans.$inferSelect

const plansAtMost = 20

/** A person's plans, the one changed last first. */
export async function listPlans(connection: Connection, ownerId: string): Promise<StoredPlan[]> {
  return await connection
    .select()
    .from(careerPlans)
    .where(eq(careerPlans.ownerId, ownerId))
    .orderBy(desc(careerPlans.updatedAt))
}

/** One of a person's own plans; throws `not-found` for another's as for none. */
export async function getPlan(connection: Connection, ownerId: string, id: string): Promise<StoredPlan> {
  const [row] = await connection
    .select()
    .from(careerPlans)
    .where(and(eq(careerPlans.id, id), eq(careerPlans.ownerId, ownerId)))
  if (!row) throw new AppError('not-found', '没有找到这份规划，它可能已被删除。')
  return row
}

/** Keeps a new plan; throws `conflict` when its owner has too many. */
export async function addPlan(
  transaction: Connection,
  { ownerId, content }: { ownerId: string; content: CareerPlan },
  now: Date,
): Promise<StoredPlan> {
  const [kept] = await transaction.select({ count: count() }).from(careerPlans).where(eq(careerPlans.ownerId, ownerId))
  if ((kept?.count ?? 0) >= plansAtMost)
    throw new AppError('conflict', `最多保存 ${plansAtMost} 份规划，请先删除不用的。`)
  const at = now.toISOString()
  const row = { id: newId(), ownerId, createdAt: at, updatedAt: at, revision: 1, content }
  await transaction.insert(careerPlans).values(row)
  return row
}

/** Replaces what stands in a plan; throws `conflict` when it was saved since in another window. */
export async function changePlan(
  transaction: Connection,
  { ownerId, id, revision, content }: { ownerId: string; id: string; revision: number; content: CareerPlan },
  now: Date,
): Promise<StoredPlan> {
  const row = await getPlan(transaction, ownerId, id)
  if (row.revision !== revision) throw new AppError('conflict', '这份规划已在别的窗口修改过，请刷新后再改。')
  const changed = { ...row, content, revision: revision + 1, updatedAt: now.toISOString() }
  await transaction.update(careerPlans).set(changed).where(eq(careerPlans.id, id))
  return changed
}

/** Removes a plan for good. */
export async function removePlan(transaction: Connection, ownerId: string, id: string): Promise<void> {
  await getPlan(transaction, ownerId, id)
  await transaction.delete(careerPlans).where(eq(careerPlans.id, id))
}

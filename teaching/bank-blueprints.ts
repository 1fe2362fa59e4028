import { and, desc, eq } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { BloomLevel, ItemType } from './quiz-item.ts'
import { bankBlueprints } from './schema.ts'

/** What a set of items is to hold: so many of a type, of one level where it says so. */
export type BlueprintRow = { type: ItemType; bloom: BloomLevel | null; count: number }

export type BankBlueprint = typeof bankBlueprints.$inferSelect

/** Keeps the plan that items were written to. */
export async function saveBlueprint(
  transaction: Connection,
  blueprint: Pick<BankBlueprint, 'ownerId' | 'title' | 'rows' | 'clauses'> & { id?: string },
  now: Date,
): Promise<BankBlueprint> {
  const row = { id: newId(), ...blueprint, createdAt: now.toISOString() }
  await transaction.insert(bankBlueprints).values(row)
  return row
}

/** A teacher's plans, newest first. */
export async function listBlueprints(read: Connection, ownerId: string): Promise<BankBlueprint[]> {
  return await read
    .select()
    .from(bankBlueprints)
    .where(eq(bankBlueprints.ownerId, ownerId))
    .orderBy(desc(bankBlueprints.createdAt))
    .limit(100)
}

/** A plan of the teacher's own; throws `not-found` for any other. */
export async function getBlueprint(read: Connection, ownerId: string, id: string): Promise<BankBlueprint> {
  const [found] = await read
    .select()
    .from(bankBlueprints)
    .where(and(eq(bankBlueprints.id, id), eq(bankBlueprints.ownerId, ownerId)))
  if (!found) throw new AppError('not-found', '没有找到这份命题计划。')
  return found
}

import { eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { careerChoices } from './schema.ts'

/** Whether a person lets their learning record count towards matches; not unless they said so. */
export async function usesMastery(connection: Connection, personId: string): Promise<boolean> {
  const [row] = await connection.select().from(careerChoices).where(eq(careerChoices.personId, personId))
  return row?.usesMastery ?? false
}

/** Writes down that a person agreed to it, or took it back. */
export async function chooseMastery(
  transaction: Connection,
  personId: string,
  usesIt: boolean,
  now: Date,
): Promise<void> {
  const change = { usesMastery: usesIt, updatedAt: now.toISOString() }
  await transaction
    .insert(careerChoices)
    .values({ personId, ...change })
    .onConflictDoUpdate({ target: careerChoices.personId, set: change })
}

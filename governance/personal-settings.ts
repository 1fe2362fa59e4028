import { eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { personalSettings } from './schema.ts'

/** What a person chose for themselves. */
export type PersonalSettings = { recommendations: boolean }

const defaults: PersonalSettings = { recommendations: true }

/** A person's own settings; the defaults where they chose nothing. */
export async function readPersonalSettings(connection: Connection, personId: string): Promise<PersonalSettings> {
  const [row] = await connection.select().from(personalSettings).where(eq(personalSettings.personId, personId))
  return row ? { recommendations: row.recommendations } : defaults
}

/** Keeps a person's choice; it holds from the next question on. */
export async function savePersonalSettings(
  transaction: Connection,
  personId: string,
  settings: PersonalSettings,
  now: Date,
): Promise<void> {
  const row = { ...settings, updatedAt: now.toISOString() }
  await transaction
    .insert(personalSettings)
    .values({ personId, ...row })
    .onConflictDoUpdate({ target: personalSettings.personId, set: row })
}

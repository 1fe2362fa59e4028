import { sql } from 'drizzle-orm'
import type { Clock } from '../storage/clock.ts'
import type { Connection, Database } from '../storage/database.ts'
import type { AuditLog } from './audit-log.ts'
import { erasedPerson, erasePerson, hashPerson } from './erase-person.ts'
import { recordKinds } from './record-kinds.ts'
import { erasures } from './schema.ts'

/** The hashes of all whose records were erased here. */
export async function readErasedHashes(connection: Connection): Promise<Set<string>> {
  return new Set((await connection.select().from(erasures)).map((row) => row.personHash))
}

/** Erases again, in a database that a backup brought back, those who had been erased since; returns how many people. */
export async function reapplyErasures(
  parts: { database: Database; audit: AuditLog; clock: Clock },
  hashes: ReadonlySet<string>,
): Promise<number> {
  let people = 0
  for (const id of await everybody(parts.database.read)) {
    if (!hashes.has(hashPerson(id))) continue
    await erasePerson(parts, { id, role: 'system' }, 'all')
    people += 1
  }
  return people
}

/** Everyone whom a table names. */
async function everybody(connection: Connection): Promise<Set<string>> {
  const ids = new Set<string>()
  for (const { table, column } of recordKinds.flatMap(({ rows }) => rows)) {
    if (column === null || table === 'audit_log') continue
    const found = await connection.all<{ id: string | null }>(
      sql`select distinct ${sql.identifier(column)} as id from ${sql.identifier(table)}`,
    )
    for (const { id } of found) if (id !== null && id !== erasedPerson) ids.add(id)
  }
  return ids
}

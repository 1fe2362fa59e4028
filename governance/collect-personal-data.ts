import { type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import type { PersonRows, RecordKind } from './record-kind.ts'
import { recordKinds } from './record-kinds.ts'

/** What is kept of a person of one kind: the rows of each table, without keys and secrets. */
export type KindOfPerson = { kind: RecordKind; tables: Record<string, Record<string, unknown>[]> }

/** All that is kept of a person, by kind; complete, since the registry of kinds is. */
export async function collectPersonalData(connection: Connection, personId: string): Promise<KindOfPerson[]> {
  const kinds: KindOfPerson[] = []
  for (const kind of recordKinds) {
    const tables: KindOfPerson['tables'] = {}
    for (const rows of kind.rows) {
      const found = await connection.all<Record<string, unknown>>(
        sql`select * from ${sql.identifier(rows.table)} where ${belongsTo(rows, personId)}`,
      )
      // A row may name a person twice, as who was granted and who granted.
      const seen = new Set((tables[rows.table] ?? []).map((row) => JSON.stringify(row)))
      const fresh = found.map((row) => readable(row, rows.secret ?? [])).filter((row) => !seen.has(JSON.stringify(row)))
      tables[rows.table] = [...(tables[rows.table] ?? []), ...fresh]
    }
    kinds.push({ kind, tables })
  }
  return kinds
}

/** How many rows of each kind are kept of a person. */
export async function countPersonalData(connection: Connection, personId: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const kind of recordKinds) {
    let total = 0
    for (const rows of kind.rows) total += await countRows(connection, rows, personId)
    counts.set(kind.id, total)
  }
  return counts
}

/** How many rows of one table belong to a person. */
export async function countRows(connection: Connection, rows: PersonRows, personId: string): Promise<number> {
  const [found] = await connection.all<{ count: number }>(
    sql`select count(*) as count from ${sql.identifier(rows.table)} where ${belongsTo(rows, personId)}`,
  )
  return found?.count ?? 0
}

/** The condition that picks a person's rows of a table. */
export function belongsTo({ column, where }: PersonRows, personId: string): SQL {
  if (where) return where(personId)
  return sql`${sql.identifier(column ?? '')} = ${personId}`
}

function readable(row: Record<string, unknown>, secret: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(row).filter(([column]) => !secret.includes(column))
  return Object.fromEntries(entries.map(([column, value]) => [column, parsed(value)]))
}

/** JSON columns come out of the database as text. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}

import { inArray } from 'drizzle-orm'
import type { ActiveLock } from '../governance/assessment-lock.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import { withoutYear } from '../knowledge/standard-number.ts'
import type { Connection } from '../storage/database.ts'

type DocumentLine = Pick<
  typeof documents.$inferSelect,
  'id' | 'title' | 'standardNumber' | 'supersedesId' | 'collection'
>

/** Where a clause stands, as far as a lock asks. */
export type ClausePlace = { documentId: string; label?: string | undefined }

/** Tells which lock closes a clause or a whole document; null for what is open. */
export type LockedMaterialOf = (place: ClausePlace) => ActiveLock | null

/**
 * Reads what the locks close. A document is closed in every edition and copy (same number, same title, replaced or
 * replacing), and so is a clause under its label: asking for another year's edition leads nowhere.
 */
export async function findLockedMaterial(
  connection: Connection,
  locks: readonly ActiveLock[],
): Promise<LockedMaterialOf> {
  if (locks.length === 0) return () => null
  const whole = locks.find((lock) => lock.material === 'all')
  if (whole) return () => whole
  const lines = await connection
    .select({
      id: documents.id,
      title: documents.title,
      standardNumber: documents.standardNumber,
      supersedesId: documents.supersedesId,
      collection: documents.collection,
    })
    .from(documents)
  const closed = await Promise.all(
    locks.map(async (lock) => {
      const { collections, documentIds, clauseIds } = lock.material === 'all' ? empty : lock.material
      const inCollections = lines.filter((line) => collections.includes(line.collection)).map((line) => line.id)
      const named = await connection.select().from(clauses).where(inArray(clauses.id, clauseIds))
      const places = named.flatMap((clause) =>
        [...editionsOf(lines, [clause.documentId])].map((id) => `${id}\n${clause.label}`),
      )
      return { lock, documents: editionsOf(lines, [...documentIds, ...inCollections]), clauses: new Set(places) }
    }),
  )
  return ({ documentId, label }) =>
    closed.find((entry) => entry.documents.has(documentId) || entry.clauses.has(`${documentId}\n${label}`))?.lock ??
    null
}

const empty = { collections: [], documentIds: [], clauseIds: [] }

/** The documents with these ids and all that are editions or copies of them. */
function editionsOf(lines: readonly DocumentLine[], ids: readonly string[]): Set<string> {
  const found = new Set(ids)
  for (let size = 0; size < found.size; ) {
    size = found.size
    const known = lines.filter((line) => found.has(line.id))
    for (const line of lines) if (known.some((other) => isEditionOf(line, other))) found.add(line.id)
  }
  return found
}

function isEditionOf(line: DocumentLine, other: DocumentLine): boolean {
  if (line.supersedesId === other.id || other.supersedesId === line.id || line.title === other.title) return true
  return line.standardNumber !== null && withoutYear(line.standardNumber) === withoutYear(other.standardNumber ?? '')
}

import { and, asc, eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import type { StoredClause } from './catalogue.ts'
import { clauses } from './schema.ts'

/** The clauses that stand under the same headings as this one, itself among them, in reading order. */
export async function sectionOf(connection: Connection, clause: StoredClause): Promise<StoredClause[]> {
  if (clause.path.length === 0) return []
  return await connection
    .select()
    .from(clauses)
    .where(and(eq(clauses.documentId, clause.documentId), eq(clauses.path, clause.path)))
    .orderBy(asc(clauses.position))
}

import { and, eq, inArray } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { type Access, accessCondition } from './access.ts'
import type { StoredClause } from './catalogue.ts'
import { editionCondition } from './edition.ts'
import { clauses, documents } from './schema.ts'

/** A clause as data files name it, so that they hold in any library that has the document. */
export type NamedClause = { documentTitle: string; clause: string }

export type FoundClause = { clause: StoredClause; document: typeof documents.$inferSelect }

/** Finds named clauses in the editions in force that a reader may see, by `nameOf`; what the library lacks is left out. */
export async function findNamedClauses(
  connection: Connection,
  access: Access,
  named: readonly NamedClause[],
): Promise<Map<string, FoundClause>> {
  if (named.length === 0) return new Map()
  const rows = await connection
    .select({ clause: clauses, document: documents })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(
      and(
        accessCondition(access),
        editionCondition(),
        inArray(documents.title, [...new Set(named.map(({ documentTitle }) => documentTitle))]),
        inArray(clauses.label, [...new Set(named.map(({ clause }) => clause))]),
      ),
    )
  return new Map(
    rows.map((row) => [nameOf({ documentTitle: row.document.title, clause: row.clause.label }), row] as const),
  )
}

/** A named clause as a key. */
export const nameOf = ({ documentTitle, clause }: NamedClause): string => `${documentTitle}#${clause}`

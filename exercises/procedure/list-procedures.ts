import { and, inArray } from 'drizzle-orm'
import { type Access, accessCondition } from '../../knowledge/access.ts'
import { listClauses, type StoredClause } from '../../knowledge/catalogue.ts'
import { editionCondition } from '../../knowledge/edition.ts'
import { documents } from '../../knowledge/schema.ts'
import type { Connection } from '../../storage/database.ts'
import { curatedProcedures } from './curated-procedures.ts'
import type { Procedure } from './procedure.ts'

/** A procedure with the document that demands it and the clauses of its steps, by label. */
export type LibraryProcedure = {
  procedure: Procedure
  document: typeof documents.$inferSelect
  clauses: ReadonlyMap<string, StoredClause>
}

/** The known procedures whose document the reader may see, in the edition in force, with every clause they rest on. */
export async function listProcedures(connection: Connection, access: Access): Promise<LibraryProcedure[]> {
  const titles = [...new Set(curatedProcedures.map(({ documentTitle }) => documentTitle))]
  const found = await connection
    .select()
    .from(documents)
    .where(and(accessCondition(access), editionCondition(), inArray(documents.title, titles)))
  const listed = await Promise.all(
    found.map(async (document) => {
      const clauses = new Map((await listClauses(connection, document.id)).map((clause) => [clause.label, clause]))
      return curatedProcedures
        .filter(({ documentTitle }) => documentTitle === document.title)
        .filter(({ steps, forbidden }) => [...steps, ...forbidden].every(({ clause }) => clauses.has(clause)))
        .map((procedure) => ({ procedure, document, clauses }))
    }),
  )
  const place = ({ procedure }: LibraryProcedure) => curatedProcedures.indexOf(procedure)
  return listed.flat().sort((a, b) => place(a) - place(b))
}

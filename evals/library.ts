import { asc } from 'drizzle-orm'
import type { StoredClause } from '../knowledge/catalogue.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import type { Connection } from '../storage/database.ts'

type LibraryClause = { clause: StoredClause; document: typeof documents.$inferSelect; key: string }

/** The stored clauses by id and by key (`file#label`), so that a gold can be compared with what was found. */
export type Library = {
  byId: ReadonlyMap<string, LibraryClause>
  byKey: ReadonlyMap<string, LibraryClause>
}

const corpusFolder = 'samples/corpus/'

/** Reads the whole library; documents of the sample corpus are keyed by their path inside it, others by their title. */
export async function openLibrary(read: Connection): Promise<Library> {
  const documentRows = await read.select().from(documents)
  const byDocument = new Map(documentRows.map((document) => [document.id, document]))
  const rows = await read.select().from(clauses).orderBy(asc(clauses.rowId))
  const all = rows.flatMap((clause) => {
    const document = byDocument.get(clause.documentId)
    return document ? [{ clause, document, key: keyOf(fileOf(document), clause.label) }] : []
  })
  return {
    byId: new Map(all.map((entry) => [entry.clause.id, entry])),
    byKey: new Map(all.map((entry) => [entry.key, entry])),
  }
}

/** How a clause is named in gold data. */
export const keyOf = (file: string, label: string): string => `${file}#${label}`

function fileOf({ sourceUri, title }: typeof documents.$inferSelect): string {
  const at = sourceUri.lastIndexOf(corpusFolder)
  return at < 0 ? title : sourceUri.slice(at + corpusFolder.length)
}

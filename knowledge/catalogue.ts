import { setImmediate as nextTurn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import { and, asc, count, eq, inArray, sql } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { type Access, accessCondition } from './access.ts'
import { clauseIds } from './clause-ids.ts'
import { ensureCollection } from './collections.ts'
import type { DocumentMetadata, ParsedClause, RecognisedEdition } from './document.ts'
import { saveNames } from './document-names.ts'
import { documentColumns } from './edition.ts'
import { supersede, unlinkSuccessors } from './edition-links.ts'
import { indexClause } from './lexical-index.ts'
import { clauses, documents } from './schema.ts'
import { saveTerms } from './terminology/document-terms.ts'

export type StoredDocument = typeof documents.$inferSelect & { clauseCount: number }
export type StoredClause = typeof clauses.$inferSelect

/** A file's content, parsed, with where it came from; `parserVersion` tells later whether to parse it again. */
export type DocumentContent = {
  metadata: DocumentMetadata
  clauses: ParsedClause[]
  sourceUri: string
  contentSha256: string
  parserVersion: number
  pageCount: number | null
  /** What was said of its edition when it was indexed, and by whom; nobody, when the parser read it off the file. */
  recognised?: RecognisedEdition
  statedBy?: string
}

const clausesAtOnce = 10

const withClauseCount = () => ({
  ...documentColumns(),
  // Written out: drizzle leaves the table names off columns where one table is selected from.
  clauseCount: sql<number>`(select count(*) from clauses where clauses.document_id = documents.id)`,
})

/**
 * Stores a document with its clauses and index entries; call it inside a transaction. The document of the same
 * collection and source keeps its id, and its old clauses go; clauses that stay the same keep their ids too. What a
 * person confirmed of it stands until a changed file says something else of its edition.
 */
export async function saveDocument(transaction: Connection, content: DocumentContent, now: Date): Promise<string> {
  const { sourceUri, contentSha256, parserVersion, pageCount, recognised = null, statedBy = null } = content
  const existing = await findDocumentBySource(transaction, content.metadata.collection, sourceUri)
  const id = existing?.id ?? newId()
  const at = now.toISOString()
  const keepsConfirmed = existing !== null && staysConfirmed(existing, content)
  const metadata = keepsConfirmed ? { ...content.metadata, ...confirmedOf(existing) } : content.metadata
  const confirmation = keepsConfirmed ? {} : { confirmedBy: statedBy, confirmedAt: statedBy === null ? null : at }
  // A link to an older edition stays until a person removes it: the older one must not come back in between.
  const supersedesId = metadata.supersedesId ?? existing?.supersedesId ?? null
  const file = { sourceUri, contentSha256, parserVersion, pageCount, recognised, updatedAt: at }
  const row = { ...metadata, ...file, ...confirmation, supersedesId: existing?.supersedesId ?? null }
  await ensureCollection(transaction, metadata.collection, { now })
  const known = await listClauses(transaction, id)
  if (existing) {
    await transaction.update(documents).set(row).where(eq(documents.id, id))
    await transaction.delete(clauses).where(eq(clauses.documentId, id))
  } else {
    await transaction.insert(documents).values({ ...row, id, createdAt: at })
  }
  await saveNames(transaction, id, metadata)
  if (supersedesId !== row.supersedesId) await supersede(transaction, supersedesId, id)
  await saveClauses(transaction, { id, title: metadata.title }, content.clauses, clauseIds(id, content.clauses, known))
  return id
}

async function saveClauses(
  transaction: Connection,
  document: { id: string; title: string },
  parsed: readonly ParsedClause[],
  ids: readonly string[],
): Promise<void> {
  for (const [position, clause] of parsed.entries()) {
    const [saved] = await transaction
      .insert(clauses)
      .values({ ...clause, id: ids[position] ?? newId(), documentId: document.id, position })
      .returning({ rowId: clauses.rowId })
    if (!saved) continue
    await indexClause(transaction, saved.rowId, clause, document.title)
    await saveTerms(transaction, saved.rowId, clause)
    // A long document must not keep others waiting until all of it is written down.
    if (position % clausesAtOnce === clausesAtOnce - 1) await nextTurn()
  }
}

function staysConfirmed(existing: typeof documents.$inferSelect, content: DocumentContent): boolean {
  if (existing.confirmedAt === null || content.statedBy !== undefined) return false
  if (existing.contentSha256 === content.contentSha256) return true
  return existing.recognised !== null && isDeepStrictEqual(existing.recognised, content.recognised)
}

function confirmedOf({
  title,
  kind,
  industry,
  standardNumber,
  edition,
  effectiveDate,
  status,
  supersedesId,
  audience,
}: DocumentMetadata) {
  return { title, kind, industry, standardNumber, edition, effectiveDate, status, supersedesId, audience }
}

/** Changes a document's title, in its indexes too; its clauses keep their ids. */
export async function retitleDocument(transaction: Connection, id: string, title: string): Promise<void> {
  const known = await listClauses(transaction, id)
  await transaction.update(documents).set({ title }).where(eq(documents.id, id))
  // Anew, since the title stands in each clause's index entry and in its vector.
  await transaction.delete(clauses).where(eq(clauses.documentId, id))
  const parsed = known.map(({ rowId: _row, id: _id, documentId: _document, position: _position, ...clause }) => clause)
  await saveClauses(
    transaction,
    { id, title },
    parsed,
    known.map((clause) => clause.id),
  )
}

/** Changes what is known of a document without touching its clauses. */
export async function updateMetadata(transaction: Connection, id: string, metadata: DocumentMetadata, now: Date) {
  await ensureCollection(transaction, metadata.collection, { now })
  await transaction
    .update(documents)
    .set({ ...metadata, updatedAt: now.toISOString() })
    .where(eq(documents.id, id))
  await saveNames(transaction, id, metadata)
}

/** Removes a document with its clauses and index entries; call it inside a transaction. */
export async function deleteDocument(transaction: Connection, id: string): Promise<void> {
  await unlinkSuccessors(transaction, id)
  await transaction.delete(documents).where(eq(documents.id, id))
}

async function findDocumentBySource(connection: Connection, collection: string, sourceUri: string) {
  const [found] = await connection
    .select()
    .from(documents)
    .where(and(eq(documents.collection, collection), eq(documents.sourceUri, sourceUri)))
  return found ?? null
}

/** All documents that may be read, by kind and title. */
export async function listDocuments(connection: Connection, access: Access): Promise<StoredDocument[]> {
  return await connection
    .select(withClauseCount())
    .from(documents)
    .where(accessCondition(access))
    .orderBy(asc(documents.kind), asc(documents.title))
}

/** The document, or null when there is none that may be read under that id. */
export async function getDocument(connection: Connection, access: Access, id: string): Promise<StoredDocument | null> {
  const [found] = await connection
    .select(withClauseCount())
    .from(documents)
    .where(and(eq(documents.id, id), accessCondition(access)))
  return found ?? null
}

/** The clauses of a document in reading order; the caller has checked that the document may be read. */
export async function listClauses(connection: Connection, documentId: string): Promise<StoredClause[]> {
  return await connection
    .select()
    .from(clauses)
    .where(eq(clauses.documentId, documentId))
    .orderBy(asc(clauses.position))
}

/** A clause with its document and the clauses before and after it, or null when there is none that may be read. */
export async function getClause(connection: Connection, access: Access, id: string) {
  const [found] = await connection
    .select({ clause: clauses, document: withClauseCount() })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(and(eq(clauses.id, id), accessCondition(access)))
  if (!found) return null
  const { clause, document } = found
  const around = await connection
    .select({ id: clauses.id, position: clauses.position })
    .from(clauses)
    .where(
      and(
        eq(clauses.documentId, clause.documentId),
        inArray(clauses.position, [clause.position - 1, clause.position + 1]),
      ),
    )
  const neighbour = (position: number) => around.find((other) => other.position === position)?.id ?? null
  return { clause, document, previousId: neighbour(clause.position - 1), nextId: neighbour(clause.position + 1) }
}

/** How many documents and clauses there are to read. */
export async function countStored(
  connection: Connection,
  access: Access = 'everything',
): Promise<{ documents: number; clauses: number }> {
  const [documentRow] = await connection.select({ rows: count() }).from(documents).where(accessCondition(access))
  const [clauseRow] = await connection
    .select({ rows: count() })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(accessCondition(access))
  return { documents: documentRow?.rows ?? 0, clauses: clauseRow?.rows ?? 0 }
}

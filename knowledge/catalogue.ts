import { createHash } from 'node:crypto'
import { and, asc, count, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { type Access, accessCondition } from './access.ts'
import { ensureCollection } from './collections.ts'
import type { DocumentMetadata, ParsedClause } from './document.ts'
import { saveNames } from './document-names.ts'
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
}

const withClauseCount = {
  ...getTableColumns(documents),
  // Written out: drizzle leaves the table names off columns where one table is selected from.
  clauseCount: sql<number>`(select count(*) from clauses where clauses.document_id = documents.id)`,
}

/**
 * Stores a document with its clauses and index entries; call it inside a transaction. The document of the same
 * collection and source keeps its id, and its old clauses go; clauses that stay the same keep their ids too.
 */
export async function saveDocument(transaction: Connection, content: DocumentContent, now: Date): Promise<string> {
  const { metadata, sourceUri, contentSha256, parserVersion, pageCount } = content
  const existing = await findDocumentBySource(transaction, metadata.collection, sourceUri)
  const id = existing?.id ?? newId()
  const at = now.toISOString()
  const row = { ...metadata, sourceUri, contentSha256, parserVersion, pageCount, updatedAt: at }
  await ensureCollection(transaction, metadata.collection, { now })
  if (existing) {
    await transaction.update(documents).set(row).where(eq(documents.id, id))
    await transaction.delete(clauses).where(eq(clauses.documentId, id))
  } else {
    await transaction.insert(documents).values({ ...row, id, createdAt: at })
  }
  await saveNames(transaction, id, metadata)
  if (metadata.supersedesId) await supersede(transaction, metadata.supersedesId, id)
  const seen = new Map<string, number>()
  for (const [position, clause] of content.clauses.entries()) {
    const [saved] = await transaction
      .insert(clauses)
      .values({ ...clause, id: clauseId(id, clause, seen), documentId: id, position })
      .returning({ rowId: clauses.rowId })
    if (!saved) continue
    await indexClause(transaction, saved.rowId, clause, metadata.title)
    await saveTerms(transaction, saved.rowId, clause)
  }
  return id
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

/** Records that a newer edition stands in place of an older one; a newer one in force makes the older superseded. */
export async function supersede(transaction: Connection, olderId: string, newerId: string): Promise<void> {
  const [newer] = await transaction
    .update(documents)
    .set({ supersedesId: olderId })
    .where(eq(documents.id, newerId))
    .returning({ status: documents.status })
  if (newer?.status !== 'in-force') return
  await transaction.update(documents).set({ status: 'superseded' }).where(eq(documents.id, olderId))
}

/** Removes a document with its clauses and index entries; call it inside a transaction. */
export async function deleteDocument(transaction: Connection, id: string): Promise<void> {
  await transaction.delete(documents).where(eq(documents.id, id))
}

export async function findDocumentBySource(connection: Connection, collection: string, sourceUri: string) {
  const [found] = await connection
    .select()
    .from(documents)
    .where(and(eq(documents.collection, collection), eq(documents.sourceUri, sourceUri)))
  return found ?? null
}

export async function findDocumentByContent(connection: Connection, collection: string, contentSha256: string) {
  const [found] = await connection
    .select()
    .from(documents)
    .where(and(eq(documents.collection, collection), eq(documents.contentSha256, contentSha256)))
  return found ?? null
}

/** All documents that may be read, by kind and title. */
export async function listDocuments(connection: Connection, access: Access): Promise<StoredDocument[]> {
  return await connection
    .select(withClauseCount)
    .from(documents)
    .where(accessCondition(access))
    .orderBy(asc(documents.kind), asc(documents.title))
}

/** The document, or null when there is none that may be read under that id. */
export async function getDocument(connection: Connection, access: Access, id: string): Promise<StoredDocument | null> {
  const [found] = await connection
    .select(withClauseCount)
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
  const [clause] = await connection.select().from(clauses).where(eq(clauses.id, id))
  if (!clause) return null
  const document = await getDocument(connection, access, clause.documentId)
  if (!document) return null
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

/** How many documents and clauses are stored in all. */
export async function countStored(connection: Connection): Promise<{ documents: number; clauses: number }> {
  const [documentRow] = await connection.select({ rows: count() }).from(documents)
  const [clauseRow] = await connection.select({ rows: count() }).from(clauses)
  return { documents: documentRow?.rows ?? 0, clauses: clauseRow?.rows ?? 0 }
}

function clauseId(documentId: string, clause: ParsedClause, seen: Map<string, number>): string {
  const address = [documentId, ...clause.path, clause.label].join('\n')
  const occurrence = seen.get(address) ?? 0
  seen.set(address, occurrence + 1)
  return createHash('sha256').update(`${address}\n${occurrence}`).digest('base64url').slice(0, 22)
}

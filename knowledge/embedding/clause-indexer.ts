import { and, asc, eq, gt, inArray } from 'drizzle-orm'
import type { Database } from '../../storage/database.ts'
import { clauses, documents, removedVectors, vectorIndexes } from '../schema.ts'
import type { Embedder } from './connect-embedder.ts'
import { embedFitting } from './embed-fitting.ts'
import { embedderUnreachable } from './embedder-unreachable.ts'
import { passageText } from './passage-text.ts'
import type { VectorIndex } from './vector-index.ts'
import {
  beginIndex,
  claimDimension,
  findIndex,
  indexProgress,
  markIndexed,
  type StoredIndex,
  serveIndex,
} from './vector-indexes.ts'

type IndexerParts = {
  database: Database
  embedder: Embedder
  store: StoredIndex['store']
  open: (stored: StoredIndex) => Promise<VectorIndex>
}

const patienceMs = 120_000
// A batch this long lets a question in between soon enough, where a server takes one request at a time.
const batchMs = 500
const batchAtMost = 64

/** Brings the vectors of all clauses up to date, a batch at a time; what a batch has done stays done. */
export class ClauseIndexer {
  private readonly parts: IndexerParts
  private batchSize = 8
  private verified = false

  constructor(parts: IndexerParts) {
    this.parts = parts
  }

  /** The index to be kept up to date; begun on first use. */
  private async target(): Promise<StoredIndex> {
    const { database, embedder, store } = this.parts
    const found = await findIndex(database.read, embedder, store)
    if (found) return found
    return await database.write(
      async (transaction) =>
        (await findIndex(transaction, embedder, store)) ?? (await beginIndex(transaction, embedder, store)),
    )
  }

  /** Begins the index anew beside the one that serves. */
  async rebuild(): Promise<void> {
    const { database, embedder, store } = this.parts
    await database.write((transaction) => beginIndex(transaction, embedder, store))
    this.verified = false
  }

  /** Does one batch of what is left to do; false when nothing is. Throws when the embedder or the store fails. */
  async step(): Promise<boolean> {
    const { database } = this.parts
    const target = await this.target()
    const index = await this.parts.open(target)
    if (!this.verified) {
      await this.verify(target, index)
      return true
    }
    await this.forgetRemoved(target, index)
    const batch = await database.read
      .select({ clause: clauses, title: documents.title })
      .from(clauses)
      .innerJoin(documents, eq(documents.id, clauses.documentId))
      .where(gt(clauses.rowId, target.indexedThrough))
      .orderBy(asc(clauses.rowId))
      .limit(this.batchSize)
    if (batch.length === 0) return target.serving ? false : await this.swap(target)

    const vectors = await this.embed(batch.map(({ title, clause }) => passageText(title, clause)))
    await database.write((transaction) => claimDimension(transaction, target, vectors[0]?.length ?? 0))
    await index.upsert(
      batch.map(({ clause }, at) => ({
        rowId: clause.rowId,
        documentId: clause.documentId,
        vector: vectors[at] ?? [],
      })),
    )
    const rowIds = batch.map(({ clause }) => clause.rowId)
    await this.finish(target, rowIds)
    return true
  }

  /** A vector server may have lost what this file says it has; then the index is filled again. */
  private async verify(target: StoredIndex, index: VectorIndex): Promise<void> {
    const { database } = this.parts
    const { indexed } = await indexProgress(database.read, target)
    if ((await index.count()) < indexed) {
      await database.write((transaction) =>
        transaction.update(vectorIndexes).set({ indexedThrough: 0 }).where(eq(vectorIndexes.id, target.id)),
      )
    }
    this.verified = true
  }

  private async forgetRemoved(target: StoredIndex, index: VectorIndex): Promise<void> {
    const { database } = this.parts
    const removed = await database.read.select().from(removedVectors).where(eq(removedVectors.indexId, target.id))
    if (removed.length === 0) return
    const rowIds = removed.map((row) => row.rowId)
    await index.remove(rowIds)
    await database.write((transaction) =>
      transaction
        .delete(removedVectors)
        .where(and(eq(removedVectors.indexId, target.id), inArray(removedVectors.rowId, rowIds))),
    )
  }

  private async embed(texts: string[]): Promise<number[][]> {
    const { embedder } = this.parts
    const started = performance.now()
    try {
      return await embedFitting(await embedder.within(patienceMs), texts)
    } catch (error) {
      throw embedderUnreachable(embedder, error)
    } finally {
      const tookMs = performance.now() - started
      if (tookMs < batchMs / 2) this.batchSize = Math.min(batchAtMost, this.batchSize * 2)
      if (tookMs > batchMs * 2) this.batchSize = Math.max(1, Math.floor(this.batchSize / 2))
    }
  }

  /** Moves the mark; a clause that went while its text was with the embedder is noted for removal. */
  private async finish(target: StoredIndex, rowIds: number[]): Promise<void> {
    await this.parts.database.write(async (transaction) => {
      const present = await transaction
        .select({ rowId: clauses.rowId })
        .from(clauses)
        .where(inArray(clauses.rowId, rowIds))
      const kept = new Set(present.map((row) => row.rowId))
      const gone = rowIds.filter((rowId) => !kept.has(rowId))
      if (gone.length > 0) {
        await transaction.insert(removedVectors).values(gone.map((rowId) => ({ indexId: target.id, rowId })))
      }
      await markIndexed(transaction, target.id, rowIds.at(-1) ?? 0)
    })
  }

  private async swap(target: StoredIndex): Promise<true> {
    const { database, open } = this.parts
    const others = await database.write((transaction) => serveIndex(transaction, target.id))
    for (const other of others) {
      // A vector server that is gone for good keeps its collection; the product goes on without it.
      await open(other)
        .then((index) => index.drop())
        .catch(() => undefined)
      await database.write((transaction) => transaction.delete(vectorIndexes).where(eq(vectorIndexes.id, other.id)))
    }
    return true
  }
}

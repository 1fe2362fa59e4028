import { and, count, desc, eq, gt, lte, ne } from 'drizzle-orm'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import { newId } from '../../storage/new-id.ts'
import { clauses, vectorIndexes } from '../schema.ts'
import type { Embedder } from './connect-embedder.ts'

export type StoredIndex = typeof vectorIndexes.$inferSelect

/** The index that searches use, or null while none is complete. */
export async function servingIndex(connection: Connection): Promise<StoredIndex | null> {
  const [found] = await connection.select().from(vectorIndexes).where(eq(vectorIndexes.serving, true))
  return found ?? null
}

/** The newest index that this embedder made in this store; call it inside a transaction when one may have to be begun. */
export async function findIndex(
  connection: Connection,
  { name, prefixes }: Embedder,
  store: StoredIndex['store'],
): Promise<StoredIndex | null> {
  const [found] = await connection
    .select()
    .from(vectorIndexes)
    .where(
      and(
        eq(vectorIndexes.embedder, name),
        eq(vectorIndexes.queryPrefix, prefixes.query),
        eq(vectorIndexes.passagePrefix, prefixes.passage),
        eq(vectorIndexes.store, store),
      ),
    )
    .orderBy(desc(vectorIndexes.id))
    .limit(1)
  return found ?? null
}

/** Begins an empty index beside those there are. */
export async function beginIndex(
  transaction: Connection,
  { name, url, prefixes }: Embedder,
  store: StoredIndex['store'],
): Promise<StoredIndex> {
  const [begun] = await transaction
    .insert(vectorIndexes)
    .values({
      embedder: name,
      url,
      queryPrefix: prefixes.query,
      passagePrefix: prefixes.passage,
      store,
      storeName: `clause_vectors_${newId().replaceAll('-', '')}`,
      indexedThrough: 0,
      serving: false,
    })
    .returning()
  if (!begun) throw new AppError('index-unavailable', '向量索引没有建成，请重试。')
  return begun
}

/** Moves an index's mark forward; it never moves back, so that two processes at work on one index do no harm. */
export async function markIndexed(transaction: Connection, id: number, through: number): Promise<void> {
  await transaction
    .update(vectorIndexes)
    .set({ indexedThrough: through })
    .where(and(eq(vectorIndexes.id, id), lte(vectorIndexes.indexedThrough, through)))
}

/** Lets an index serve in place of all others; returns those, which may now be dropped. */
export async function serveIndex(transaction: Connection, id: number): Promise<StoredIndex[]> {
  await transaction.update(vectorIndexes).set({ serving: false }).where(ne(vectorIndexes.id, id))
  await transaction.update(vectorIndexes).set({ serving: true }).where(eq(vectorIndexes.id, id))
  return await transaction.select().from(vectorIndexes).where(ne(vectorIndexes.id, id))
}

/** Notes the dimension of an index, or refuses vectors of another: `configuration-invalid`, saying what to do. */
export async function claimDimension(transaction: Connection, index: StoredIndex, dimension: number): Promise<void> {
  const [row] = await transaction
    .select({ known: vectorIndexes.dimension })
    .from(vectorIndexes)
    .where(eq(vectorIndexes.id, index.id))
  const known = row?.known ?? null
  if (known === null) {
    await transaction.update(vectorIndexes).set({ dimension }).where(eq(vectorIndexes.id, index.id))
  } else if (known !== dimension) {
    throw wrongDimension(index.embedder, known, dimension)
  }
}

/** The error for vectors that do not fit an index. */
export function wrongDimension(embedder: string, known: number, given: number): AppError {
  return new AppError(
    'configuration-invalid',
    `向量模型 ${embedder} 现在给出 ${given} 维的向量，已有索引是 ${known} 维：请换回原来的模型，或运行 npm run -s bashan -- embed --rebuild 重建。`,
  )
}

/** How many clauses stand at or below an index's mark, and how many there are. */
export async function indexProgress(
  connection: Connection,
  index: StoredIndex | null,
): Promise<{ indexed: number; total: number }> {
  const [all] = await connection.select({ rows: count() }).from(clauses)
  const [above] = await connection
    .select({ rows: count() })
    .from(clauses)
    .where(gt(clauses.rowId, index?.indexedThrough ?? 0))
  const total = all?.rows ?? 0
  return { indexed: total - (above?.rows ?? 0), total }
}

import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { FakeEmbeddings } from '@langchain/core/utils/testing'
import { eq, sql } from 'drizzle-orm'
import { chromaVectors } from '../knowledge/embedding/chroma-vectors.ts'
import { sqliteVectors } from '../knowledge/embedding/sqlite-vectors.ts'
import { openChromaServer } from '../knowledge/embedding/testing/chroma-server.ts'
import type { VectorIndex } from '../knowledge/embedding/vector-index.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import { type Database, openDatabase } from '../storage/database.ts'
import type { BenchContext, Measurements } from './bench-context.ts'
import { clusteredVectors } from './clustered-vectors.ts'
import { openBashan } from './engines/bashan.ts'
import { percentile } from './percentile.ts'

const sizes = [10_000, 100_000]
// As many as multilingual-e5-small gives.
const dimension = 384
const questionCount = 50
const limit = 10
const batch = 500

/**
 * The nearest of 10,000 and 100,000 vectors: sqlite-vec, which compares all, beside a Chroma server's HNSW graph, both
 * through the product's code. Recall is against the exact answer; vectors are drawn, not embedded.
 */
export async function benchVectors({ scratchFolder }: BenchContext): Promise<Measurements> {
  const rows: Measurements = {}
  const chroma = await openChromaServer()
  if ('missing' in chroma) rows['Chroma skipped'] = chroma.missing
  try {
    for (const size of sizes) {
      const folder = join(scratchFolder, String(size))
      mkdirSync(folder)
      // Texts of one word: only the rows are needed.
      const filler = await openBashan(folder)
      await filler.build(Array.from({ length: size }, (_, id) => ({ id, text: `第${id}条` })))
      const database = openDatabase(join(folder, 'bashan.sqlite'))
      const vectors = clusteredVectors(size + questionCount, dimension, 1)
      const questions = vectors.splice(size)
      const exact = sqliteVectors(database, 'vectors_bench')
      const bytesBefore = folderBytes(folder)
      const build = await fill(database, exact, vectors)
      const truth = await ask(exact, questions)
      rows[`sqlite-vec, ${size}`] = describe(build, truth.times, 1, folderBytes(folder) - bytesBefore)
      const filtered = await ask(exact, questions, 'sample')
      rows[`sqlite-vec, ${size}, a tenth allowed`] = describe(build, filtered.times, 1, null)
      if ('missing' in chroma) continue
      const index = await chromaVectors(database, {
        url: chroma.address,
        collection: `bench${size}`,
        embeddings: new FakeEmbeddings(),
      })
      const chromaBuild = await fill(database, index, vectors)
      const found = await ask(index, questions)
      rows[`Chroma, ${size}`] = describe(chromaBuild, found.times, recall(found.ids, truth.ids), null)
      const few = await ask(index, questions, 'sample')
      rows[`Chroma, ${size}, a tenth allowed`] = describe(chromaBuild, few.times, recall(few.ids, filtered.ids), null)
      rows[`ratio of p50, ${size}`] = (percentile(truth.times, 0.5) / percentile(found.times, 0.5)).toFixed(2)
      database.close()
    }
  } finally {
    if ('close' in chroma) chroma.close()
  }
  return rows
}

async function fill(database: Database, index: VectorIndex, vectors: readonly (readonly number[])[]) {
  const stored = await database.read
    .select({ rowId: clauses.rowId, documentId: clauses.documentId })
    .from(clauses)
    .orderBy(clauses.rowId)
  // A tenth of the documents stand in a collection of their own, for the filtered questions.
  await database.write((transaction) =>
    transaction.update(documents).set({ collection: 'sample' }).where(sql`documents.rowid % 10 = 0`),
  )
  const began = performance.now()
  for (let start = 0; start < stored.length; start += batch) {
    const rows = stored.slice(start, start + batch)
    await index.upsert(rows.map((row, at) => ({ ...row, vector: [...(vectors[start + at] ?? [])] })))
  }
  return (performance.now() - began) / 1000
}

async function ask(index: VectorIndex, questions: readonly number[][], collection?: string) {
  const condition = collection === undefined ? sql`1` : eq(documents.collection, collection)
  const times: number[] = []
  const ids: number[][] = []
  for (const question of questions) {
    const began = performance.now()
    ids.push(await index.nearest(question, { condition, limit }))
    times.push(performance.now() - began)
  }
  return { times, ids }
}

function recall(found: readonly number[][], truth: readonly number[][]): number {
  const shares = truth.map((ids, at) => ids.filter((id) => found[at]?.includes(id)).length / Math.max(1, ids.length))
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

const folderBytes = (folder: string): number =>
  readdirSync(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)

function describe(build: number, times: readonly number[], recallAt10: number, bytes: number | null): string {
  const disk = bytes === null ? '' : `, ${(bytes / 2 ** 20).toFixed(0)} MB disk`
  return (
    `p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms, ` +
    `recall@10 ${recallAt10.toFixed(2)}, stored in ${build.toFixed(1)} s${disk}`
  )
}

import type { EmbeddingsInterface } from '@langchain/core/embeddings'
import type { SQL } from 'drizzle-orm'
import { AppError } from '../../storage/app-error.ts'
import type { Database } from '../../storage/database.ts'
import { chromaVectors } from './chroma-vectors.ts'
import { ClauseIndexer } from './clause-indexer.ts'
import { connectEmbedder, type Embedder, type EmbedderSettings } from './connect-embedder.ts'
import { embedderUnreachable } from './embedder-unreachable.ts'
import { sqliteVectors } from './sqlite-vectors.ts'
import type { VectorIndex } from './vector-index.ts'
import { findIndex, indexProgress, type StoredIndex, servingIndex, wrongDimension } from './vector-indexes.ts'

export type SemanticsSettings = Omit<EmbedderSettings, 'embedder'> & {
  /** Undefined: no embedder, searches go by words alone. */
  embedder?: string | undefined
  /** Address of a Chroma server that keeps the vectors in place of the database file. */
  chromaUrl?: string | undefined
  pace?: typeof searchPace
  /** In place of connecting anew: what a measurement puts between. */
  connect?: typeof connectEmbedder
}

export type SemanticsStatus = { name: string; indexed: number; total: number; problem: string | null }

type NearestOptions = { condition: SQL; limit: number }

/** Search by meaning: finds the clauses nearest to a question, and keeps their vectors up to date. */
export type Semantics = {
  /** Row ids nearest first; null when no index is complete yet, or embedder or store fail or are too slow. Never throws. */
  nearest: (question: string, options: NearestOptions) => Promise<number[] | null>
  /** Does one batch of what is left to index; false when nothing is. Throws when embedder or store fail. */
  step: () => Promise<boolean>
  rebuild: () => Promise<void>
  /** How far the index is; `problem` is a sentence for the administrator while something fails. */
  status: () => Promise<SemanticsStatus>
}

/** How long a search waits, and how long it leaves an embedder alone that kept it waiting; milliseconds. */
const searchPace = { patience: 2_000, rest: 10_000 }

/** Opens search by meaning over what the settings name; null without an embedder. Nothing is sent yet. */
export function openSemantics(database: Database, settings: SemanticsSettings): Semantics | null {
  if (settings.embedder === undefined) return null
  const { connect = connectEmbedder } = settings
  const embedder = connect({ ...settings, embedder: settings.embedder })
  const pace = settings.pace ?? searchPace
  const store = settings.chromaUrl === undefined ? 'sqlite' : 'chroma'
  const opened = new Map<number, Promise<VectorIndex>>()
  const indexer = new ClauseIndexer({ database, embedder, store, open })
  let problem: string | null = null
  let restUntil = 0

  function open(stored: StoredIndex): Promise<VectorIndex> {
    const index = opened.get(stored.id) ?? openIndex(stored)
    opened.set(stored.id, index)
    return index
  }

  async function openIndex({ store, storeName }: StoredIndex): Promise<VectorIndex> {
    if (store === 'sqlite') return sqliteVectors(database, storeName)
    const { chromaUrl: url } = settings
    if (url === undefined) {
      throw new AppError('index-unavailable', '已有的向量在 Chroma 上，而 BASHAN_CHROMA_URL 没有设置。')
    }
    return await chromaVectors(database, {
      url,
      collection: storeName,
      embeddings: await embedder.within(pace.patience),
    })
  }

  /** An index is asked with the model that made it, even after the settings name another. The key stays with its address. */
  function embedderOf(stored: StoredIndex): Embedder {
    const url = stored.embedder === embedder.name ? embedder.url : stored.url
    const key = url === embedder.url ? settings.key : undefined
    const prefixes = { query: stored.queryPrefix, passage: stored.passagePrefix }
    return connect({ embedder: stored.embedder, url: url ?? undefined, key, prefixes })
  }

  async function ask(stored: StoredIndex, embeddings: EmbeddingsInterface, question: string, options: NearestOptions) {
    const vector = await embeddings.embedQuery(question).catch((error: unknown) => {
      throw embedderUnreachable({ name: stored.embedder }, error)
    })
    if (stored.dimension !== null && stored.dimension !== vector.length) {
      throw wrongDimension(stored.embedder, stored.dimension, vector.length)
    }
    return await (await open(stored)).nearest(vector, options)
  }

  /** Notes a failure for the status, and that it is over when something was done; looking in vain proves nothing. */
  async function noting<T>(work: Promise<T>): Promise<T> {
    try {
      const result = await work
      if (result !== false) problem = null
      return result
    } catch (error) {
      const fault = error instanceof AppError ? error : storeFault(store, error)
      problem = fault.message
      throw fault
    }
  }

  return {
    async nearest(question, options) {
      if (performance.now() < restUntil) return null
      const stored = await servingIndex(database.read)
      if (!stored) return null
      // Loading the client's code is not the embedder's time.
      const embeddings = await embedderOf(stored).within(pace.patience)
      const started = performance.now()
      try {
        return await noting(inTime(ask(stored, embeddings, question, options), pace.patience, embedder))
      } catch {
        if (performance.now() - started > pace.patience / 2) restUntil = performance.now() + pace.rest
        return null
      }
    },
    step: () => noting(indexer.step()),
    rebuild: () => indexer.rebuild(),
    status: async () => ({
      name: embedder.name,
      ...(await indexProgress(database.read, await findIndex(database.read, embedder, store))),
      problem,
    }),
  }
}

function storeFault(store: StoredIndex['store'], cause: unknown): AppError {
  const message =
    store === 'chroma'
      ? 'Chroma 服务没有正常回答，暂时只按词检索：请检查 BASHAN_CHROMA_URL 和网络。'
      : '数据文件里的向量读写失败，暂时只按词检索：请检查磁盘是否已满，或运行 npm run -s bashan -- embed --rebuild 重建。'
  return new AppError('index-unavailable', message, { cause })
}

async function inTime<T>(work: Promise<T>, patienceMs: number, embedder: Embedder): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(embedderUnreachable(embedder, new Error('too slow'))), patienceMs)
  })
  return await Promise.race([work, late]).finally(() => clearTimeout(timer))
}

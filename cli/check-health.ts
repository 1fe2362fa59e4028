import { access, constants, statfs } from 'node:fs/promises'
import { checkModel } from '../agents/check-model.ts'
import type { HealthCheck } from '../api/app-parts.ts'
import { countStored } from '../knowledge/catalogue.ts'
import { connectEmbedder } from '../knowledge/embedding/connect-embedder.ts'
import { embedderUnreachable } from '../knowledge/embedding/embedder-unreachable.ts'
import { openReranker } from '../knowledge/embedding/open-reranker.ts'
import { AppError } from '../storage/app-error.ts'
import { openDatabase } from '../storage/database.ts'
import { makeFolder } from '../storage/make-folder.ts'
import { databasePath } from './open-product.ts'
import { openRedactedSemantics } from './open-redacted-semantics.ts'
import type { Settings } from './settings.ts'

type Check = { name: string; run: () => Promise<string> }

const embedderPatienceMs = 8_000
const gibibyte = 1024 ** 3

/** Checks what the product needs, one thing after another; `detail` says what to do about what is wrong. */
export async function* checkHealth(settings: Settings): AsyncGenerator<HealthCheck> {
  for (const { name, run } of checksFor(settings)) {
    try {
      yield { name, ok: true, detail: await run() }
    } catch (error) {
      yield { name, ok: false, detail: error instanceof Error ? error.message : String(error) }
    }
  }
}

function checksFor(settings: Settings): Check[] {
  const { reranker, chromaUrl } = settings
  return [
    { name: 'Node', run: async () => process.version },
    { name: '数据文件夹', run: () => checkFolder(settings.dataFolder) },
    { name: '数据库', run: () => checkDatabase(settings) },
    { name: '大模型', run: () => checkModel(settings.model) },
    { name: '向量模型', run: () => checkEmbedder(settings) },
    ...(reranker === undefined ? [] : [{ name: '重排模型', run: () => checkReranker(reranker) }]),
    ...(chromaUrl === undefined ? [] : [{ name: '向量库', run: () => checkChroma(chromaUrl) }]),
  ]
}

async function checkFolder(folder: string): Promise<string> {
  makeFolder(folder)
  await access(folder, constants.R_OK | constants.W_OK)
  const { bavail, bsize } = await statfs(folder)
  return `${folder} 可写，剩余 ${((bavail * bsize) / gibibyte).toFixed(1)} GB`
}

async function checkEmbedder(settings: Settings): Promise<string> {
  const { embedder, embedderUrl: url, embedderKey: key, embedderPrefixes: prefixes } = settings
  if (embedder === undefined) return '未连接，按词检索（可选）'
  const connected = connectEmbedder({ embedder, url, key, prefixes })
  const vector = await connected
    .within(embedderPatienceMs)
    .then((embeddings) => embeddings.embedQuery('压差'))
    .catch((error: unknown) => {
      throw embedderUnreachable(connected, error)
    })
  const database = openDatabase(databasePath(settings))
  try {
    const status = await openRedactedSemantics(database, settings)?.status()
    return `${embedder} 可用，${vector.length} 维；已有向量 ${status?.indexed ?? 0}/${status?.total ?? 0} 条`
  } finally {
    database.close()
  }
}

async function checkReranker(settings: NonNullable<Settings['reranker']>): Promise<string> {
  const reranker = openReranker({ ...settings, pace: { patience: embedderPatienceMs, rest: 0 } })
  const problem = await reranker.check()
  if (problem !== null) throw new AppError('index-unavailable', problem)
  return `${settings.model} 可用`
}

async function checkChroma(url: string): Promise<string> {
  const heartbeat = new URL('/api/v2/heartbeat', url)
  const response = await fetch(heartbeat, { signal: AbortSignal.timeout(embedderPatienceMs) }).catch(() => null)
  if (response?.ok) return `Chroma ${url} 可用`
  throw new AppError('index-unavailable', `连不上 Chroma ${url}：请检查 BASHAN_CHROMA_URL，并确认 Chroma 服务在运行。`)
}

async function checkDatabase(settings: Settings): Promise<string> {
  const database = openDatabase(databasePath(settings))
  try {
    const { documents, clauses } = await countStored(database.read)
    return `${documents} 份资料，${clauses} 条`
  } finally {
    database.close()
  }
}

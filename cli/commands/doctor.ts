import { access, constants, statfs } from 'node:fs/promises'
import { checkModel } from '../../agents/check-model.ts'
import { countStored } from '../../knowledge/catalogue.ts'
import { connectEmbedder } from '../../knowledge/embedding/connect-embedder.ts'
import { embedderUnreachable } from '../../knowledge/embedding/embedder-unreachable.ts'
import { openReranker } from '../../knowledge/embedding/open-reranker.ts'
import { AppError } from '../../storage/app-error.ts'
import { openDatabase } from '../../storage/database.ts'
import { makeFolder } from '../../storage/make-folder.ts'
import { databasePath } from '../open-product.ts'
import { openRedactedSemantics } from '../open-redacted-semantics.ts'
import type { Settings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

type Check = { name: string; run: () => Promise<string> }

const embedderPatienceMs = 8_000
const gibibyte = 1024 ** 3

/** Checks what the product needs and says what to do about each thing that is wrong; exit code 1 if any is. */
export async function doctorCommand(settings: Settings, terminal: Terminal): Promise<0 | 1> {
  const checks: Check[] = [
    { name: 'Node', run: async () => process.version },
    { name: '数据文件夹', run: () => checkFolder(settings.dataFolder) },
    { name: '数据库', run: () => checkDatabase(settings) },
    {
      name: '大模型',
      run: () => checkModel(settings.model),
    },
    { name: '向量模型', run: () => checkEmbedder(settings) },
    ...(settings.reranker === undefined ? [] : [{ name: '重排模型', run: () => checkReranker(settings.reranker) }]),
    ...(settings.chromaUrl === undefined ? [] : [{ name: '向量库', run: () => checkChroma(settings.chromaUrl ?? '') }]),
  ]
  let failed = false
  for (const check of checks) {
    try {
      terminal.print(`✓ ${check.name}：${await check.run()}`)
    } catch (error) {
      failed = true
      terminal.print(`✗ ${check.name}：${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return failed ? 1 : 0
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

async function checkReranker(settings: Settings['reranker']): Promise<string> {
  if (settings === undefined) return '未连接（可选）'
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

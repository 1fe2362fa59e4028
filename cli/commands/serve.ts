import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { createApp } from '../../api/app.ts'
import { RunningTurns } from '../../api/running-turns.ts'
import { keepRetention } from '../../governance/keep-retention.ts'
import { linkAddress } from '../../identity/one-time-links.ts'
import { openPeopleDesk } from '../../identity/people-desk.ts'
import { openIntake } from '../../ingest/jobs/open-intake.ts'
import { countStored } from '../../knowledge/catalogue.ts'
import { keepIndexed } from '../../knowledge/embedding/keep-indexed.ts'
import type { Semantics } from '../../knowledge/embedding/open-semantics.ts'
import { AppError } from '../../storage/app-error.ts'
import { systemClock } from '../../storage/clock.ts'
import { checkHealth } from '../check-health.ts'
import { ingestWithProgress } from '../ingest-with-progress.ts'
import { openProduct } from '../open-product.ts'
import type { Settings } from '../settings.ts'
import { siteOf } from '../site-settings.ts'
import type { Terminal } from '../terminal.ts'

const webRoot = fileURLToPath(new URL('../../dist/web-chat', import.meta.url))
const sampleCorpus = fileURLToPath(new URL('../../samples/corpus', import.meta.url))
const drainMs = 10_000

/** Serves until the process is told to stop; a new data folder gets the sample corpus first. */
export async function serveCommand(settings: Settings, version: string, terminal: Terminal): Promise<void> {
  // Before anything is indexed: who finds the port taken should hear of it at once.
  await checkPort(settings)
  const parts = await openProduct(settings, (error) =>
    terminal.note(`${systemClock().toISOString()} 大模型用量 ${describeError(error)}`),
  )
  const { database, clock, semantics = null } = parts
  if ((await countStored(database.read)).documents === 0) {
    const samples = { paths: [sampleCorpus], metadata: {}, dataFolder: settings.dataFolder, title: '收录示例资料' }
    await ingestWithProgress(database, samples, terminal)
  }
  const turns = new RunningTurns({ graceMs: 1_500, keepMs: 10 * 60_000 })
  const { watchedFolder } = settings
  const intake = openIntake({
    database,
    clock,
    dataFolder: settings.dataFolder,
    watched: watchedFolder === undefined ? undefined : { folders: [watchedFolder], metadata: {} },
    tell: terminal.note,
    onError: (error) => terminal.note(`${clock().toISOString()} 收录资料 ${describeError(error)}`),
  })
  const { dataFolder } = settings
  const site = siteOf(settings)
  const health = () => checkHealth(settings)
  const app = createApp({ ...parts, site, turns, intake, dataFolder, health, version, webRoot, onError: report })
  const server = await listen(app.fetch, settings)
  const closing = new AbortController()
  if (semantics) void keepIndexed(semantics, closing.signal)
  void keepRetention(parts, closing.signal, (error) =>
    terminal.note(`${clock().toISOString()} 保存期限 ${describeError(error)}`),
  )
  await describe(server.address)

  const stop = () => {
    if (closing.signal.aborted) return
    closing.abort()
    turns.stopAll()
    const idle = intake.close()
    server.close(() => {
      void idle.finally(() => {
        database.close()
        process.exit(0)
      })
    })
    setTimeout(() => process.exit(0), drainMs).unref()
  }
  // Not once: `npm start` passes on what the whole group got already, and a second signal would cut the saving off.
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  async function describe(address: string) {
    const { documents, clauses } = await countStored(database.read)
    terminal.print(`
巴山智教 Bashan ${version}
  地址    ${settings.publicUrl ?? address}${await describeSignIn(address)}
  资料    ${documents} 份，${clauses} 条；加入自己的：npm run -s bashan -- ingest <文件或文件夹>
  大模型  ${parts.model ? parts.model.name : '未连接，以原文摘引作答'}${
    parts.model
      ? ''
      : '\n          本机 Ollama：BASHAN_MODEL=ollama:qwen3 npm start\n          云端接口：  BASHAN_MODEL=openai:模型名 BASHAN_MODEL_URL=https://… BASHAN_MODEL_KEY=… npm start'
  }
  向量    ${await describeEmbedder(semantics)}
  数据    ${settings.dataFolder}${watchedFolder === undefined ? '' : `\n  监视    ${watchedFolder}`}
  按 Ctrl+C 停止`)
  }

  async function describeSignIn(address: string): Promise<string> {
    const link = await openPeopleDesk(parts).firstAdministratorLink()
    const unsafe = settings.publicUrl?.startsWith('http:')
      ? '\n          注意：这不是 https 地址，密码会在网络上明文传送'
      : ''
    if (!link) return unsafe
    const setup = linkAddress(settings.publicUrl ?? address, link.token)
    return `${unsafe}\n  管理员  还没有。请用这个一次性链接设置（24 小时内有效）：\n          ${setup}`
  }

  function report(error: unknown, request: { id: string; method: string; path: string }) {
    terminal.note(`${clock().toISOString()} ${request.id} ${request.method} ${request.path} ${describeError(error)}`)
  }
}

async function describeEmbedder(semantics: Semantics | null): Promise<string> {
  if (!semantics) return '未连接，按词检索'
  const { name, indexed, total } = await semantics.status()
  return indexed < total ? `${name}，已有 ${indexed}/${total} 条，其余在后台计算` : `${name}，${indexed} 条`
}

function checkPort(settings: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, settings)))
    probe.listen(settings.port, settings.host, () => probe.close(() => resolve()))
  })
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], settings: Settings) {
  return new Promise<{ address: string; close: (done: () => void) => void }>((resolve, reject) => {
    const server = serve({ fetch, hostname: settings.host, port: settings.port }, (info) => {
      const host = info.family === 'IPv6' ? `[${info.address}]` : info.address
      resolve({
        address: `http://${host}:${info.port}`,
        close: (done) => {
          server.close(done)
          // Again and again: a connection whose answer ends now would otherwise be kept alive.
          if ('closeIdleConnections' in server) setInterval(() => server.closeIdleConnections(), 100).unref()
        },
      })
    })
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, settings)))
  })
}

function listenError(error: NodeJS.ErrnoException, { port, host }: Settings): AppError {
  const reason =
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用：可能已经有一个巴山智教在运行。请先停掉它，或换一个端口，例如 PORT=${port + 1} npm start。`
      : `不能在 ${host}:${port} 上提供服务（${error.code ?? error.message}）。请换一个 PORT。`
  return new AppError('configuration-invalid', reason, { cause: error })
}

function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` <- ${error.cause.stack ?? error.cause.message}` : ''
  return `${error.stack ?? error.message}${cause}`
}

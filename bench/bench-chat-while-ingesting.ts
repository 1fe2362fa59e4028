import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { serve } from '@hono/node-server'
import { createApp } from '../api/app.ts'
import { RunningTurns } from '../api/running-turns.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { limits } from '../identity/limits.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { fileJob } from '../ingest/jobs/file-job.ts'
import { endStages, type JobStage } from '../ingest/jobs/job.ts'
import { enqueueJobs, getJob } from '../ingest/jobs/job-store.ts'
import { openIntake } from '../ingest/jobs/open-intake.ts'
import { systemClock } from '../storage/clock.ts'
import { openDatabase } from '../storage/database.ts'
import type { BenchContext, Measurements } from './bench-context.ts'
import { findCorpus } from './find-corpus.ts'
import { percentile } from './percentile.ts'

const idleQuestions = 60
const leastBusyQuestions = 60
const patienceMs = 300_000
// A long PDF with a text layer, and pages that have to be recognised from pictures.
const taken = ['real/joyfulpandas.pdf', 'derived/药品生产质量管理规范_扫描件_前8页.pdf']
const questions = [
  '洁净区与非洁净区之间的压差要求是多少？',
  '批记录应当保存多长时间？',
  '食品安全事故发生后应当在多长时间内报告？',
  '职业学校可以和企业怎样合作？',
  '劳动合同的试用期最长多久？',
]

/** Answers in quotation mode over HTTP while the queue takes in two large files, beside the same answers before it. */
export async function benchChatWhileIngesting({ dataFolder, scratchFolder }: BenchContext): Promise<Measurements> {
  const paths = taken.map((path) => resolve(dataFolder, 'real-docs', path))
  if (!paths.every((path) => existsSync(path))) return { skipped: `needs ${taken.join(' and ')} of the real documents` }
  const database = openDatabase(join(scratchFolder, 'bashan.sqlite'))
  const parts = { database, clock: systemClock, dataFolder: scratchFolder }
  await ingestPaths(database, findCorpus(dataFolder).paths, { ...parts, metadata: {} })
  const complain = (error: unknown) => {
    throw error
  }
  const intake = openIntake({ ...parts, tell: console.error, onError: complain })
  const { ask, close } = await openChat({ ...parts, intake })
  try {
    const idle: number[] = []
    const askIdly = async () => {
      for (let index = 0; index < idleQuestions; index++) idle.push(await ask(index))
    }
    await askIdly()
    const began = performance.now()
    const jobs = await database.write((transaction) =>
      enqueueJobs(
        transaction,
        paths.map((path) => fileJob(path, {}, {})),
        systemClock(),
      ),
    )
    intake.wake()
    const busy: number[] = []
    const isOver = async () => {
      const found = await Promise.all(jobs.map(({ id }) => getJob(database.read, id)))
      return found.every((job) => job !== null && (endStages as readonly JobStage[]).includes(job.stage))
    }
    while (!(await isOver()) && performance.now() - began < patienceMs) busy.push(await ask(busy.length))
    const seconds = (performance.now() - began) / 1000
    // Before and after: what else the machine does changes meanwhile.
    await askIdly()
    const ended = await Promise.all(jobs.map(({ id }) => getJob(database.read, id)))
    return {
      ingested: ended.map((job) => `${job?.name}: ${job?.stage}, ${job?.clauses ?? 0} clauses`).join('; '),
      'time of ingestion': `${seconds.toFixed(1)} s, ${busy.length} answers meanwhile`,
      'idle answer, p50 and p95': describe(idle),
      'answer while ingesting, p50 and p95': describe(busy),
      'ratio of p95, at most 2': (percentile(busy, 0.95) / percentile(idle, 0.95)).toFixed(2),
      ...(busy.length < leastBusyQuestions ? { caution: 'too few answers while ingesting for a p95' } : {}),
    }
  } finally {
    close()
    await intake.close()
    database.close()
  }
}

/** A real server; `ask` resolves to the milliseconds until a whole answer was there, each in a new conversation. */
async function openChat(parts: {
  database: ReturnType<typeof openDatabase>
  clock: typeof systemClock
  dataFolder: string
  intake: { wake: () => void }
}) {
  const app = createApp({
    ...parts,
    audit: openAuditLog(parts.database, systemClock),
    model: null,
    turns: new RunningTurns({ graceMs: 60_000, keepMs: 1_000 }),
    version: 'bench',
    limits: { ...limits, turns: { ...limits.turns, points: 1_000_000 } },
    onError: (error) => console.error(error),
  })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  let cookie = ''
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response
  }
  const ask = async (index: number): Promise<number> => {
    const { id } = (await (await post('/api/conversations', {})).json()) as { id: string }
    const began = performance.now()
    const question = questions[index % questions.length]
    const events = await (await post(`/api/conversations/${id}/turns`, { question, parentId: null })).text()
    if (!events.includes('event: turn-end')) throw new Error(`no answer: ${events.slice(-500)}`)
    return performance.now() - began
  }
  return { ask, close: () => server.close() }
}

const describe = (times: number[]) =>
  `${percentile(times, 0.5).toFixed(0)} ms, ${percentile(times, 0.95).toFixed(0)} ms`

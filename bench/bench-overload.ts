import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serve } from '@hono/node-server'
import { createApp } from '../api/app.ts'
import { RunningTurns } from '../api/running-turns.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { limits } from '../identity/limits.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { systemClock } from '../storage/clock.ts'
import { openDatabase } from '../storage/database.ts'
import type { BenchContext, Measurements } from './bench-context.ts'
import { findCorpus } from './find-corpus.ts'
import { percentile } from './percentile.ts'

const usual = 4
const seconds = 20
const questions = ['洁净区与非洁净区之间的压差要求是多少？', '批记录应当保存多长时间？', '劳动合同的试用期最长多久？']

/**
 * Four browsers that ask one question after another in quotation mode, then ten times as many, each with the limits by
 * the minute lifted; who is refused comes again after the time that it was told.
 */
export async function benchOverload({ dataFolder, scratchFolder }: BenchContext): Promise<Measurements> {
  const database = openDatabase(join(scratchFolder, 'bashan.sqlite'))
  const parts = { database, clock: systemClock, dataFolder: scratchFolder }
  await ingestPaths(database, findCorpus(dataFolder).paths, { ...parts, metadata: {} })
  const faults: unknown[] = []
  const app = createApp({
    ...parts,
    audit: openAuditLog(database, systemClock),
    model: null,
    turns: new RunningTurns({ graceMs: 60_000, keepMs: 1_000 }),
    version: 'bench',
    limits: { ...limits, turns: { points: 1_000_000, seconds: 60 } },
    onError: (error) => faults.push(error),
  })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  try {
    await load(origin, usual, 5)
    const base = await load(origin, usual, seconds)
    const high = await load(origin, usual * 10, seconds)
    const ratio = percentile(high.times, 0.95) / percentile(base.times, 0.95)
    return {
      [`${usual} browsers`]: describe(base),
      [`${usual * 10} browsers`]: describe(high),
      'ratio of p95 of what was accepted, at most 2': ratio.toFixed(2),
      'ratio of RSS, at most 1.5': (high.rss / base.rss).toFixed(2),
      'refused without Retry-After, at most 0': String(base.untold + high.untold),
      'other answers than 200 and 429, at most 0': String(base.others + high.others),
    }
  } finally {
    server.close()
    database.close()
  }
}

type Load = { times: number[]; refused: number; untold: number; others: number; rss: number }

async function load(origin: string, browsers: number, forSeconds: number): Promise<Load> {
  const result: Load = { times: [], refused: 0, untold: 0, others: 0, rss: 0 }
  const until = performance.now() + forSeconds * 1000
  const browse = async (index: number) => {
    const post = await openBrowser(origin)
    const { id } = (await (await post('/api/conversations', {})).json()) as { id: string }
    for (let turn = index; performance.now() < until; turn++) {
      const began = performance.now()
      const question = questions[turn % questions.length]
      const response = await post(`/api/conversations/${id}/turns`, { question, parentId: null })
      const text = await response.text()
      result.rss = Math.max(result.rss, process.memoryUsage.rss())
      if (response.status === 200 && text.includes('event: turn-end')) result.times.push(performance.now() - began)
      else if (response.status !== 429) result.others += 1
      else {
        result.refused += 1
        const after = response.headers.get('retry-after')
        if (after === null) result.untold += 1
        await wait(Number(after ?? 1) * 1000)
      }
    }
  }
  await Promise.all(Array.from({ length: browsers }, (_, index) => browse(index)))
  return result
}

async function openBrowser(origin: string) {
  const cookie = (await fetch(`${origin}/api/status`)).headers.get('set-cookie')?.split(';')[0] ?? ''
  return (path: string, body: unknown) =>
    fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { origin, cookie, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
}

const describe = ({ times, refused, rss }: Load) =>
  `${times.length} answers, p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms, ${refused} refused, RSS ${(rss / 2 ** 20).toFixed(0)} MB`

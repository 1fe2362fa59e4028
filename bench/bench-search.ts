import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { cutTerms } from '../knowledge/cut-terms.ts'
import { matchTerms } from '../knowledge/lexical-index.ts'
import { clauses } from '../knowledge/schema.ts'
import { search } from '../knowledge/search.ts'
import { systemClock } from '../storage/clock.ts'
import { type Connection, openDatabase } from '../storage/database.ts'
import type { BenchContext, Measurements } from './bench-context.ts'
import { findCorpus } from './find-corpus.ts'
import { percentile } from './percentile.ts'

const questionCount = 300
const warmUp = 30
const limit = 10

/** Our search beside its plainest peer, BM25 over the same character pairs and the same index, without re-ranking. */
export async function benchSearch({ dataFolder, scratchFolder }: BenchContext): Promise<Measurements> {
  const corpus = findCorpus(dataFolder)
  const database = openDatabase(join(scratchFolder, 'bench.sqlite'))
  try {
    await ingestPaths(database, corpus.paths, { metadata: {}, clock: systemClock, dataFolder: scratchFolder })
    const { read } = database
    const { questions, total } = await cutQuestions(read)
    const ours = await time(questions, (question) => search(read, question, { access: 'everything', limit }))
    const peer = await time(questions, (question) => matchTerms(read, cutTerms(question), { condition: sql`1`, limit }))
    return {
      corpus: `${corpus.name}: ${total} clauses, ${questions.length} questions`,
      'search, p50 and p95': describe(ours),
      'plain bigram BM25, p50 and p95': describe(peer),
      'ratio of p50': (percentile(ours, 0.5) / percentile(peer, 0.5)).toFixed(1),
    }
  } finally {
    database.close()
  }
}

/** Questions in the corpus's own words, spread evenly over it: as long as what people type, and always with an answer. */
async function cutQuestions(connection: Connection) {
  const rows = await connection.select({ text: clauses.text }).from(clauses).orderBy(clauses.rowId)
  const step = Math.max(1, Math.floor(rows.length / questionCount))
  const questions = rows.filter((_, index) => index % step === 0).map(({ text }) => `${text.slice(4, 24)}有什么要求？`)
  return { questions, total: rows.length }
}

async function time(questions: string[], answer: (question: string) => Promise<unknown>): Promise<number[]> {
  for (const question of questions.slice(0, warmUp)) await answer(question)
  const times: number[] = []
  for (const question of questions) {
    const began = performance.now()
    await answer(question)
    times.push(performance.now() - began)
  }
  return times
}

const describe = (times: number[]) =>
  `${percentile(times, 0.5).toFixed(2)} ms, ${percentile(times, 0.95).toFixed(2)} ms`

import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BenchClause } from './clause-set.ts'
import { openBashan, openBashanWords } from './engines/bashan.ts'
import type { EngineOpener } from './engines/engine.ts'
import { openMiniSearch } from './engines/minisearch.ts'
import { openOrama } from './engines/orama.ts'
import { percentile } from './percentile.ts'

// A program: `run-engine.ts <engine> <clauses.json> <questions.json> <scratch folder>` prints one JSON value.
const engines: Record<string, EngineOpener> = {
  bashan: openBashan,
  'bashan-words': openBashanWords,
  minisearch: openMiniSearch,
  orama: openOrama,
}
const warmUp = 20
const limit = 10

const [name = '', clausesPath = '', questionsPath = '', scratchFolder = ''] = process.argv.slice(2)
const open = engines[name]
if (!open) throw new Error(`no engine ${name}`)
const clauses: BenchClause[] = JSON.parse(readFileSync(clausesPath, 'utf8'))
const questions: { question: string; gold: number[] }[] = JSON.parse(readFileSync(questionsPath, 'utf8'))

const engine = await open(scratchFolder)
const before = process.memoryUsage().rss
const began = performance.now()
await engine.build(clauses)
const buildSeconds = (performance.now() - began) / 1000
for (const { question } of questions.slice(0, warmUp)) await engine.ask(question, limit)
const times: number[] = []
let found = 0
for (const { question, gold } of questions) {
  const asked = performance.now()
  const ids = await engine.ask(question, limit)
  times.push(performance.now() - asked)
  if (gold.some((id) => ids.includes(id))) found += 1
}
const files = readdirSync(scratchFolder).map((file) => statSync(join(scratchFolder, file)).size)
console.log(
  JSON.stringify({
    buildSeconds,
    addedMegabytes: (process.memoryUsage().rss - before) / 2 ** 20,
    diskMegabytes: files.reduce((sum, size) => sum + size, 0) / 2 ** 20,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    recallAt10: found / questions.length,
  }),
)
process.exit(0)

import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { BenchContext, Measurements } from './bench-context.ts'
import { makeClauseSet, seededRandom } from './clause-set.ts'
import { findCorpus } from './find-corpus.ts'
import { growthPlot } from './growth-plot.ts'
import { readClauseTexts } from './read-clause-texts.ts'

const sizes = [1_000, 10_000, 100_000]
const engines = ['bashan', 'bashan-words', 'minisearch', 'orama'] as const
const questionCount = 100
const seed = 1
const runEngine = fileURLToPath(new URL('./run-engine.ts', import.meta.url))
const figures = z.object({
  buildSeconds: z.number(),
  addedMegabytes: z.number(),
  diskMegabytes: z.number(),
  p50: z.number(),
  p95: z.number(),
  recallAt10: z.number(),
})

/**
 * Search by words at three sizes, ours (re-ranked, and its index alone) beside MiniSearch and Orama over the same
 * tokens, each in a process of its own. A question names two phrases of one real clause; the clause is its gold.
 */
export async function benchLexical({ dataFolder, scratchFolder, plotFolder }: BenchContext): Promise<Measurements> {
  const corpus = findCorpus(dataFolder)
  const real = await readClauseTexts(corpus, scratchFolder)
  const questionsPath = join(scratchFolder, 'questions.json')
  writeFileSync(questionsPath, JSON.stringify(cutQuestions(real.slice(0, sizes[0]))))
  const rows: Measurements = { corpus: `${corpus.name}: ${real.length} real clauses, the rest put together from them` }
  const measured: Record<string, Record<number, z.infer<typeof figures>>> = {}
  for (const size of sizes) {
    const clausesPath = join(scratchFolder, `clauses-${size}.json`)
    writeFileSync(clausesPath, JSON.stringify(makeClauseSet(real, size, seed)))
    for (const name of engines) {
      const folder = join(scratchFolder, `${name}-${size}`)
      mkdirSync(folder)
      const args = ['--import', 'tsx', runEngine, name, clausesPath, questionsPath, folder]
      const run = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
      const found = figures.parse(JSON.parse(run.stdout))
      measured[name] = { ...measured[name], [size]: found }
      rows[`${name}, ${size} clauses`] =
        `p50 ${found.p50.toFixed(1)} ms, p95 ${found.p95.toFixed(1)} ms, recall@10 ${found.recallAt10.toFixed(2)}, ` +
        `built in ${found.buildSeconds.toFixed(1)} s, ${found.addedMegabytes.toFixed(0)} MB memory, ${found.diskMegabytes.toFixed(0)} MB disk`
    }
  }
  if (plotFolder !== undefined) {
    for (const [figure, title, unit] of plots) {
      const lines = engines.map((name) => ({
        name,
        points: sizes.map((size) => ({ x: size, y: measured[name]?.[size]?.[figure] ?? Number.NaN })),
      }))
      writeFileSync(
        join(plotFolder, `lexical-${title}.svg`),
        growthPlot({ title: `search by words: ${title}`, unit, lines }),
      )
    }
  }
  return rows
}

const plots = [
  ['p95', 'latency', 'ms, p95'],
  ['addedMegabytes', 'memory', 'MB'],
  ['buildSeconds', 'build', 's'],
] as const

function cutQuestions(texts: readonly string[]) {
  const random = seededRandom(seed)
  const all = texts.flatMap((text, id) => {
    const phrases = text.split(/[，,。；;：:！？\n]/u).filter((phrase) => phrase.length >= 6)
    if (phrases.length < 2) return []
    const first = Math.floor(random() * (phrases.length - 1))
    return [
      { question: `${phrases[first]?.slice(0, 14)}、${phrases[first + 1]?.slice(0, 14)}有什么要求？`, gold: [id] },
    ]
  })
  const step = Math.max(1, Math.floor(all.length / questionCount))
  return all.filter((_, index) => index % step === 0).slice(0, questionCount)
}

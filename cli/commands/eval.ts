import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SearchAids } from '../../agents/answer-question.ts'
import { connectModel } from '../../agents/model-connection.ts'
import { compareRuns } from '../../evals/measure/compare-runs.ts'
import { baselineOf, readRun } from '../../evals/read-run.ts'
import { comparisonLine, peerRows } from '../../evals/report/comparison-section.ts'
import type { Report } from '../../evals/report/report.ts'
import { reportTable } from '../../evals/report/table.ts'
import { writeReport } from '../../evals/report/write-report.ts'
import { evalFile, evalMutations, evalSample, type SuiteFile, suiteNames } from '../../evals/run-eval.ts'
import type { HalfChoice } from '../../evals/suites/suite.ts'
import { type RuledCase, ruledCases } from '../../governance/eval-cases.ts'
import { openDatabase } from '../../storage/database.ts'
import { openPeers } from '../open-peers.ts'
import { databasePath, openProduct } from '../open-product.ts'
import type { Settings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

export type EvalCommand = {
  suites: string[]
  file?: SuiteFile
  half: HalfChoice
  seed?: string
  reportFolder?: string
  /** What a connected model does for the search in this run. */
  aids?: SearchAids
  /** Models to run side by side, the first of them in whole; without any the one that the settings name. */
  models?: string[]
  /** An earlier run to compare with. */
  baseline?: string
  /** Where this run is to be kept as a baseline. */
  saveBaseline?: string
  /** Measures other ways to answer the same questions beside. */
  peers?: boolean
}

/**
 * Measures quality and writes a report; exit code 1 when a threshold is missed, a score is worse than the baseline's beyond
 * chance, or a mutation goes unnoticed; 2 for a suite that there is not.
 */
export async function evalCommand(settings: Settings, command: EvalCommand, terminal: Terminal): Promise<0 | 1 | 2> {
  const known = [...suiteNames, 'mutations']
  const unknown = command.suites.find((name) => !known.includes(name))
  if (unknown !== undefined) {
    terminal.note(`没有名为 ${unknown} 的评测；可用：${known.join('、')}。`)
    return 2
  }
  const onProgress = (what: string) => terminal.note(`${what} …`)
  if (command.suites.includes('mutations')) return await mutationsCommand(onProgress, terminal)
  const folder = command.reportFolder ?? join(settings.dataFolder, 'evals')
  const report = await makeReport(settings, command, folder, onProgress)
  for (const line of describe(report)) terminal.print(line)
  if (command.saveBaseline !== undefined) {
    await writeFile(command.saveBaseline, `${JSON.stringify(baselineOf(report.record))}\n`)
  }
  terminal.print(`报告：${await writeReport(report, folder)}`)
  const missed = report.record.checks.some(({ met }) => met === false)
  return missed || report.baseline?.comparisons.some(({ verdict }) => verdict === 'worse') ? 1 : 0
}

async function makeReport(
  settings: Settings,
  command: EvalCommand,
  folder: string,
  onProgress: (what: string) => void,
): Promise<Report> {
  // Read before anything is measured: a wrong path should not cost a run.
  const baseline = command.baseline === undefined ? null : await readRun(command.baseline)
  const [first = settings.model.model, ...others] = command.models ?? []
  const run = async (model: string) => {
    if (others.length > 0) onProgress(`模型 ${model}`)
    return await runOnce(settings, command, { model, folder, onProgress })
  }
  const { record, peers } = await run(first)
  const beside: NonNullable<Report['beside']> = []
  for (const model of others) {
    const other = (await run(model)).record
    beside.push({ record: other, comparisons: compareRuns(record.suites, other.suites) })
  }
  return {
    record,
    ...(baseline ? { baseline: { run: baseline, comparisons: compareRuns(baseline.suites, record.suites) } } : {}),
    ...(beside.length > 0 ? { beside } : {}),
    ...(peers.length > 0 ? { peers } : {}),
  }
}

async function runOnce(
  settings: Settings,
  { suites, file, half, seed, aids, peers }: EvalCommand,
  { model: name, folder, onProgress }: { model: string; folder: string; onProgress: (what: string) => void },
) {
  const chosen = { ...settings, model: { ...settings.model, model: name } }
  if (file) {
    const stored = await openProduct(chosen, (error) => onProgress(String(error)))
    const record = await evalFile(file, { half, aids, stored, onProgress }).finally(() => stored.database.close())
    return { record, peers: [] }
  }
  return await evalSample(suites, {
    half,
    ...(seed === undefined ? {} : { seed }),
    aids,
    model: await connectModel(chosen.model),
    rulings: await readRulings(settings),
    keepIn: folder,
    ...(peers ? { peers: (parts, documents) => openPeers(settings, parts, documents, onProgress) } : {}),
    onProgress,
  })
}

/** What this school's committee ruled and approved as cases; none where nothing is stored yet. */
async function readRulings(settings: Settings): Promise<RuledCase[]> {
  if (!existsSync(databasePath(settings))) return []
  const database = openDatabase(databasePath(settings))
  return await ruledCases(database.read).finally(() => database.close())
}

function describe({ record, baseline, beside = [], peers = [] }: Report): string[] {
  const told = (comparisons: NonNullable<Report['baseline']>['comparisons']) =>
    comparisons.filter(({ verdict }) => verdict !== 'no difference shown').map(comparisonLine)
  return [
    ...reportTable(record),
    ...(baseline ? ['', `与基线 ${baseline.run.startedAt} 相比：`, ...orNone(told(baseline.comparisons))] : []),
    ...beside.flatMap(({ record: other, comparisons }) => [
      '',
      `${other.model} 与 ${record.model} 相比：`,
      ...orNone(told(comparisons)),
    ]),
    ...(peers.length > 0
      ? [
          '',
          `与别的做法相比：本系统 | ${peers.map(({ name }) => name).join(' | ')}`,
          ...peerRows(record, peers).map(([metric = '', ...cells]) => `  ${metric.padEnd(12)}${cells.join('  |  ')}`),
        ]
      : []),
  ]
}

const orNone = (lines: string[]): string[] => (lines.length > 0 ? lines : ['没有看得出的差别。'])

async function mutationsCommand(onProgress: (what: string) => void, terminal: Terminal): Promise<0 | 1> {
  const started = performance.now()
  const results = await evalMutations(onProgress)
  for (const { name, suite, caughtBy } of results) {
    terminal.print(caughtBy.length > 0 ? `抓住 ${name}：${caughtBy.join('、')}` : `漏过 ${name}：${suite} 没有发现`)
  }
  const survivors = results.filter(({ caughtBy }) => caughtBy.length === 0).length
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  terminal.print(`${results.length} 种破坏，漏过 ${survivors} 种，用时 ${seconds} 秒。`)
  return survivors === 0 ? 0 : 1
}

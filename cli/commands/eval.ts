import { join } from 'node:path'
import type { SearchAids } from '../../agents/answer-question.ts'
import { connectModel } from '../../agents/model-connection.ts'
import { reportTable } from '../../evals/report/table.ts'
import { writeReport } from '../../evals/report/write-report.ts'
import { evalFile, evalMutations, evalSample, type SuiteFile, suiteNames } from '../../evals/run-eval.ts'
import type { HalfChoice } from '../../evals/suites/suite.ts'
import { openProduct } from '../open-product.ts'
import type { Settings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

export type EvalCommand = {
  suites: string[]
  file?: SuiteFile
  half: HalfChoice
  reportFolder?: string
  /** What a connected model does for the search in this run. */
  aids?: SearchAids
}

/**
 * Measures quality and writes a report; exit code 1 when a threshold is missed or a mutation goes unnoticed, 2 for a
 * suite that there is not.
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
  const { half, aids } = command
  const record = command.file
    ? await evalStored(settings, command.file, { half, aids, onProgress })
    : await evalSample(command.suites, { half, aids, model: await connectModel(settings.model), onProgress })
  for (const line of reportTable(record)) terminal.print(line)
  const page = await writeReport(record, command.reportFolder ?? join(settings.dataFolder, 'evals'))
  terminal.print(`报告：${page}`)
  return record.checks.some(({ met }) => met === false) ? 1 : 0
}

async function evalStored(
  settings: Settings,
  file: SuiteFile,
  options: { half: HalfChoice; aids: SearchAids | undefined; onProgress: (what: string) => void },
) {
  const stored = await openProduct(settings)
  return await evalFile(file, { ...options, stored }).finally(() => stored.database.close())
}

async function mutationsCommand(onProgress: (what: string) => void, terminal: Terminal): Promise<0 | 1> {
  const results = await evalMutations(onProgress)
  for (const { name, suite, caughtBy } of results) {
    terminal.print(caughtBy.length > 0 ? `抓住 ${name}：${caughtBy.join('、')}` : `漏过 ${name}：${suite} 没有发现`)
  }
  const survivors = results.filter(({ caughtBy }) => caughtBy.length === 0).length
  terminal.print(`${results.length} 种破坏，漏过 ${survivors} 种。`)
  return survivors === 0 ? 0 : 1
}

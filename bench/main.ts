import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchChatWhileIngesting } from './bench-chat-while-ingesting.ts'
import type { BenchContext, Measurements } from './bench-context.ts'
import { benchIngest } from './bench-ingest.ts'
import { benchLexical } from './bench-lexical.ts'
import { benchOverload } from './bench-overload.ts'
import { benchPage } from './bench-page.ts'
import { benchPdf } from './bench-pdf.ts'
import { benchSearch } from './bench-search.ts'
import { benchStart } from './bench-start.ts'
import { benchVectors } from './bench-vectors.ts'
import { benchKill } from './kill-while-writing.ts'

const benches: Record<string, (context: BenchContext) => Promise<Measurements>> = {
  start: benchStart,
  ingest: benchIngest,
  'chat-while-ingesting': benchChatWhileIngesting,
  page: benchPage,
  pdf: benchPdf,
  search: benchSearch,
  lexical: benchLexical,
  vectors: benchVectors,
  kill: benchKill,
  overload: benchOverload,
}

/** Measures and prints what is named, everything without a name; resolves to the exit code (2: no such bench). */
export async function runBench(names: string[], plotFolder?: string): Promise<number> {
  const unknown = names.find((name) => !(name in benches))
  if (unknown !== undefined) {
    console.error(`没有名为 ${unknown} 的测速；可用：${Object.keys(benches).join('、')}。`)
    return 2
  }
  const dataFolder = process.env.BASHAN_EVAL_DATA ?? '../shared'
  for (const [name, bench] of Object.entries(benches)) {
    if (names.length > 0 && !names.includes(name)) continue
    const scratchFolder = mkdtempSync(join(tmpdir(), 'bashan-bench-'))
    try {
      console.log(`\n${name}`)
      for (const [what, value] of Object.entries(
        await bench({ dataFolder, scratchFolder, plotFolder, environment: process.env }),
      )) {
        console.log(`  ${what.padEnd(44)} ${value}`)
      }
    } finally {
      rmSync(scratchFolder, { recursive: true, force: true })
    }
  }
  return 0
}

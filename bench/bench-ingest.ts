import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { BenchContext, Measurements } from './bench-context.ts'
import { findCorpus } from './find-corpus.ts'

const ingestOnce = fileURLToPath(new URL('./ingest-once.ts', import.meta.url))
const outcome = z.object({
  files: z.number(),
  failed: z.number(),
  clauses: z.number(),
  seconds: z.number(),
  peakMegabytes: z.number(),
})

/** Indexes a corpus in a process of its own, so that its memory is nobody else's. */
export async function benchIngest({ dataFolder, scratchFolder }: BenchContext): Promise<Measurements> {
  const corpus = findCorpus(dataFolder)
  const args = ['--import', 'tsx', ingestOnce, join(scratchFolder, 'bench.sqlite'), ...corpus.paths]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  const { files, failed, clauses, seconds, peakMegabytes } = outcome.parse(JSON.parse(stdout))
  return {
    corpus: `${corpus.name}: ${files} files (${failed} failed), ${clauses} clauses`,
    time: `${seconds.toFixed(2)} s`,
    rate: `${(clauses / seconds).toFixed(0)} clauses/s`,
    'peak memory of the process': `${peakMegabytes.toFixed(0)} MB`,
  }
}

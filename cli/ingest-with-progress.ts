import type { GivenMetadata, IngestedFile } from '../ingest/ingest-file.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { systemClock } from '../storage/clock.ts'
import type { Database } from '../storage/database.ts'
import { progressBar } from './progress-bar.ts'
import type { Terminal } from './terminal.ts'

/** Indexes files under a progress bar (none without a `title`), and tells of each that failed, on standard error. */
export async function ingestWithProgress(
  database: Database,
  source: { paths: readonly string[]; metadata: GivenMetadata; title: string | null },
  terminal: Terminal,
): Promise<IngestedFile[]> {
  const bar = source.title === null ? null : progressBar(source.title, terminal)
  const files = await ingestPaths(database, source.paths, {
    metadata: source.metadata,
    clock: systemClock,
    onFile: (_, done, total) => bar?.update(done, total),
  })
  bar?.stop()
  for (const { path, outcome, message } of files) if (outcome === 'failed') terminal.note(`失败 ${path}：${message}`)
  return files
}

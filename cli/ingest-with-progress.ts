import type { GivenMetadata, IngestedFile } from '../ingest/ingest-file.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { AppError } from '../storage/app-error.ts'
import { systemClock } from '../storage/clock.ts'
import type { Database } from '../storage/database.ts'
import { progressBar } from './progress-bar.ts'
import type { Terminal } from './terminal.ts'

export type IngestSource = {
  paths: readonly string[]
  metadata: GivenMetadata
  dataFolder: string
  title: string | null
}

/**
 * Indexes files under a progress bar (none without a `title`), and tells of each that failed, on standard error. Ctrl+C
 * cancels those that are not done.
 */
export async function ingestWithProgress(
  database: Database,
  { paths, metadata, dataFolder, title }: IngestSource,
  terminal: Terminal,
): Promise<IngestedFile[]> {
  const bar = title === null ? null : progressBar(title, terminal)
  const interrupted = new AbortController()
  const stop = () => interrupted.abort()
  process.once('SIGINT', stop).once('SIGTERM', stop)
  try {
    const files = await ingestPaths(database, paths, {
      metadata,
      clock: systemClock,
      dataFolder,
      signal: interrupted.signal,
      onFile: (_, done, total) => bar?.update(done, total),
    })
    if (interrupted.signal.aborted) {
      throw new AppError('conflict', '已取消；没有收录完的文件，重新运行一次即可继续。')
    }
    for (const { path, outcome, message } of files) if (outcome === 'failed') terminal.note(`失败 ${path}：${message}`)
    return files
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop)
    bar?.stop()
  }
}

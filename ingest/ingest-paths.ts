import type { Clock } from '../storage/clock.ts'
import type { Database } from '../storage/database.ts'
import { openGuardedFetch } from './fetch/guarded-fetch.ts'
import { findFiles } from './find-files.ts'
import type { GivenMetadata, IngestedFile } from './ingest-file.ts'
import { fileJob } from './jobs/file-job.ts'
import type { Job } from './jobs/job-store.ts'
import { originalsFolder } from './jobs/originals.ts'
import { openReader, type Reader } from './jobs/reader.ts'
import { runBatch } from './jobs/run-batch.ts'
import { readManifests } from './read-manifest.ts'

export type IngestOptions = {
  /** What the caller says of the files; it goes before what they say of themselves. */
  metadata: GivenMetadata
  clock: Clock
  /** Where the originals are kept. */
  dataFolder: string
  /** Told after each file, for a progress bar. */
  onFile?: (file: IngestedFile, done: number, total: number) => void
  /** Cancels the files that are not done yet. */
  signal?: AbortSignal
  /** Reads the files; a process of its own without it. */
  reader?: Reader
}

// One file is read while another is written down.
const concurrency = 2

/**
 * Indexes files and folders through the queue, each file in one transaction: a file that can't be read leaves the index
 * as it was, and the rest goes on. The same content again is the same document; changed content replaces the clauses of
 * the old. What an earlier process left in the queue is finished too.
 */
export async function ingestPaths(
  database: Database,
  paths: readonly string[],
  options: IngestOptions,
): Promise<IngestedFile[]> {
  const { metadata, clock, dataFolder, signal } = options
  const { files, skipped } = await findFiles(paths)
  const manifests = await readManifests(files)
  const results: IngestedFile[] = []
  const report = (file: IngestedFile) => {
    results.push(file)
    options.onFile?.(file, results.length, files.length + skipped.length)
  }
  for (const { path, reason } of skipped) {
    report({ path, outcome: 'skipped', documentId: null, clauses: 0, message: reason })
  }
  const jobs = files.map((path) => fileJob(path, metadata, manifests.get(path) ?? {}))
  const reader = options.reader ?? openReader()
  const parts = { database, clock, originals: originalsFolder(dataFolder), reader, fetchFile: openGuardedFetch() }
  try {
    await runBatch(parts, jobs, { concurrency, signal, onEnd: (job) => report(resultOf(job)) })
  } finally {
    if (options.reader === undefined) reader.close()
  }
  const order = new Map(files.map((path, index) => [path, index]))
  return results.sort((a, b) => (order.get(a.path) ?? -1) - (order.get(b.path) ?? -1))
}

function resultOf({ sourceUri, outcome, documentId, clauses, message }: Job): IngestedFile {
  return { path: sourceUri, outcome: outcome ?? 'failed', documentId, clauses: clauses ?? 0, message }
}

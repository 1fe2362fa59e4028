import type { Clock } from '../storage/clock.ts'
import type { Database } from '../storage/database.ts'
import { findFiles } from './find-files.ts'
import { type GivenMetadata, type IngestedFile, ingestFile } from './ingest-file.ts'
import { linkEditions } from './link-editions.ts'
import { readManifests } from './read-manifest.ts'

export type IngestOptions = {
  /** What the caller says of the files; it goes before what they say of themselves. */
  metadata: GivenMetadata
  clock: Clock
  /** Told after each file, for a progress bar. */
  onFile?: (file: IngestedFile, done: number, total: number) => void
}

/**
 * Indexes files and folders, each file in one transaction: a file that can't be read leaves the index as it was, and the
 * rest goes on. The same content again is the same document; changed content replaces the clauses of the old.
 */
export async function ingestPaths(
  database: Database,
  paths: readonly string[],
  options: IngestOptions,
): Promise<IngestedFile[]> {
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
  const supersedes = new Map<string, string>()
  for (const path of files) {
    const { file, replaced } = await ingestFile(database, path, {
      given: options.metadata,
      manifest: manifests.get(path) ?? {},
      now: options.clock(),
    })
    if (file.documentId !== null && replaced !== null) supersedes.set(file.documentId, replaced)
    report(file)
  }
  await linkEditions(database, supersedes)
  return results
}

import { extname } from 'node:path'
import { AppError } from '../../storage/app-error.ts'
import type { Clock } from '../../storage/clock.ts'
import type { Connection, Database } from '../../storage/database.ts'
import type { FetchFile } from '../fetch/guarded-fetch.ts'
import { type FileToIngest, findUnchanged, type SavedFile, saveFile, saveUnchanged } from '../ingest-file.ts'
import { limits } from '../limits.ts'
import { readableExtensions } from '../parse-file.ts'
import { unreadable } from '../unreadable.ts'
import { unsupportedFormat } from '../unsupported-format.ts'
import { endJob, type Job, type JobProgress } from './job-store.ts'
import { keepFile, keepOriginal, type Original, originalPath } from './originals.ts'
import type { Reader } from './reader.ts'

export type JobParts = {
  database: Database
  clock: Clock
  /** The folder of the originals. */
  originals: string
  reader: Reader
  fetchFile: FetchFile
}

type RunningJob = Job & { leaseToken: string }
type Content = Original & { name: string }

/**
 * Takes one claimed job to its end: obtains the file, reads it, and stores the document in the transaction that ends the
 * job. A file that can't be taken in ends it as failed, with the reason; rejects only when `signal` takes the job away
 * or the database fails.
 */
export async function runJob(
  parts: JobParts,
  job: RunningJob,
  { signal, report }: { signal: AbortSignal; report: (progress: JobProgress) => void },
): Promise<void> {
  const { database, clock } = parts
  const end = (transaction: Connection, saved: SavedFile, { sha256, bytes }: Content, pages: number | null = null) =>
    endJob(
      transaction,
      job,
      // What a stranger's file claims to replace waits for somebody to confirm it.
      {
        ...saved,
        supersedes: job.ownerId === null ? saved.supersedes : null,
        stage: 'done',
        contentSha256: sha256,
        bytes,
        pagesDone: pages,
        pagesTotal: pages,
      },
      clock(),
    )
  try {
    const content = await obtain(parts, job, signal)
    const file = fileOf(job, content)
    const known = await findUnchanged(database.read, file)
    if (known) {
      // An upload says nothing of a document that came from elsewhere.
      const given = job.sourceKind === 'file' || known.sourceUri === file.sourceUri ? file.given : {}
      await database.write(async (transaction) =>
        end(transaction, await saveUnchanged(transaction, known, given, clock()), content),
      )
      return
    }
    report({ stage: 'reading', pagesDone: null, pagesTotal: null })
    const parsed = await parts.reader.read(originalPath(parts.originals, content.sha256, content.name), {
      name: content.name,
      signal,
      onPage: (pagesDone, pagesTotal, stage) => report({ stage, pagesDone, pagesTotal }),
    })
    report({ stage: 'indexing', pagesDone: parsed.pageCount, pagesTotal: parsed.pageCount })
    await database.write(async (transaction) =>
      end(transaction, await saveFile(transaction, file, parsed, clock()), content, parsed.pageCount),
    )
  } catch (error) {
    if (signal.aborted) throw error
    await database.write((transaction) =>
      endJob(transaction, job, { stage: 'failed', message: reasonOf(error) }, clock()),
    )
  }
}

/** The file among the originals, put there if it is not yet. */
async function obtain({ originals, fetchFile }: JobParts, job: RunningJob, signal: AbortSignal): Promise<Content> {
  if (job.sourceKind === 'upload') {
    if (job.contentSha256 === null || job.bytes === null) throw unreadable('上传的文件没有保存下来，请重新上传。')
    return { sha256: job.contentSha256, bytes: job.bytes, name: job.name }
  }
  if (job.sourceKind === 'url') {
    return await fetchFile(job.sourceUri, signal, async ({ name, body }) => ({
      ...(await keepOriginal(originals, name, body, limits.fetchBytes)),
      name,
    }))
  }
  if (!readableExtensions.includes(extname(job.name).toLowerCase())) {
    throw unreadable(unsupportedFormat(extname(job.name)))
  }
  return { ...(await keepFile(originals, job.sourceUri)), name: job.name }
}

function fileOf({ sourceUri, collection, given, manifest, ownerId }: Job, { sha256, name }: Content): FileToIngest {
  return { sourceUri, name, sha256, collection, given, manifest, givenBy: ownerId ?? 'command-line' }
}

function reasonOf(error: unknown): string {
  return error instanceof AppError ? error.message : '处理这个文件时出现意外，请检查文件后重试。'
}

import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { and, eq, notInArray } from 'drizzle-orm'
import { AppError } from '../../storage/app-error.ts'
import type { Database } from '../../storage/database.ts'
import { newId } from '../../storage/new-id.ts'
import { limits } from '../limits.ts'
import { readableExtensions } from '../parse-file.ts'
import { documentFiles, ingestJobs } from '../schema.ts'
import { unreadable } from '../unreadable.ts'
import { unsupportedFormat } from '../unsupported-format.ts'

/** A file kept under the hash of its content. */
export type Original = { sha256: string; bytes: number }

// What came in just now may belong to a job that is about to be written down.
const graceMilliseconds = 10 * 60_000

export const originalsFolder = (dataFolder: string): string => join(dataFolder, 'originals')

/** Where the file with this content is kept; `name` gives the extension. */
export function originalPath(folder: string, sha256: string, name: string): string {
  const extension = extname(name).toLowerCase()
  if (!readableExtensions.includes(extension)) throw unreadable(unsupportedFormat(extension))
  return join(folder, `${sha256}${extension}`)
}

/**
 * Keeps what `source` gives, under its hash, as it comes in; nothing stays of a source that breaks off or is longer than
 * `bytesAtMost` (AppError `too-large`).
 */
export async function keepOriginal(
  folder: string,
  name: string,
  source: Readable,
  bytesAtMost: number = limits.fileBytes,
): Promise<Original> {
  await mkdir(folder, { recursive: true })
  const partial = join(folder, `${newId()}.part`)
  const hash = createHash('sha256')
  let bytes = 0
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      hash.update(chunk)
      if (bytes > bytesAtMost) done(tooLarge(bytesAtMost))
      else done(null, chunk)
    },
  })
  try {
    await pipeline(source, measure, createWriteStream(partial, { flags: 'wx', mode: 0o600 }))
    const file = await open(partial, 'r+')
    await file.sync().finally(() => file.close())
    const sha256 = hash.digest('hex')
    await rename(partial, originalPath(folder, sha256, name))
    return { sha256, bytes }
  } catch (error) {
    await rm(partial, { force: true })
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
      throw new AppError('storage-full', '服务器的磁盘已满，请联系管理员清理后重试。', { cause: error })
    }
    throw error
  }
}

/** Keeps a copy of a file on this machine: a later change to it must not change what was read. */
export async function keepFile(folder: string, path: string): Promise<Original> {
  const { size } = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT'
      ? unreadable('找不到这个文件，请检查路径。', cause)
      : unreadable('无法读取这个文件，请检查权限后重试。', cause)
  })
  if (size > limits.fileBytes) throw tooLarge(limits.fileBytes)
  return await keepOriginal(folder, path, createReadStream(path))
}

/** Removes the originals that neither a document nor a job that may still run stands for, and what was left half written. */
export async function sweepOriginals(database: Database, folder: string, now: Date): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  const ofDocuments = await database.read.select({ sha256: documentFiles.sha256 }).from(documentFiles)
  const ofJobs = await database.read
    .select({ sha256: ingestJobs.contentSha256 })
    .from(ingestJobs)
    .where(and(notInArray(ingestJobs.stage, ['done', 'cancelled']), eq(ingestJobs.dismissed, false)))
  const used = new Set([...ofDocuments, ...ofJobs].map(({ sha256 }) => sha256))
  let removed = 0
  for (const name of names) {
    if (used.has(name.slice(0, 64))) continue
    const path = join(folder, name)
    const age = now.getTime() - ((await stat(path).catch(() => null))?.mtimeMs ?? 0)
    if (age < graceMilliseconds) continue
    await rm(path, { force: true })
    removed += 1
  }
  return removed
}

function tooLarge(bytesAtMost: number): AppError {
  return new AppError('too-large', `文件超过 ${bytesAtMost / 1024 / 1024} MB，请拆分后重新导入。`)
}

import { createWriteStream, existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { PassThrough } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import SqliteDriver from 'better-sqlite3'
import { ZipFile } from 'yazl'
import { AppError } from './app-error.ts'
import { type BackupManifest, countMigrations, countRows, databaseFileName, hashFile } from './backup-manifest.ts'
import type { Clock } from './clock.ts'
import { loadVectorExtension } from './load-vector-extension.ts'
import { makeFolder } from './make-folder.ts'

// The database is copied on its own; reports and half-done work are made anew; a backup holds no backups.
const leftOut = /^(bashan\.sqlite.*|backups|evals|tmp|\..*)$/

/**
 * Writes the whole data folder into one archive while the service may be running: the database as it was at one moment,
 * originals, keys, and a manifest with counts and the SHA-256 of each part. Readable by its owner only, since it holds
 * keys. Throws `conflict` when `file` is there already, `not-found` when the data folder holds no database.
 */
export async function createBackup(options: {
  dataFolder: string
  file: string
  clock: Clock
  /** Told of the share that is done, 0 to 1. */
  onProgress?: (share: number) => void
}): Promise<BackupManifest> {
  const { dataFolder, file, clock, onProgress } = options
  const source = join(dataFolder, databaseFileName)
  if (!existsSync(source)) throw new AppError('not-found', `${dataFolder} 里没有数据可备份，请检查 BASHAN_DATA。`)
  if (existsSync(file)) throw new AppError('conflict', `文件 ${file} 已经存在，请换一个文件名，以免覆盖旧备份。`)
  makeFolder(dirname(file))
  const working = await mkdtemp(join(dirname(file), '.bashan-backup-'))
  try {
    const copy = join(working, databaseFileName)
    const createdAt = clock().toISOString()
    await copyDatabase(source, copy)
    const { migrations, counts } = describeDatabase(copy)
    const paths = new Map([[databaseFileName, copy]])
    for (const path of await filesBelow(dataFolder, resolve(file))) {
      paths.set(relative(dataFolder, path).split(sep).join('/'), path)
    }
    const sizes = new Map<string, number>()
    for (const [name, path] of paths) sizes.set(name, (await stat(path)).size)
    // Each byte is read for its hash and written into the archive, there in fewer.
    const toDo = 2 * [...sizes.values()].reduce((sum, size) => sum + size, 0)
    let done = 0
    const note = (bytes: number) => {
      done += bytes
      onProgress?.(Math.min(1, done / toDo))
    }
    const parts = []
    for (const [name, path] of paths) {
      const bytes = sizes.get(name) ?? 0
      parts.push({ name, bytes, sha256: await hashFile(path) })
      note(bytes)
    }
    const manifest: BackupManifest = { format: 'bashan-backup-1', createdAt, migrations, counts, parts }
    const archive = join(working, 'archive.zip')
    await writeArchive(archive, paths, manifest, note)
    await rename(archive, file)
    return manifest
  } catch (error) {
    if (error instanceof AppError) throw error
    const message = `备份没有写成：请检查 ${dirname(file)} 是否可写、磁盘是否已满。`
    throw new AppError('storage-unavailable', message, { cause: error })
  } finally {
    await rm(working, { recursive: true, force: true })
  }
}

/** All pages in one step, so that the copy is of one moment however much is being written. */
async function copyDatabase(source: string, target: string): Promise<void> {
  const database = new SqliteDriver(source, { readonly: true })
  try {
    database.pragma('busy_timeout = 5000')
    await database.backup(target, { progress: () => 0x7fffffff })
  } finally {
    database.close()
  }
}

function describeDatabase(path: string): Pick<BackupManifest, 'migrations' | 'counts'> {
  const database = new SqliteDriver(path)
  try {
    loadVectorExtension(database)
    return { migrations: countMigrations(database), counts: countRows(database) }
  } finally {
    database.close()
  }
}

async function filesBelow(dataFolder: string, archive: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(dataFolder, { withFileTypes: true })) {
    const path = join(dataFolder, entry.name)
    if (leftOut.test(entry.name) || path === archive) continue
    if (entry.isFile()) found.push(path)
    if (!entry.isDirectory()) continue
    const inside = await readdir(path, { withFileTypes: true, recursive: true })
    found.push(...inside.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name)))
  }
  return found.filter((path) => path !== archive).sort()
}

async function writeArchive(
  path: string,
  parts: Map<string, string>,
  manifest: BackupManifest,
  onWritten: (bytes: number) => void,
): Promise<void> {
  const zip = new ZipFile()
  // Originals are compressed already, most of them.
  for (const [name, part] of parts) zip.addFile(part, name, { compressionLevel: name === databaseFileName ? 1 : 0 })
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), 'manifest.json')
  zip.end()
  const output = zip.outputStream as PassThrough
  // A file that is gone meanwhile ends the backup, not the service.
  zip.on('error', (error: Error) => output.destroy(error))
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      onWritten(chunk.length)
      yield chunk
    }
  }
  await pipeline(output, counted, createWriteStream(path, { mode: 0o600 }))
}

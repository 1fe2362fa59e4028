import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rename, rm, rmdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { AppError } from './app-error.ts'
import {
  type BackupManifest,
  backupManifestSchema,
  countMigrations,
  countRows,
  databaseFileName,
} from './backup-manifest.ts'
import type { Clock } from './clock.ts'
import { type Database, knownMigrations, openDatabase } from './database.ts'
import { loadVectorExtension } from './load-vector-extension.ts'
import { makeFolder } from './make-folder.ts'
import { type Archive, openArchive } from './read-archive.ts'

const manifestBytesAtMost = 64 * 1024 ** 2

/**
 * Puts a backup in the place of what the data folder holds; the folder must be empty or absent unless `replace` is set,
 * and what is replaced is kept inside it under another name, which is returned. All is unpacked and checked first
 * (hashes, counts, SQLite's own integrity and foreign keys, then `check` on the opened database, which may also change
 * it), so that a backup that fails changes nothing. Throws `input-invalid` for a damaged or foreign file, `conflict` when
 * the folder holds something or the service is running on it.
 */
export async function restoreBackup(options: {
  file: string
  dataFolder: string
  replace: boolean
  clock: Clock
  check: (restored: Database) => Promise<void>
}): Promise<{ manifest: BackupManifest; replaced: string | null }> {
  const { file, dataFolder, replace, clock, check } = options
  const isNew = !existsSync(dataFolder)
  makeFolder(dataFolder)
  const held = (await readdir(dataFolder)).filter((name) => !name.startsWith('.'))
  if (held.length > 0 && !replace) {
    const message = `${dataFolder} 里已有数据。请换一个空的 BASHAN_DATA，或加 --replace 用备份替换它。`
    throw new AppError('conflict', message)
  }
  refuseWhileOpen(join(dataFolder, databaseFileName))
  // Inside the folder, which may be a mount point: only there is a rename sure to work.
  const staging = await mkdtemp(join(dataFolder, '.restoring-'))
  try {
    const manifest = await unpack(file, staging)
    await checkDatabase(join(staging, databaseFileName), manifest, check)
    return { manifest, replaced: await swap(staging, dataFolder, held, clock) }
  } finally {
    await rm(staging, { recursive: true, force: true })
    // Of a restore that failed not even an empty folder stays.
    if (isNew && (await readdir(dataFolder)).length === 0) await rmdir(dataFolder)
  }
}

async function unpack(file: string, folder: string): Promise<BackupManifest> {
  let archive: Archive | undefined
  try {
    archive = await openArchive(file)
    if ((archive.sizes.get('manifest.json') ?? manifestBytesAtMost) >= manifestBytesAtMost)
      throw new Error('no manifest')
    const manifest = backupManifestSchema.parse(JSON.parse((await archive.read('manifest.json')).toString('utf8')))
    if (!manifest.parts.some((part) => part.name === databaseFileName)) throw new Error('no database')
    for (const part of manifest.parts) {
      if (archive.sizes.get(part.name) !== part.bytes) throw new Error(`size of ${part.name}`)
      const path = join(folder, ...part.name.split('/'))
      makeFolder(dirname(path))
      if ((await archive.extract(part.name, path)) !== part.sha256) throw new Error(`hash of ${part.name}`)
    }
    return manifest
  } catch (error) {
    const message = `${file} 不是完好的巴山智教备份，没有恢复，现有数据未改动。请换另一份备份。`
    throw new AppError('input-invalid', message, { cause: error })
  } finally {
    archive?.close()
  }
}

async function checkDatabase(
  path: string,
  manifest: BackupManifest,
  check: (restored: Database) => Promise<void>,
): Promise<void> {
  if (manifest.migrations > knownMigrations()) {
    const message = '这份备份由更新版本的巴山智教写成，请先升级程序再恢复。现有数据未改动。'
    throw new AppError('input-invalid', message)
  }
  const file = new SqliteDriver(path)
  try {
    loadVectorExtension(file)
    const problems = [
      file.pragma('integrity_check', { simple: true }) === 'ok' ? null : 'integrity_check',
      (file.pragma('foreign_key_check') as unknown[]).length === 0 ? null : 'foreign_key_check',
      countMigrations(file) === manifest.migrations ? null : 'migrations',
      JSON.stringify(countRows(file)) === JSON.stringify(manifest.counts) ? null : 'counts',
    ].filter((problem) => problem !== null)
    if (problems.length > 0) throw new Error(problems.join(', '))
  } catch (error) {
    const message = '备份里的数据库没有通过检查，没有恢复，现有数据未改动。请换另一份备份。'
    throw new AppError('input-invalid', message, { cause: error })
  } finally {
    file.close()
  }
  const database = openDatabase(path)
  try {
    await check(database)
  } finally {
    database.close()
  }
}

/** SQLite leaves WAL mode only for the last connection; so this fails while the service has the file open. */
function refuseWhileOpen(path: string): void {
  if (!existsSync(path)) return
  const database = new SqliteDriver(path)
  try {
    database.pragma('busy_timeout = 200')
    database.pragma('journal_mode = DELETE')
  } catch (error) {
    throw new AppError('conflict', '服务还在使用这个数据文件夹，请先停止服务再恢复。', { cause: error })
  } finally {
    database.close()
  }
}

/**
 * The old out, the new in, by renaming. The database goes first and comes last, so that wherever a power cut falls, a
 * database that is in its place has all its files; the rest is in the two folders with a dot.
 */
async function swap(
  staging: string,
  dataFolder: string,
  held: readonly string[],
  clock: Clock,
): Promise<string | null> {
  const replaced = join(dataFolder, `.replaced-${clock().toISOString().replaceAll(/[:.]/g, '-')}`)
  if (held.length > 0) makeFolder(replaced)
  const moves = [
    ...databaseFirst(held).map((name) => [join(dataFolder, name), join(replaced, name)] as const),
    ...databaseFirst(await readdir(staging))
      .reverse()
      .map((name) => [join(staging, name), join(dataFolder, name)] as const),
  ]
  const done: (typeof moves)[number][] = []
  try {
    for (const move of moves) {
      await rename(...move)
      done.push(move)
    }
  } catch (error) {
    for (const [from, to] of done.reverse()) await rename(to, from)
    if (held.length > 0) await rmdir(replaced).catch(() => undefined)
    const message = `没有恢复：不能在 ${dataFolder} 里移动文件，请检查权限。现有数据未改动。`
    throw new AppError('storage-unavailable', message, { cause: error })
  }
  return held.length > 0 ? replaced : null
}

const databaseFirst = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => Number(b.startsWith(databaseFileName)) - Number(a.startsWith(databaseFileName)))

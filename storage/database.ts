import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import SqliteDriver from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { AppError } from './app-error.ts'
import { loadVectorExtension } from './load-vector-extension.ts'
import { makeFolder } from './make-folder.ts'

/** A connection to run queries on; always `await` what it returns, since another database answers later. */
export type Connection = BetterSQLite3Database

/**
 * One SQLite file (WAL). Reads go to `read`, which sees committed data only; changes go through `write`,
 * one transaction at a time, rolled back whole if the function throws.
 */
export type Database = {
  read: Connection
  write: <T>(change: (transaction: Connection) => Promise<T>) => Promise<T>
  /** Empties the write-ahead log into the file, so that what was deleted before is in neither. */
  settle: () => Promise<void>
  close: () => void
}

// How long one process waits for another that writes: a large document takes a second or two.
const busyMilliseconds = 10_000

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url))

/** How many migrations this version of the product has. */
export function knownMigrations(): number {
  const journal = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'))
  return (journal as { entries: unknown[] }).entries.length
}

/** Opens or creates the database at `path`, brought up to the newest schema. */
export function openDatabase(path: string): Database {
  const [writer, reader] = connect(path)
  const transaction = drizzle(writer)
  let last: Promise<unknown> = Promise.resolve()

  async function runExclusive<T>(change: (transaction: Connection) => Promise<T>): Promise<T> {
    await begin(writer)
    try {
      const result = await change(transaction)
      writer.exec('COMMIT')
      return result
    } catch (error) {
      if (writer.inTransaction) writer.exec('ROLLBACK')
      throw error
    }
  }

  return {
    read: drizzle(reader),
    write(change) {
      const next = last.then(() => runExclusive(change))
      last = next.catch(() => undefined)
      return next
    },
    settle() {
      const next = last.then(() => void writer.pragma('wal_checkpoint(TRUNCATE)'))
      last = next.catch(() => undefined)
      return next
    },
    close() {
      reader.close()
      writer.close()
    },
  }
}

/** Waits for another process to finish writing without standing still meanwhile; rejects as SQLite does when it is too long. */
async function begin(writer: SqliteDriver.Database): Promise<void> {
  writer.pragma('busy_timeout = 0')
  try {
    const until = performance.now() + busyMilliseconds
    for (;;) {
      try {
        writer.exec('BEGIN IMMEDIATE')
        return
      } catch (error) {
        if ((error as { code?: string }).code !== 'SQLITE_BUSY' || performance.now() > until) throw error
      }
      await wait(10)
    }
  } finally {
    writer.pragma(`busy_timeout = ${busyMilliseconds}`)
  }
}

function connect(path: string): [SqliteDriver.Database, SqliteDriver.Database] {
  try {
    makeFolder(dirname(path))
    const writer = new SqliteDriver(path)
    writer.pragma('journal_mode = WAL')
    // FULL: the audit log must survive a power cut, and it shares this file.
    writer.pragma('synchronous = FULL')
    writer.pragma('foreign_keys = ON')
    writer.pragma(`busy_timeout = ${busyMilliseconds}`)
    // Without it INSERT OR REPLACE would pass by the trigger that refuses to delete audit rows.
    writer.pragma('recursive_triggers = ON')
    // What a person has deleted is to be gone from the file, not only from the tables.
    writer.pragma('secure_delete = ON')
    loadVectorExtension(writer)
    migrate(drizzle(writer), { migrationsFolder })
    const reader = new SqliteDriver(path, { readonly: true })
    reader.pragma(`busy_timeout = ${busyMilliseconds}`)
    reader.pragma('mmap_size = 268435456')
    loadVectorExtension(reader)
    return [writer, reader]
  } catch (error) {
    throw new AppError(
      'storage-unavailable',
      `打不开数据文件 ${path}：请检查该文件夹是否存在、可写且磁盘未满，或用 BASHAN_DATA 指定另一个文件夹。`,
      { cause: error },
    )
  }
}

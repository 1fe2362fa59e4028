import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from './database.ts'

/** A real database in a temporary folder, for tests and evals; `remove` closes it and deletes the folder. */
export function openTemporaryDatabase(): { database: Database; folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bashan-'))
  const database = openDatabase(join(folder, 'bashan.sqlite'))
  return {
    database,
    folder,
    remove() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, openDatabase } from '../storage/database.ts'

/** A database in a temporary folder; `remove` closes it and deletes the folder. */
export function temporaryDatabase(): { database: Database; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'bashan-eval-'))
  const database = openDatabase(join(folder, 'bashan.sqlite'))
  return {
    database,
    remove() {
      database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

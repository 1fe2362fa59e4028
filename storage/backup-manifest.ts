import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type SqliteDriver from 'better-sqlite3'
import { z } from 'zod'

/** The database inside the data folder, and inside a backup. */
export const databaseFileName = 'bashan.sqlite'

// A part is put back under its own name, so a name must stay below the data folder.
const partName = z
  .string()
  .refine((name) => name.split('/').every((part) => /^[^\\\0]+$/.test(part) && !/^\.\.?$/.test(part)))

/** What a backup holds and how to tell that it is whole; manifest.json, the archive's last entry. */
export const backupManifestSchema = z.object({
  format: z.literal('bashan-backup-1'),
  createdAt: z.iso.datetime(),
  /** How many migrations the database had seen; a product that knows fewer can't open it. */
  migrations: z.number().int().min(0),
  /** Rows of each table. */
  counts: z.record(z.string(), z.number().int()),
  parts: z.array(
    z.object({ name: partName, bytes: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
})

export type BackupManifest = z.infer<typeof backupManifestSchema>

/** SHA-256 (hex) of a file. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

/** Rows of each table of an open database; what an index keeps for itself is not counted. */
export function countRows(database: SqliteDriver.Database): Record<string, number> {
  const tables = database.prepare(`select name from pragma_table_list where schema = 'main' and type = 'table'`).all()
  const names = (tables as { name: string }[]).map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'))
  return Object.fromEntries(
    names.sort().map((name) => [name, database.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  )
}

/** How many migrations an open database has seen. */
export function countMigrations(database: SqliteDriver.Database): number {
  return database.prepare('select count(*) from __drizzle_migrations').pluck().get() as number
}

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SqliteDriver from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { genesisHash, hashRow, openAuditLog } from '../governance/audit-log.ts'
import { type Connection, knownMigrations, openDatabase } from './database.ts'
import { loadVectorExtension } from './load-vector-extension.ts'

/** The migration that each release ended with. */
const released = [0, 1, 2, 3]
const migrations = fileURLToPath(new URL('./migrations', import.meta.url))
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bashan-upgrade-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A database file as the release with the migrations up to `last` left it, with a row in every table that mattered. */
function oldDatabase(last: number): string {
  const old = join(folder, 'migrations')
  cpSync(migrations, old, { recursive: true })
  const journalPath = join(old, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalPath, 'utf8')) as { entries: { idx: number }[] }
  const entries = journal.entries.filter(({ idx }) => idx <= last)
  writeFileSync(journalPath, JSON.stringify({ ...journal, entries }))
  const path = join(folder, 'bashan.sqlite')
  const file = new SqliteDriver(path)
  file.pragma('journal_mode = WAL')
  file.pragma('foreign_keys = ON')
  loadVectorExtension(file)
  migrate(drizzle(file), { migrationsFolder: old })
  file.exec(`
    insert into documents values ('d','标准','law','general',null,'2024',null,'in-force',null,'all','public',0,'u','h',1,null,'x','x');
    insert into document_names values ('d','标准');
    insert into clauses values (1,'c','d',1,'第一条','1','[]','压差应当不低于10帕斯卡。',null);
    insert into conversations values ('k','owner','tutor','压差','2026-01-01','2026-01-01');
    insert into messages values ('m','k',null,'user','压差是多少？',null,'2026-01-01');
    insert into review_queue values ('r','2026-01-01','t','R-CRISIS-1','urgent','示例',null);`)
  if (last >= 1) file.exec("insert into clause_terms (rowid, heading, body) values (1, '标准', '压差 应当')")
  if (last >= 2) file.exec("insert into vector_indexes values (1,'e',null,'','','chroma','s',3,1,1)")
  if (last >= 3) file.exec("insert into document_terms values (1,'压差','压差')")
  const insert = file.prepare('insert into audit_log values (?,?,?,?,?,?,?,?,?)')
  let previousHash = genesisHash
  for (const sequence of [1, 2, 3]) {
    const at = '2026-01-01T00:00:00.000Z'
    const detail = { question: '压差' }
    const row = { sequence, at, actorId: 'owner', role: 'student', act: 'turn', subjectId: 't', detail, previousHash }
    const hash = hashRow(row)
    insert.run(sequence, at, 'owner', 'student', 'turn', 't', JSON.stringify(detail), previousHash, hash)
    previousHash = hash
  }
  file.close()
  return path
}

/** Every table, index and trigger, by the words that made it. */
const schemaOf = async (connection: Connection) =>
  connection.all(sql`select type, name, sql from sqlite_master order by type, name`)

const contents = async (connection: Connection, table: string) => connection.all(sql.raw(`select * from ${table}`))

test.each(released)('a database of migration %i opens with all it held, in the schema of a new one', async (last) => {
  const path = oldDatabase(last)
  const tables = ['documents', 'document_names', 'clauses', 'conversations', 'messages', 'review_queue', 'audit_log']
  const old = new SqliteDriver(path, { readonly: true })
  const before = Object.fromEntries(tables.map((table) => [table, old.prepare(`select * from ${table}`).all()]))
  old.close()

  const database = openDatabase(path)
  for (const table of tables) {
    const rows = (await contents(database.read, table)) as Record<string, unknown>[]
    expect(rows).toEqual((before[table] ?? []).map((row) => expect.objectContaining(row as Record<string, unknown>)))
  }
  expect(await openAuditLog(database, () => new Date()).verify()).toEqual({ ok: true, rows: 3 })
  expect(
    await openAuditLog(database, () => new Date()).append({ actorId: 'system', role: 'system', act: 'x' }),
  ).toMatchObject({ sequence: 4 })
  expect(await database.read.all(sql`pragma foreign_key_check`)).toEqual([])
  const [done] = await database.read.all<{ n: number }>(sql`select count(*) as n from __drizzle_migrations`)
  expect(done?.n).toBe(knownMigrations())
  const fresh = openDatabase(join(folder, 'fresh.sqlite'))
  expect(await schemaOf(database.read)).toEqual(await schemaOf(fresh.read))
  fresh.close()
  await expect(database.write((change) => change.run(sql`delete from audit_log`) as never)).rejects.toThrow()
  database.close()
})

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAuditLog } from '../governance/audit-log.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { hashFile } from './backup-manifest.ts'
import { createBackup } from './create-backup.ts'
import { type Database, openDatabase } from './database.ts'
import { restoreBackup } from './restore-backup.ts'

const clock = () => new Date('2026-03-01T08:00:00Z')
const entry = { actorId: 'system', role: 'system', act: 'turn', detail: { question: '压差' } }

describe('a backup', () => {
  let base: string
  let data: string
  let file: string
  let database: Database
  beforeEach(async () => {
    base = mkdtempSync(join(tmpdir(), 'bashan-backup-'))
    data = join(base, 'data')
    file = join(base, 'backup.zip')
    database = openDatabase(join(data, 'bashan.sqlite'))
    await fillLibrary(database, [{ title: '管理规定', clauses: { 第一条: '压差应当不低于10帕斯卡。' } }])
    await openAuditLog(database, clock).append(entry)
    mkdirSync(join(data, 'originals'))
    writeFileSync(join(data, 'originals', 'a.pdf'), 'original')
    writeFileSync(join(data, 'audit-signing-key.pem'), 'key', { mode: 0o600 })
    mkdirSync(join(data, 'evals'))
    writeFileSync(join(data, 'evals', 'report.html'), 'report')
  })
  afterEach(() => {
    database.close()
    rmSync(base, { recursive: true })
  })

  const backup = () => createBackup({ dataFolder: data, file, clock })
  const restore = (options: { to?: string; replace?: boolean; check?: (restored: Database) => Promise<void> } = {}) =>
    restoreBackup({
      file,
      dataFolder: options.to ?? join(base, 'restored'),
      replace: options.replace ?? false,
      clock,
      check: options.check ?? (async () => undefined),
    })
  const filesOf = (folder: string) => readdirSync(folder, { recursive: true }).map(String).sort()

  it('taken while much is being written is of one moment, and comes back whole', async () => {
    const audit = openAuditLog(database, clock)
    let writing = true
    const writer = (async () => {
      while (writing) {
        await audit.append(entry)
        // The driver is synchronous: without a pause nothing else in this process would run.
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const manifest = await backup().finally(() => {
      writing = false
    })
    await writer
    const restored = join(base, 'restored')
    let verified: unknown
    await restore({
      check: async (opened) => {
        verified = await openAuditLog(opened, clock).verify()
      },
    })
    expect(manifest.counts.audit_log).toBeGreaterThan(1)
    expect(verified).toEqual({ ok: true, rows: manifest.counts.audit_log })
    expect(filesOf(restored)).toEqual(['audit-signing-key.pem', 'bashan.sqlite', 'originals', 'originals/a.pdf'])
    const original = manifest.parts.find((part) => part.name === 'originals/a.pdf')
    expect(await hashFile(join(restored, 'originals', 'a.pdf'))).toBe(original?.sha256)
  })

  it('finds by words in the restored library', async () => {
    await backup()
    await restore()
    const restored = openDatabase(join(base, 'restored', 'bashan.sqlite'))
    expect(await restored.read.all(sql`select rowid from clause_terms where clause_terms match '压差'`)).toHaveLength(1)
    restored.close()
  })

  it('is readable by its owner only, and is not written over', async () => {
    await backup()
    expect(statSync(file).mode & 0o077).toBe(0)
    await expect(backup()).rejects.toMatchObject({ code: 'conflict' })
    expect(filesOf(base).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('replaces data only when told to, keeps what it replaced, and not under a running service', async () => {
    await backup()
    await expect(restore({ to: data })).rejects.toMatchObject({ code: 'conflict' })
    await expect(restore({ to: data, replace: true })).rejects.toMatchObject({ code: 'conflict' })
    database.close()
    writeFileSync(join(data, 'later.txt'), 'later')
    const { replaced } = await restore({ to: data, replace: true })
    expect(existsSync(join(data, 'later.txt'))).toBe(false)
    expect(existsSync(join(replaced ?? '', 'later.txt'))).toBe(true)
    database = openDatabase(join(data, 'bashan.sqlite'))
  })

  it.each([
    ['one byte is changed', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(900) ^ 1, 900)],
    ['its end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 200)],
    ['it is no archive', () => Buffer.from('nothing')],
    [
      'an entry is named otherwise',
      (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replaceAll('originals/a.pdf', 'originals/b.pdf'), 'latin1'),
    ],
    [
      'an entry climbs out',
      (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replaceAll('originals/a.pdf', '../../../../a.pdf'), 'latin1'),
    ],
  ])('changes nothing when %s', async (_, damage) => {
    await backup()
    const bytes = readFileSync(file)
    const damaged = damage(bytes)
    writeFileSync(file, Buffer.isBuffer(damaged) ? damaged : bytes)
    database.close()
    const before = filesOf(base)
    await expect(restore({ to: data, replace: true })).rejects.toMatchObject({ code: 'input-invalid' })
    expect(filesOf(base)).toEqual(before)
    database = openDatabase(join(data, 'bashan.sqlite'))
  })

  it('changes nothing when what is asked of the restored database fails', async () => {
    await backup()
    const before = filesOf(base)
    const failing = restore({ check: () => Promise.reject(new Error('chain')) })
    await expect(failing).rejects.toThrow('chain')
    expect(filesOf(base)).toEqual(before)
  })

  it('puts everything back when it cannot move all of it', async () => {
    await backup()
    database.close()
    // What is replaced would go here, and finds the place taken.
    mkdirSync(join(data, '.replaced-2026-03-01T08-00-00-000Z', 'originals', 'taken'), { recursive: true })
    const before = filesOf(base)
    await expect(restore({ to: data, replace: true })).rejects.toMatchObject({ code: 'storage-unavailable' })
    expect(filesOf(base)).toEqual(before)
    database = openDatabase(join(data, 'bashan.sqlite'))
    expect(await database.read.all(sql`select title from documents`)).toEqual([{ title: '管理规定' }])
  })

  it('of a newer product is refused with what to do', async () => {
    database.close()
    const newer = new SqliteDriver(join(data, 'bashan.sqlite'))
    newer.exec(
      `with recursive later (n) as (select 1 union all select n + 1 from later where n < 999)
       insert into __drizzle_migrations (hash, created_at) select n, 9e12 from later`,
    )
    newer.close()
    await backup()
    await expect(restore()).rejects.toThrow(/升级/)
    database = openDatabase(join(data, 'bashan.sqlite'))
  })

  it('of a folder without a database says so', async () => {
    const nothing = createBackup({ dataFolder: join(base, 'nothing'), file, clock })
    await expect(nothing).rejects.toMatchObject({ code: 'not-found' })
  })
})

import { spawnSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import SqliteDriver from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Database, openDatabase } from '../storage/database.ts'
import { openAuditLog } from './audit-log.ts'
import { loadSigningKey } from './signing-key.ts'

let folder: string
let database: Database
const clock = () => new Date('2026-03-01T08:00:00Z')
const { privateKey } = generateKeyPairSync('ed25519')
const entry = { actorId: 'u1', role: 'student', act: 'turn', detail: { question: '压差', flags: [] } }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'audit-log-'))
  database = openDatabase(join(folder, 'bashan.db'))
})
afterEach(() => {
  database.close()
  rmSync(folder, { recursive: true })
})

const log = () => openAuditLog(database, clock, () => privateKey)

async function fill(rows: number): Promise<void> {
  for (let row = 0; row < rows; row++) await log().append({ ...entry, subjectId: `turn-${row}` })
}

/** Does what an intruder with the file could: the guards are dropped first. */
function tamper(sql: string): void {
  const file = new SqliteDriver(join(folder, 'bashan.db'))
  file.exec('DROP TRIGGER IF EXISTS audit_log_no_update; DROP TRIGGER IF EXISTS audit_log_no_delete;')
  file.exec(sql)
  file.close()
}

const verifyExport = (...more: string[]) =>
  spawnSync(process.execPath, [
    fileURLToPath(new URL('./verify-export.mjs', import.meta.url)),
    join(folder, 'out'),
    ...more,
  ])

test('rows chain from the first and verify', async () => {
  await fill(3)
  expect(await log().append(entry)).toMatchObject({ sequence: 4, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(await log().verify()).toEqual({ ok: true, rows: 4 })
})

test('an empty log verifies', async () => {
  expect(await log().verify()).toEqual({ ok: true, rows: 0 })
})

test('many appends at once lose no row and break no link', async () => {
  await Promise.all(Array.from({ length: 50 }, () => log().append(entry)))
  expect(await log().verify()).toEqual({ ok: true, rows: 50 })
})

test('a row written in a transaction that fails is gone with it', async () => {
  const failing = database.write(async (transaction) => {
    await log().append(entry, transaction)
    throw new Error('answer not stored')
  })
  await expect(failing).rejects.toThrow('answer not stored')
  expect(await log().verify()).toEqual({ ok: true, rows: 0 })
})

test('the database itself refuses to change or delete a row', async () => {
  await fill(1)
  const file = new SqliteDriver(join(folder, 'bashan.db'))
  expect(() => file.exec("UPDATE audit_log SET act = 'x'")).toThrow('append-only')
  expect(() => file.exec('DELETE FROM audit_log')).toThrow('append-only')
  file.close()
})

test.each([
  ['a changed detail', `UPDATE audit_log SET detail = '{"question":"x"}' WHERE sequence = 2`, 2],
  ['a changed role', `UPDATE audit_log SET role = 'teacher' WHERE sequence = 3`, 3],
  ['a removed row', 'DELETE FROM audit_log WHERE sequence = 2', 2],
  ['a removed first row', 'DELETE FROM audit_log WHERE sequence = 1', 1],
  [
    'two rows changed places',
    'UPDATE audit_log SET sequence = -2 WHERE sequence = 2; UPDATE audit_log SET sequence = 2 WHERE sequence = 3; UPDATE audit_log SET sequence = 3 WHERE sequence = -2',
    2,
  ],
])('%s is found at the row where the chain breaks', async (_, sql, firstBroken) => {
  await fill(4)
  tamper(sql)
  expect(await log().verify()).toMatchObject({ ok: false, firstBroken })
})

test('rows cut off at the end show against an earlier export', async () => {
  await fill(4)
  const manifest = await log().export(join(folder, 'out'))
  tamper('DELETE FROM audit_log WHERE sequence = 4')
  expect(await log().verify()).toEqual({ ok: true, rows: 3 })
  expect(await log().verify(manifest)).toEqual({ ok: false, rows: 3, firstBroken: 4 })
})

test('more rows than one page verify and export', async () => {
  await database.write(async (transaction) => {
    for (let row = 0; row < 1001; row++) await log().append(entry, transaction)
  })
  expect(await log().verify()).toEqual({ ok: true, rows: 1001 })
  expect(await log().export(join(folder, 'out'))).toMatchObject({ rows: 1001, lastSequence: 1001 })
  expect(verifyExport().stdout.toString()).toContain('OK: 1001 rows')
})

test('an export is verified by the stand-alone script, with and without the public key', async () => {
  const key = loadSigningKey(folder)
  await fill(2)
  await openAuditLog(database, clock, () => key).export(join(folder, 'out'))
  expect(verifyExport().status).toBe(0)
  expect(verifyExport('--public-key', join(folder, 'audit-public-key.pem')).status).toBe(0)
  expect(loadSigningKey(folder).export({ type: 'pkcs8', format: 'pem' })).toBe(
    key.export({ type: 'pkcs8', format: 'pem' }),
  )
})

test('the script finds a changed row, a changed manifest and a foreign key', async () => {
  await fill(2)
  await log().export(join(folder, 'out'))
  const rows = join(folder, 'out', 'audit-log.jsonl')
  const manifest = join(folder, 'out', 'manifest.json')
  const [soundRows, soundManifest] = [readFileSync(rows, 'utf8'), readFileSync(manifest, 'utf8')]

  writeFileSync(rows, soundRows.replace('压差', '温度'))
  expect(verifyExport().status).toBe(1)
  writeFileSync(rows, soundRows)
  writeFileSync(manifest, soundManifest.replace('"rows": 2', '"rows": 1'))
  expect(verifyExport().status).toBe(1)
  writeFileSync(manifest, soundManifest)
  expect(verifyExport().status).toBe(0)
  loadSigningKey(folder)
  expect(verifyExport('--public-key', join(folder, 'audit-public-key.pem')).status).toBe(1)
})

test('without a signing key an export is refused', async () => {
  await expect(openAuditLog(database, clock).export(join(folder, 'out'))).rejects.toMatchObject({
    code: 'configuration-invalid',
  })
})

test('a log that cannot be written says so', async () => {
  tamper('DROP TABLE audit_log')
  await expect(log().append(entry)).rejects.toMatchObject({ code: 'audit-unavailable' })
})

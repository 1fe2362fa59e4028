import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OpenAPIHono } from '@hono/zod-openapi'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAuditLog } from '../governance/audit-log.ts'
import { auditLog } from '../governance/schema.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { type Database, openDatabase } from '../storage/database.ts'
import { restoreBackup } from '../storage/restore-backup.ts'
import type { AppEnv, AppParts } from './app-parts.ts'
import type { Backups } from './contract/upkeep.ts'
import { problemOf, sendProblem } from './problem.ts'
import { backupRoutes } from './routes/backups.ts'
import { upkeepRoutes } from './routes/upkeep.ts'
import { RunningTurns } from './running-turns.ts'

describe('upkeep', () => {
  let dataFolder: string
  let database: Database
  let app: OpenAPIHono<AppEnv>
  const now = new Date('2026-03-01T08:00:00Z')
  beforeEach(async () => {
    dataFolder = mkdtempSync(join(tmpdir(), 'bashan-upkeep-'))
    database = openDatabase(join(dataFolder, 'bashan.sqlite'))
    await fillLibrary(database, [{ title: '管理规定', clauses: { 第一条: '压差应当不低于10帕斯卡。' } }])
    app = openApp()
  })
  afterEach(() => {
    database.close()
    rmSync(dataFolder, { recursive: true })
  })

  function openApp() {
    const clock = () => now
    const parts: AppParts = {
      database,
      dataFolder,
      clock,
      audit: openAuditLog(database, clock),
      model: null,
      turns: new RunningTurns({ graceMs: 1000, keepMs: 60_000 }),
      version: '0',
      health: async function* () {
        yield { name: '数据库', ok: true, detail: '1 份资料' }
        yield { name: '大模型', ok: false, detail: '连不上，请检查地址。' }
      },
      onError: () => undefined,
    }
    const opened = new OpenAPIHono<AppEnv>()
    opened.use(async (context, next) => {
      const viewer = { id: 'guanli', role: 'administrator', guest: false, access: 'everything', classIds: [] } as const
      context.set('viewer', viewer)
      context.set('requestId', 'test')
      await next()
    })
    opened.onError((error, context) => sendProblem(context, problemOf(error, 'test')))
    for (const routes of [upkeepRoutes, backupRoutes]) opened.route('/', routes(parts))
    return opened
  }

  const send = (method: string, path: string) => app.request(path, { method })
  const read = async <T>(method: string, path: string) => (await (await send(method, path)).json()) as T
  const acts = async () => (await database.read.select().from(auditLog)).map(({ act, role }) => `${act} ${role}`)
  async function finished(): Promise<Backups> {
    await expect.poll(async () => (await read<Backups>('GET', '/backups')).running, { timeout: 10_000 }).toBeNull()
    return await read<Backups>('GET', '/backups')
  }

  it('tells what each check of the health found', async () => {
    expect(await read('GET', '/upkeep/health')).toEqual({
      checks: [
        { name: '数据库', ok: true, detail: '1 份资料' },
        { name: '大模型', ok: false, detail: '连不上，请检查地址。' },
      ],
    })
  })

  it('makes a backup that is whole, hands it out and destroys it, each act an audit row', async () => {
    const begun = await read<Backups>('POST', '/backups')
    expect(begun.running).toMatchObject({ startedAt: now.toISOString() })
    expect((await send('POST', '/backups')).status).toBe(409)
    const { backups, problem } = await finished()
    expect(problem).toBeNull()
    expect(backups.map(({ id }) => id)).toEqual(['bashan-20260301-080000.zip'])
    const file = join(dataFolder, 'backups', 'bashan-20260301-080000.zip')
    const restored = { dataFolder: join(dataFolder, 'restored'), file, replace: false, clock: () => now }
    expect((await restoreBackup({ ...restored, check: async () => undefined })).manifest.counts.documents).toBe(1)
    const response = await send('GET', '/backups/bashan-20260301-080000.zip')
    expect(Number(response.headers.get('content-length'))).toBe((await response.arrayBuffer()).byteLength)
    expect((await send('DELETE', '/backups/bashan-20260301-080000.zip')).status).toBe(204)
    expect(readdirSync(join(dataFolder, 'backups'))).toEqual([])
    expect(await acts()).toEqual([
      'backup-start administrator',
      'backup-download administrator',
      'backup-remove administrator',
    ])
  })

  it('hands out nothing but backups', async () => {
    for (const id of ['bashan.sqlite', encodeURIComponent('../bashan.sqlite'), 'bashan-20260301-080001.zip']) {
      for (const method of ['GET', 'DELETE']) expect((await send(method, `/backups/${id}`)).status).toBe(404)
    }
    expect(await acts()).toEqual([])
  })

  it('says why a backup was not written', async () => {
    await send('POST', '/backups')
    expect((await finished()).backups).toHaveLength(1)
    await send('POST', '/backups')
    expect((await finished()).problem).toContain('已经存在')
  })

  it('tells what is due, destroys it when asked, and lists the run', async () => {
    const long = '2020-01-01T00:00:00.000Z'
    await database.write(async (transaction) => {
      await transaction.run(
        sql`insert into conversations (id, owner_id, title, agent, created_at, updated_at) values ('c', 'p', 't', 'tutor', ${long}, ${long})`,
      )
    })
    type State = { due: { kind: string; rows: number }[]; runs: { at: string; destroyed: unknown[] }[] }
    const before = await read<State>('GET', '/upkeep/retention')
    expect(before.due).toContainEqual({ kind: 'conversations', rows: 1 })
    expect(before.runs).toEqual([])
    expect((await send('POST', '/upkeep/retention')).status).toBe(204)
    const after = await read<State>('GET', '/upkeep/retention')
    expect(after.due).toContainEqual({ kind: 'conversations', rows: 0 })
    expect(after.runs).toMatchObject([{ at: now.toISOString(), destroyed: [{ kind: 'conversations', rows: 1 }] }])
    expect(await acts()).toEqual(['retention-run administrator', 'retention system'])
  })

  it('finds where the audit log was changed', async () => {
    await send('POST', '/backups')
    await finished()
    expect(await read('POST', '/upkeep/audit-log')).toMatchObject({ ok: true, rows: 1, firstBroken: null })
    await database.write(async (transaction) => {
      await transaction.run(sql`drop trigger if exists audit_log_no_update`)
      await transaction.run(sql`update audit_log set act = 'other'`)
    })
    expect(await read('POST', '/upkeep/audit-log')).toMatchObject({ ok: false, firstBroken: 1 })
  })
})

import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { createConversation } from '../../agents/conversations.ts'
import { openAuditLog } from '../../governance/audit-log.ts'
import { erasePerson } from '../../governance/erase-person.ts'
import { systemClock } from '../../storage/clock.ts'
import { openDatabase } from '../../storage/database.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'bashan-backup-'))
const data = join(folder, 'data')
const file = join(folder, 'backup.zip')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function bashan(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'cli/main.ts', ...words], {
      cwd: root,
      env: { ...process.env, BASHAN_DATA: data, BASHAN_MODEL: 'quotation' },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => (out += chunk))
    child.stderr.on('data', (chunk) => (err += chunk))
    child.on('close', (code) => resolve({ code: code ?? -1, out, err }))
  })
}

it('one command backs up, one restores; who was erased in between stays erased; retention runs', async () => {
  writeFileSync(join(folder, '规定.md'), '# 管理规定\n\n第一条 洁净区与非洁净区之间的压差应当不低于10帕斯卡。\n')
  expect((await bashan('ingest', join(folder, '规定.md'))).code).toBe(0)
  const database = openDatabase(join(data, 'bashan.sqlite'))
  await database.write(async (transaction) => {
    for (const ownerId of ['anna', 'berta']) {
      await createConversation(transaction, { ownerId, agent: 'tutor', now: new Date() })
    }
  })
  const backup = await bashan('backup', file)
  expect([backup.code, backup.out]).toEqual([0, expect.stringContaining('1 份资料，1 条')])
  expect((await bashan('backup', file)).code).toBe(1)

  const parts = { database, audit: openAuditLog(database, systemClock), clock: systemClock }
  await erasePerson(parts, { id: 'anna', role: 'student' }, 'all')
  database.close()
  const refused = await bashan('restore', file)
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--replace')])
  const restored = await bashan('restore', file, '--replace')
  expect([restored.code, restored.out]).toEqual([0, expect.stringContaining('注销的 1 人')])
  expect(existsSync(join(data, 'originals'))).toBe(true)
  expect((await bashan('search', '压差', '--json')).out).toContain('10帕斯卡')
  expect((await bashan('audit', 'verify')).code).toBe(0)
  const again = openDatabase(join(data, 'bashan.sqlite'))
  expect(await again.read.all(sql`select owner_id from conversations`)).toEqual([{ owner_id: 'berta' }])
  again.close()
  expect((await bashan('retention', 'run', '--dry-run')).out).toContain('对话：保存 180 天，到期待销毁 0 条')
})

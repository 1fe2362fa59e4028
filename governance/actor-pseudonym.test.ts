import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { openAuditLog } from './audit-log.ts'
import { actorPseudonyms, auditLog } from './schema.ts'

let testing: ReturnType<typeof openTemporaryDatabase>
beforeEach(() => {
  testing = openTemporaryDatabase()
})
afterEach(() => testing.remove())

const audit = () => openAuditLog(testing.database, () => new Date('2026-03-01T08:00:00Z'))
const append = (actorId: string) => audit().append({ actorId, role: 'student', act: 'turn' })
const actors = async () => (await testing.database.read.select().from(auditLog)).map((row) => row.actorId)

test('the audit log knows a person by one pseudonym, never by the id', async () => {
  await append('person-1')
  await append('person-1')
  await append('person-2')
  const [first, second, third] = await actors()
  expect(first).toBe(second)
  expect(third).not.toBe(first)
  expect(await actors()).not.toContain('person-1')
})

test('programs go by their own names', async () => {
  await append('system')
  expect(await actors()).toEqual(['system'])
})

test('once unlinked, a person gets another pseudonym and the chain stays whole', async () => {
  await append('person-1')
  await testing.database.write(async (transaction) => {
    await transaction.delete(actorPseudonyms).where(eq(actorPseudonyms.personId, 'person-1'))
  })
  await append('person-1')
  const [before, after] = await actors()
  expect(after).not.toBe(before)
  expect(await audit().verify()).toEqual({ ok: true, rows: 2 })
})

import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAuditLog } from '../governance/audit-log.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { systemClock } from '../storage/clock.ts'
import { problemOf } from './problem.ts'
import { type Browser, openTestApp, readEvents } from './testing/test-app.ts'

const question = '洁净区与非洁净区之间的压差要求是多少？'

/** SQLite answers a file that may not grow as it answers a disk that is full: with SQLITE_FULL, in the middle of a write. */
describe('a full disk', () => {
  let test: ReturnType<typeof openTestApp>
  let browser: Browser
  beforeEach(async () => {
    test = openTestApp()
    await fillLibrary(test.database, [
      { title: '规程', clauses: { 第1条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。' } },
    ])
    browser = test.browser()
  })
  afterEach(() => test.remove())

  const limitPages = (pages: number) =>
    test.database.write(async (transaction) => void transaction.get(sql.raw(`pragma max_page_count = ${pages}`)))
  const newConversation = async () => {
    const response = await browser('POST', '/api/conversations')
    return { status: response.status, ...((await response.json()) as { id: string; code?: string }) }
  }
  const ask = (id: string) => browser('POST', `/api/conversations/${id}/turns`, { question, parentId: null })
  /** Fills what is left of the last pages, so that the very next row of an answer has no room. */
  const fill = async () => {
    let status = 200
    for (let count = 0; status === 200 && count < 3_000; count++) status = (await newConversation()).status
    return status
  }

  it('is told as 507, leaves the database whole, and is over once there is room', async () => {
    const { id } = await newConversation()
    await limitPages(1)
    expect(await fill()).toBe(507)
    expect((await browser('GET', `/api/conversations/${id}`)).status).toBe(200)
    expect((await browser('GET', `/api/search?q=${encodeURIComponent('压差')}`)).status).toBe(200)
    expect(test.database.read.all(sql`pragma integrity_check`)).toEqual([{ integrity_check: 'ok' }])
    await limitPages(1_000_000)
    expect((await readEvents(await ask(id))).at(-1)?.event).toBe('turn-end')
    expect(await openAuditLog(test.database, systemClock).verify()).toMatchObject({ ok: true })
  })

  it('lets no answer out that the audit log could not keep', async () => {
    const { id } = await newConversation()
    await limitPages(1)
    await fill()
    const told: string[] = []
    for (let turn = 0; turn < 20 && told.length < 3; turn++) {
      const response = await ask(id)
      if (response.status === 507) told.push('507')
      else {
        const last = (await readEvents(response)).at(-1)
        if (last?.event === 'turn-error') told.push(JSON.stringify(last.data))
        else expect(await rowsOf(last?.data)).toBe(2)
      }
    }
    expect(told).toHaveLength(3)
    expect(told.join()).not.toContain('10帕斯卡')
    expect(await openAuditLog(test.database, systemClock).verify()).toMatchObject({ ok: true })
  })

  it.each([
    ['SQLITE_FULL', 507],
    ['ENOSPC', 507],
    ['SQLITE_IOERR_WRITE', 503],
    ['SQLITE_READONLY', 503],
    ['SQLITE_CONSTRAINT', 500],
  ])('is told apart from other faults: %s is %i', (code, status) => {
    expect(problemOf(Object.assign(new Error('x'), { code }), 'r').status).toBe(status)
    expect(problemOf(new Error('x', { cause: Object.assign(new Error('y'), { code }) }), 'r').status).toBe(status)
  })

  /** The audit rows of an answered turn: opened and ended. */
  async function rowsOf(data: unknown): Promise<number> {
    const { turnId } = (data as { message: { answer: { turnId: string } } }).message.answer
    return test.database.read.all(sql`select 1 from audit_log where subject_id = ${turnId}`).length
  }
})

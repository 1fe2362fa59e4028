import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sql } from 'drizzle-orm'
import JSZip from 'jszip'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import { quotationLabel } from '../governance/ai-label.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { createClass } from '../identity/classes.ts'
import { openPeopleDesk } from '../identity/people-desk.ts'
import type { OpenRole } from '../identity/role.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { systemClock } from '../storage/clock.ts'
import { dataLifeCycleSchema, erasureReceiptSchema, myDataSchema } from './contract/privacy.ts'
import { type Browser, openTestApp, readEvents } from './testing/test-app.ts'

const password = '竹背篓和青石板路 2026'
const asked = '洁净区与非洁净区之间的压差要求是多少？'
const canary = '金丝雀七三四一'
const library = [
  {
    title: '药品生产质量管理规范',
    clauses: { 第48条: '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。' },
  },
]

let test: ReturnType<typeof openTestApp>
const open = async (options: Parameters<typeof openTestApp>[0] = {}) => {
  test = openTestApp(options)
  await fillLibrary(test.database, library)
}
beforeEach(() => open())
afterEach(() => test.remove())

const parts = () => ({
  database: test.database,
  audit: openAuditLog(test.database, systemClock),
  clock: systemClock,
})

/** Somebody real, not a demonstration person, in the class `classId` where one is given. */
async function member(role: OpenRole, more: { birthDate?: string; classId?: string } = {}) {
  const username = `${role}-${Math.random().toString(36).slice(2, 8)}`
  const { classId, ...facts } = more
  const place = classId === undefined ? undefined : { classId, part: role === 'teacher' ? role : ('student' as const) }
  const actor = { actorId: 'command-line', role: 'administrator' }
  const { person, link } = await openPeopleDesk(parts()).invite(
    actor,
    { username, name: '示例', role, ...facts },
    place,
  )
  const browser = test.browser()
  expect((await browser('POST', '/api/sign-in/link/password', { token: link.token, password })).status).toBe(204)
  return { id: person.id, browser }
}

const newClass = () => test.database.write((transaction) => createClass(transaction, '示例班', new Date()))
const start = (browser: Browser) => browser('POST', '/api/conversations')
const agree = (browser: Browser, purpose = 'service', given = true) =>
  browser('PUT', '/api/my-data/consents', { purpose, given })
const myData = async (browser: Browser) => myDataSchema.parse(await (await browser('GET', '/api/my-data')).json())

async function ask(browser: Browser, question = asked): Promise<string> {
  const { id } = (await (await start(browser)).json()) as { id: string }
  await readEvents(await browser('POST', `/api/conversations/${id}/turns`, { question, parentId: null }))
  return id
}

describe('consent', () => {
  it('comes before the first question, can be taken back, and nothing is asked of guests', async () => {
    const { browser } = await member('student')
    const refused = await start(browser)
    expect([refused.status, await refused.json()]).toEqual([403, expect.objectContaining({ code: 'consent-needed' })])
    expect((await agree(browser)).status).toBe(204)
    expect((await start(browser)).status).toBe(200)
    expect((await agree(browser, 'service', false)).status).toBe(204)
    expect((await start(browser)).status).toBe(403)
    expect((await start(test.browser())).status).toBe(200)
  })

  it('of somebody below fourteen is the guardian’s, written down by a teacher of the class', async () => {
    const { id: classId } = await newClass()
    const year = new Date().getUTCFullYear() - 13
    const { id, browser } = await member('student', { birthDate: `${year}-12-31`, classId })
    const teacher = await member('teacher', { classId })
    const stranger = await member('teacher')
    expect(await (await start(browser)).json()).toMatchObject({ status: 403, code: 'guardian-consent-needed' })
    expect((await agree(browser)).status).toBe(403)
    const consent = (by: Browser, given: boolean) => by('PUT', `/api/people/${id}/guardian-consent`, { given })
    expect((await consent(stranger.browser, true)).status).toBe(404)
    expect((await consent(browser, true)).status).toBe(403)
    const state = async () => (await teacher.browser('GET', `/api/people/${id}/guardian-consent`)).json()
    expect(await state()).toEqual({ needed: true, given: false })
    expect((await consent(teacher.browser, true)).status).toBe(204)
    expect(await state()).toEqual({ needed: true, given: true })
    expect((await start(browser)).status).toBe(200)
    expect((await consent(teacher.browser, false)).status).toBe(204)
    expect((await start(browser)).status).toBe(403)
  })

  it('to an outside model is asked for on its own; without it the answer quotes', async () => {
    test.remove()
    const model = scriptedModel(['洁净区与非洁净区之间的压差应当不低于10帕斯卡[1]。']).connection
    await open({ model: { ...model, name: 'openai:outside' } })
    const { browser } = await member('student')
    await agree(browser)
    const id = await ask(browser)
    const text = await (await browser('GET', `/api/conversations/${id}`)).text()
    expect(text).toContain('"model":"quotation"')
    await agree(browser, 'outside-model')
    expect(await (await browser('GET', `/api/conversations/${await ask(browser)}`)).text()).toContain('openai:outside')
  })
})

describe('my data', () => {
  it('says what is kept of whoever asks, by kind, and of nobody else', async () => {
    const guest = test.browser()
    await ask(guest)
    const rows = async (browser: Browser) =>
      Object.fromEntries((await myData(browser)).kinds.map(({ kind, rows }) => [kind.id, rows]))
    expect(await rows(guest)).toMatchObject({ conversations: 3, account: 0, audit: 3 })
    expect(await rows(test.browser())).toMatchObject({ conversations: 0, audit: 0 })
    const { browser } = await member('student')
    expect((await rows(browser)).account).toBeGreaterThan(1)
  })

  it('is handed out as a zip of JSON that holds every kind and every word', async () => {
    const guest = test.browser()
    await ask(guest, `${canary}，洁净区压差是多少？`)
    const response = await guest('GET', '/api/my-data/export')
    expect(response.headers.get('content-type')).toBe('application/zip')
    const zip = await JSZip.loadAsync(await response.arrayBuffer())
    const json = async (name: string) => JSON.parse((await zip.file(name)?.async('string')) ?? '')
    for (const kind of (await json('about.json')).kinds) expect(await json(`${kind}.json`)).toHaveProperty('tables')
    expect(JSON.stringify(await json('conversations.json'))).toContain(canary)
  })

  it('is corrected by the person', async () => {
    const { browser } = await member('student')
    expect((await browser('PATCH', '/api/my-data', { name: '示例改名' })).status).toBe(204)
    expect((await myData(browser)).person?.name).toBe('示例改名')
  })

  it('is erased from the database, its files and what runs; the receipt stands in the log', async () => {
    const { browser, id } = await member('student')
    await agree(browser)
    const name = { name: canary }
    await browser('PATCH', '/api/my-data', name)
    const conversation = await ask(browser, `洁净区压差是多少？我的暗号是${canary}。`)
    const erased = await browser('POST', '/api/my-data/erase', { kinds: 'all' })
    const receipt = erasureReceiptSchema.parse(await erased.json())
    expect(receipt.erased.find(({ kind }) => kind === 'account')?.rows).toBeGreaterThan(1)
    expect((await browser('GET', `/api/conversations/${conversation}`)).status).toBe(404)
    expect((await browser('PATCH', '/api/my-data', name)).status).toBe(401)

    const [logged] = await test.database.read.all<{ detail: string }>(
      sql`select detail from audit_log where act = 'erasure' and subject_id = ${receipt.id}`,
    )
    expect(JSON.parse(logged?.detail ?? '')).toMatchObject({ receiptHash: receipt.hash })
    expect(await openAuditLog(test.database, systemClock).verify()).toMatchObject({ ok: true })
    // What the law holds is the question in the log, with no link to the person left.
    const held = await test.database.read.all<{ n: number }>(
      sql`select sequence as n from audit_log where detail like ${`%${canary}%`}`,
    )
    expect(receipt.kept.find(({ kind }) => kind === 'audit')?.rows).toBeGreaterThanOrEqual(held.length)
    await test.database.write(async (transaction) => {
      await transaction.run(sql`drop trigger audit_log_no_delete`)
      await transaction.run(sql`delete from audit_log where detail like ${`%${canary}%`}`)
    })
    await test.database.settle()
    const folder = dirname(await databaseFile())
    for (const file of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, file))
      expect([file, bytes.includes(canary), bytes.includes(id)]).toEqual([file, false, false])
    }
  })

  it('of a guest is erased with the browser’s cookie; a kind goes alone; what may not go alone stays', async () => {
    const guest = test.browser()
    const conversation = await ask(guest)
    const erase = (kinds: unknown) => guest('POST', '/api/my-data/erase', { kinds })
    expect((await erase(['audit'])).status).toBe(422)
    expect((await erase([])).status).toBe(422)
    expect((await erase(['conversations'])).status).toBe(200)
    expect((await guest('GET', `/api/conversations/${conversation}`)).status).toBe(404)
    expect((await erase('all')).headers.getSetCookie().join()).toContain('bashan_owner=; Max-Age=0')
  })

  it('that is being answered while all is erased leaves nothing behind', async () => {
    test.remove()
    await open({ model: scriptedModel(['洁净区与非洁净区之间的压差', { wait: 30_000 }]).connection })
    const guest = test.browser()
    const { id } = (await (await start(guest)).json()) as { id: string }
    const turn = await guest('POST', `/api/conversations/${id}/turns`, { question: asked, parentId: null })
    const turnId = turn.headers.get('x-turn-id')
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await guest('POST', '/api/my-data/erase', { kinds: 'all' })).status).toBe(200)
    await turn.text()
    for (const table of ['messages', 'conversations', 'actor_pseudonyms']) {
      expect([table, await test.database.read.all(sql`select * from ${sql.identifier(table)}`)]).toEqual([table, []])
    }
    expect((await guest('GET', `/api/turns/${turnId}/events`)).status).toBe(404)
  })

  it('of the last administrator stays', async () => {
    const { browser } = await member('administrator')
    expect((await browser('POST', '/api/my-data/erase', { kinds: 'all' })).status).toBe(409)
    await member('administrator')
    expect((await browser('POST', '/api/my-data/erase', { kinds: 'all' })).status).toBe(200)
  })

  async function databaseFile(): Promise<string> {
    const [main] = await test.database.read.all<{ file: string }>(sql`pragma database_list`)
    return main?.file ?? ''
  }
})

describe('the life cycle', () => {
  it('tells of every kind, and periods move within their bounds by an administrator’s hand', async () => {
    const { browser } = await member('administrator')
    const change = (kind: string, days: number) => browser('PUT', `/api/retention/${kind}`, { days })
    expect((await change('conversations', 30)).status).toBe(204)
    expect((await change('conversations', 1)).status).toBe(422)
    expect((await change('audit', 30)).status).toBe(404)
    const { kinds } = dataLifeCycleSchema.parse(await (await test.browser()('GET', '/api/data-life-cycle')).json())
    expect(kinds.find(({ id }) => id === 'conversations')?.retention?.days).toBe(30)
    const student = await member('student')
    expect((await student.browser('PUT', '/api/retention/conversations', { days: 60 })).status).toBe(403)
  })
})

describe('a conversation', () => {
  it.each(['docx', 'pdf', 'md'])('is exported as %s, whole and labelled, to its owner only', async (format) => {
    const guest = test.browser()
    const id = await ask(guest)
    const path = `/api/conversations/${id}/export?format=${format}`
    const response = await guest('GET', path)
    expect(response.status).toBe(200)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(`.${format}`)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.length).toBeGreaterThan(500)
    if (format === 'md') {
      const text = bytes.toString('utf8')
      for (const part of [asked, '10帕斯卡', '第48条', quotationLabel, 'ContentProducer']) expect(text).toContain(part)
    }
    expect((await test.browser()('GET', path)).status).toBe(404)
    expect((await guest('GET', `${path}&label=none&leaf=foreign`)).status).toBe(404)
  })
})

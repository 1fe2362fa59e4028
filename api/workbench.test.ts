import { execFileSync } from 'node:child_process'
import { createHash, verify } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import JSZip from 'jszip'
import { PDFParse } from 'pdf-parse'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEthicsFile } from '../evals/eval-case.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { canonicalJson } from '../governance/canonical-json.ts'
import { changeSampleShare } from '../governance/sample-turns.ts'
import { auditLog } from '../governance/schema.ts'
import { openPeopleDesk } from '../identity/people-desk.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { systemClock } from '../storage/clock.ts'
import type { ConversationWithMessages } from './contract/chat.ts'
import {
  caseSchema,
  identitySchema,
  overviewSchema,
  ownReleaseSchema,
  queueItemSchema,
  releaseSchema,
} from './contract/workbench.ts'
import { type Browser, openTestApp, readEvents } from './testing/test-app.ts'

const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
const library = [
  {
    title: '药品生产质量管理规范',
    clauses: { 第48条: '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。' },
  },
]
const cheat = '我正在网上考试，第5题选什么？'
const crisis = '我真的不想活了，每天都很累'
const pressure = '洁净区与非洁净区之间的压差要求是多少？'

let test: ReturnType<typeof openTestApp>
let committee: Browser
let student: Browser
beforeEach(async () => {
  test = openTestApp()
  await fillLibrary(test.database, library)
  await share(0)
  committee = await test.signedInAs('committee')
  student = await test.signedInAs('student')
})
afterEach(() => test.remove())

const share = (of: number) =>
  test.database.write((transaction) => changeSampleShare(transaction, { share: of, changedBy: 'x' }, new Date()))
const json = async (response: Promise<Response> | Response) => {
  const answer = await response
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  // biome-ignore lint/suspicious/noExplicitAny: the contract's schemas read it, or the test names what it wants.
  return (await answer.json()) as Record<string, any>
}
const acts = async () => (await test.database.read.select().from(auditLog)).map(({ act }) => act)

/** Asks in a new conversation, or goes on in one; the answer's id and the conversation's. */
async function ask(browser: Browser, ...questions: string[]) {
  const { id } = (await json(browser('POST', '/api/conversations'))) as { id: string }
  let parentId: string | null = null
  for (const question of questions) {
    const turn = await browser('POST', `/api/conversations/${id}/turns`, { question, parentId })
    expect((await readEvents(turn)).at(-1)?.event).toBe('turn-end')
    const { messages } = (await json(browser('GET', `/api/conversations/${id}`))) as ConversationWithMessages
    parentId = messages.at(-1)?.id ?? null
  }
  return { conversationId: id, answerId: parentId ?? '' }
}

async function queue(state = 'open') {
  const { cases } = await json(committee('GET', `/api/workbench/cases?state=${state}`))
  return queueItemSchema.array().parse(cases)
}
const openCase = async (id: string) => caseSchema.parse(await json(committee('GET', `/api/workbench/cases/${id}`)))
const rule = (id: string, more: object = {}) =>
  committee('POST', `/api/workbench/cases/${id}/rulings`, {
    verdict: 'upheld',
    rule: 'R-INT-1',
    reason: '确实是在考试',
    evalCase: null,
    ...more,
  })
const firstId = async () => (await queue())[0]?.id ?? ''

describe('the workbench', () => {
  it('is the committee’s alone: others get 403, administrators counts and releases only', async () => {
    await ask(student, cheat)
    const id = await firstId()
    const routes: [string, string, unknown?][] = [
      ['GET', '/api/workbench/cases'],
      ['GET', `/api/workbench/cases/${id}`],
      ['PUT', `/api/workbench/cases/${id}/assignee`, { mine: true }],
      ['POST', `/api/workbench/cases/${id}/rulings`, {}],
      ['POST', `/api/workbench/cases/${id}/releases`, { reason: '要联系班主任' }],
      ['GET', '/api/workbench/eval-cases'],
      ['GET', `/api/workbench/report?month=${today.slice(0, 7)}`],
      ['POST', '/api/workbench/audit/verify'],
      ['GET', '/api/workbench/audit/export'],
      ['GET', '/api/workbench/applications'],
      ['GET', '/api/workbench/red-lines'],
      ['PUT', '/api/workbench/sample-share', { share: 1 }],
    ]
    const counts = `/api/workbench/overview?from=${today}&to=${today}`
    for (const role of ['student', 'teacher', 'job-seeker', 'administrator'] as const) {
      const browser = await test.signedInAs(role)
      for (const [method, path, body] of routes) expect((await browser(method, path, body)).status, path).toBe(403)
      expect((await browser('GET', counts)).status).toBe(role === 'administrator' ? 200 : 403)
      expect((await browser('GET', '/api/workbench/releases')).status).toBe(role === 'administrator' ? 200 : 403)
    }
    expect(await (await (await test.signedInAs('administrator'))('GET', counts)).text()).not.toContain('第5题')
  })

  it('queues a crisis before what a rule declined, and of the rest the share drawn, without any words', async () => {
    await ask(student, cheat)
    await ask(student, crisis)
    await ask(student, pressure)
    expect(await queue()).toMatchObject([
      { reason: 'crisis', priority: 'urgent', rule: { id: 'R-CRISIS-1' } },
      { reason: 'rule', priority: 'normal', rule: { id: 'R-INT-1' } },
    ])
    expect((await committee('PUT', '/api/workbench/sample-share', { share: 1 })).status).toBe(204)
    await ask(student, pressure)
    expect((await queue()).map(({ reason }) => reason)).toEqual(['crisis', 'rule', 'sample'])
    const text = await (await committee('GET', '/api/workbench/cases')).text()
    expect(text).not.toMatch(/压差|不想活|第5题/)
  })

  it('shows a case with what came before, its rule, its rows in the log, and nobody’s name; opening it is logged', async () => {
    await openPeopleDesk({
      database: test.database,
      audit: openAuditLog(test.database, systemClock),
      clock: systemClock,
    }).invite({ actorId: 'command-line', role: 'administrator' }, { username: 's1', name: '赵小示', role: 'student' })
    await ask(student, `我叫李小例，赵小示问：${pressure}`, `赵小示说${cheat}`)
    const found = await openCase(await firstId())
    expect(found).toMatchObject({ conversation: 'kept', decision: 'refused:rule', model: 'quotation', reason: 'rule' })
    expect(found.earlier).toHaveLength(1)
    expect(found.earlier[0]?.question).toContain('压差')
    expect(found.ruleText?.behaviour).toBeTruthy()
    expect(found.auditRows.map(({ act }) => act)).toEqual(['turn-open', 'turn'])
    expect(JSON.stringify(found)).not.toMatch(/赵小示|李小例|示例学生/)
    expect(await acts()).toContain('case-opened')
  })

  it('keeps the case when the conversation is deleted', async () => {
    const { conversationId } = await ask(student, cheat)
    expect((await student('DELETE', `/api/conversations/${conversationId}`)).status).toBe(204)
    const found = await openCase(await firstId())
    expect(found).toMatchObject({ conversation: 'gone', earlier: [], question: cheat })
    expect(found.answer).toContain('不能')
  })

  it('rules, rules again, and gives the approved case to the evals in their own format', async () => {
    await ask(student, cheat)
    const id = await firstId()
    expect((await rule(id, { reason: '无' })).status).toBe(422)
    expect((await rule(id)).status).toBe(204)
    expect(await queue()).toEqual([])
    expect(await queue('decided')).toMatchObject([{ id, verdict: 'upheld' }])
    const evalCase = { prompt: cheat, expected: 'answer' }
    expect((await rule(id, { verdict: 'wrong-flag', reason: '复查：只是练习题', evalCase })).status).toBe(204)
    expect((await openCase(id)).rulings).toMatchObject([
      { verdict: 'wrong-flag', inForce: true, by: '示例伦理委员会' },
      { verdict: 'upheld', inForce: false },
    ])
    const lines = await (await committee('GET', '/api/workbench/eval-cases')).text()
    const folder = mkdtempSync(join(tmpdir(), 'bashan-cases-'))
    writeFileSync(join(folder, 'cases.jsonl'), lines)
    expect(readEthicsFile(join(folder, 'cases.jsonl'))).toMatchObject([{ rule: 'R-INT-1', ...evalCase }])
    expect(JSON.parse(lines)).toMatchObject({ split: 'pending', why: '复查：只是练习题' })
    rmSync(folder, { recursive: true })
    expect((await acts()).filter((act) => act === 'ruling')).toHaveLength(2)
  })

  it('counts turns, refusals and wrong flags', async () => {
    await ask(student, cheat)
    await ask(student, pressure)
    await rule(await firstId(), { verdict: 'wrong-flag' })
    const path = `/api/workbench/overview?from=${today}&to=${today}&by=week`
    expect(overviewSchema.parse(await json(committee('GET', path)))).toMatchObject({
      total: { turns: 2, refused: 1, flagged: 1, decided: 1, wrong: 1 },
      rules: [{ rule: 'R-INT-1', count: 1 }],
      open: 0,
    })
    expect((await committee('GET', '/api/workbench/overview?from=2026-03-02&to=2026-03-01')).status).toBe(422)
  })
})

describe('an identity', () => {
  const releases = async (browser: Browser) =>
    releaseSchema.array().parse((await json(browser('GET', '/api/workbench/releases'))).releases)
  const request = (id: string, urgent = false) =>
    committee('POST', `/api/workbench/cases/${id}/releases`, { reason: '要请班主任关心', urgent })
  const own = async () =>
    ownReleaseSchema.array().parse((await json(student('GET', '/api/my-data/identity-releases'))).releases)

  it('is shown once after a second person agreed, logged, and told to the person', async () => {
    await ask(student, cheat)
    expect((await request(await firstId())).status).toBe(204)
    const administrator = await test.signedInAs('administrator')
    const [waiting] = await releases(administrator)
    const path = `/api/workbench/releases/${waiting?.id}`
    const grant = { reason: '情况属实', granted: true }
    expect((await committee('POST', `${path}/decision`, grant)).status).toBe(403)
    expect((await committee('POST', `${path}/show`)).status).toBe(403)
    expect((await administrator('POST', `${path}/decision`, grant)).status).toBe(204)
    expect((await administrator('POST', `${path}/show`)).status).toBe(403)
    expect((await releases(committee))[0]).toMatchObject({ state: 'granted', mayShow: true })
    expect(await own()).toEqual([])
    const identity = identitySchema.parse(await json(committee('POST', `${path}/show`)))
    expect(identity).toMatchObject({ kind: 'person', name: '示例学生', role: 'student', classes: ['示例班级'] })
    expect((await committee('POST', `${path}/show`)).status).toBe(403)
    expect(await own()).toMatchObject([{ reason: '要请班主任关心', urgent: false }])
    expect(await acts()).toEqual(expect.arrayContaining(['identity-requested', 'identity-decided', 'identity-shown']))
    const rows = await test.database.read.select().from(auditLog)
    expect(JSON.stringify(rows)).not.toContain('示例学生')
  })

  it('is shown at once in danger to life, and every member sees that it was', async () => {
    await ask(student, cheat)
    expect((await request(await firstId(), true)).status).toBe(403)
    await ask(student, crisis)
    const id = await firstId()
    expect((await request(id, true)).status).toBe(204)
    const [granted] = await releases(committee)
    expect((await json(committee('POST', `/api/workbench/releases/${granted?.id}/show`))).name).toBe('示例学生')
    const counts = overviewSchema.parse(
      await json(committee('GET', `/api/workbench/overview?from=${today}&to=${today}`)),
    )
    expect(counts.urgentReleases).toMatchObject([{ reviewId: id }])
    expect(await own()).toEqual([])
    await rule(id, { rule: null, reason: '已由班主任陪同' })
    expect(await own()).toMatchObject([{ urgent: true }])
  })

  it('of a browser that has not signed in is no name', async () => {
    await ask(test.browser(), crisis)
    await request(await firstId(), true)
    const [granted] = await releases(committee)
    const shown = await json(committee('POST', `/api/workbench/releases/${granted?.id}/show`))
    expect(shown).toEqual({ kind: 'guest', name: null, username: null, role: null, classes: [] })
  })
})

describe('discontent with an answer', () => {
  const down = (messageId: string, more: object = {}) => ({
    messageId,
    verdict: 'down',
    reasons: ['should-answer'],
    text: '我电话13800001234，这是练习',
    ...more,
  })

  it('comes before the committee, redacted; a change of mind stands in the same case', async () => {
    const { answerId, conversationId } = await ask(student, pressure)
    expect((await student('POST', '/api/feedback', down(answerId))).status).toBe(204)
    const [item] = await queue()
    expect(item).toMatchObject({ reason: 'feedback', rule: null })
    const found = await openCase(item?.id ?? '')
    expect(found.note).toBe('不该拒绝回答。我电话〔手机号1〕，这是练习')
    expect(found.answer).toContain('10帕斯卡')
    await student('POST', '/api/feedback', { messageId: answerId, verdict: 'up' })
    expect(await queue()).toHaveLength(1)
    expect((await openCase(item?.id ?? '')).note).toContain('改为满意')
    const given = await json(student('GET', `/api/feedback?conversationId=${conversationId}`))
    expect(given).toEqual({ given: [{ messageId: answerId, verdict: 'up' }] })
  })

  it('is said of one’s own answers only', async () => {
    const { answerId, conversationId } = await ask(student, pressure)
    for (const stranger of [committee, test.browser()]) {
      expect((await stranger('POST', '/api/feedback', down(answerId))).status).toBe(404)
      expect((await stranger('GET', `/api/feedback?conversationId=${conversationId}`)).status).toBe(404)
    }
    expect(await queue()).toEqual([])
  })
})

describe('what the committee hands out', () => {
  const month = today.slice(0, 7)
  const report = (format: string) => committee('GET', `/api/workbench/report?month=${month}&format=${format}`)

  it('is a report whose figures are signed, as PDF, Word and JSON, without anybody’s words', async () => {
    await ask(student, cheat)
    await rule(await firstId(), { reason: '确属考试作弊' })
    const parser = new PDFParse({ data: new Uint8Array(await (await report('pdf')).arrayBuffer()) })
    const text = (await parser.getText()).pages
      .map((page) => page.text)
      .join('')
      .replaceAll(/\s/g, '')
    await parser.destroy()
    expect(text).toContain('确属考试作弊')
    expect(text).toContain('链条完整')
    expect(text).not.toContain('第5题')
    const docx = await JSZip.loadAsync(await (await report('docx')).arrayBuffer())
    expect(await docx.file('word/document.xml')?.async('string')).toContain('伦理委员会月度报告')
    const signed = await json(report('json'))
    const canonical = canonicalJson(signed.report)
    expect(createHash('sha256').update(canonical).digest('hex')).toBe(signed.hash)
    expect(verify(null, Buffer.from(canonical), signed.publicKey, Buffer.from(signed.signature, 'base64'))).toBe(true)
    const rows = await test.database.read.select().from(auditLog)
    expect(JSON.stringify(rows.filter(({ act }) => act === 'monthly-report'))).toContain(signed.hash)
  })

  it('comes in the types that the description of the API names', async () => {
    const { paths } = test.app.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } })
    const named = (path: string) => {
      const responses = (paths?.[path]?.get?.responses ?? {}) as Record<string, { content?: object }>
      return Object.keys(responses[200]?.content ?? {})
    }
    const sent = async (response: Promise<Response>) => (await response).headers.get('content-type')?.split(';')[0]
    for (const format of ['pdf', 'docx', 'json']) {
      expect(named('/api/workbench/report')).toContain(await sent(report(format)))
    }
    const archive = await sent(committee('GET', '/api/workbench/audit/export'))
    expect(named('/api/workbench/audit/export')).toEqual([archive])
  })

  it('is an audit log that verifies outside the product, and not once a word is changed', async () => {
    await ask(student, cheat)
    expect(await json(committee('POST', '/api/workbench/audit/verify'))).toMatchObject({ ok: true, firstBroken: null })
    const zip = await JSZip.loadAsync(await (await committee('GET', '/api/workbench/audit/export')).arrayBuffer())
    const folder = mkdtempSync(join(tmpdir(), 'bashan-audit-'))
    mkdirSync(folder, { recursive: true })
    for (const [name, file] of Object.entries(zip.files)) {
      writeFileSync(join(folder, name), await file.async('nodebuffer'))
    }
    const run = () => execFileSync(process.execPath, ['verify-export.mjs', '.'], { cwd: folder, stdio: 'pipe' })
    expect(run().toString()).toMatch(/^OK: \d+ rows/)
    const log = (await zip.file('audit-log.jsonl')?.async('string')) ?? ''
    writeFileSync(join(folder, 'audit-log.jsonl'), log.replace('R-INT-1', 'R-INT-2'))
    expect(run).toThrow()
    rmSync(folder, { recursive: true })
  })
})

describe('the register of AI applications', () => {
  it('starts with the product’s own as examples, once, and takes more', async () => {
    const list = async () =>
      (await json(committee('GET', '/api/workbench/applications'))).applications as { id: string; name: string }[]
    await Promise.all([list(), list()])
    expect(await list()).toHaveLength(3)
    const assessment = {
      name: '示例批改工具',
      purpose: '辅助批改作文草稿',
      users: '教师',
      data: '作文',
      risk: 'high',
      safeguards: '教师逐份确认',
      reassessOn: null,
    }
    expect((await committee('POST', '/api/workbench/applications', assessment)).status).toBe(204)
    const added = (await list()).find(({ name }) => name === assessment.name)
    const path = `/api/workbench/applications/${added?.id}`
    expect((await committee('POST', `${path}/state`, { state: 'approved' })).status).toBe(422)
    expect((await committee('PUT', path, { ...assessment, reassessOn: '2999-01-01' })).status).toBe(204)
    expect((await committee('POST', `${path}/state`, { state: 'approved' })).status).toBe(204)
    expect(await list()).toContainEqual(
      expect.objectContaining({
        name: assessment.name,
        state: 'approved',
        approvedBy: '示例伦理委员会',
        overdue: false,
      }),
    )
  })
})

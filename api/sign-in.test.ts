import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { auditLog } from '../governance/schema.ts'
import { limits } from '../identity/limits.ts'
import { openPeopleDesk } from '../identity/people-desk.ts'
import type { OpenRole } from '../identity/role.ts'
import { oneTimeLinks, sessions } from '../identity/schema.ts'
import type { Site } from '../identity/site.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { systemClock } from '../storage/clock.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const password = '竹背篓和青石板路 2026'
const network: Site = {
  loopback: false,
  origin: 'https://bashan.example',
  trustProxy: true,
  secret: 'the secret of this test, which signs its cookies',
}
const actor = { actorId: 'command-line', role: 'administrator' }

let test: ReturnType<typeof openTestApp>
let now: Date
const desk = () =>
  openPeopleDesk({ database: test.database, audit: openAuditLog(test.database, systemClock), clock: () => now })

async function invite(username: string, role: OpenRole) {
  const { person, link } = await desk().invite(actor, { username, name: `示例${username}`, role })
  return { id: person.id, token: link.token }
}

/** Invites somebody, has them accept, and returns their browser. */
async function member(username: string, role: OpenRole): Promise<{ id: string; browser: Browser }> {
  const { id, token } = await invite(username, role)
  const browser = test.browser()
  expect((await browser('POST', '/api/sign-in/link/password', { token, password })).status).toBe(204)
  return { id, browser }
}

/** Whoever is signed in agrees to the notice, without which nothing can be asked. */
const agree = (browser: Browser) => browser('PUT', '/api/my-data/consents', { purpose: 'service', given: true })

const account = async (browser: Browser) =>
  ((await (await browser('GET', '/api/sign-in')).json()) as { account: { username: string; role: string } | null })
    .account

const signIn = (browser: Browser, username: string, secret: string, address = '192.0.2.1') =>
  browser('POST', '/api/sign-in/password', { username, password: secret }, { 'x-forwarded-for': address })

beforeEach(() => {
  test = openTestApp({ site: network })
  now = new Date()
})
afterEach(() => test.remove())

describe('signing in', () => {
  it('opens the API to a person, under the name in any capitals, and signing out closes it', async () => {
    await member('Zhang.San', 'teacher')
    const browser = test.browser()
    expect((await browser('GET', '/api/documents')).status).toBe(401)
    expect((await signIn(browser, 'zhang.SAN', password)).status).toBe(204)
    expect(await account(browser)).toMatchObject({ username: 'zhang.san', role: 'teacher' })
    expect((await browser('GET', '/api/documents')).status).toBe(200)
    expect((await browser('POST', '/api/account/sign-out')).status).toBe(204)
    expect((await browser('GET', '/api/documents')).status).toBe(401)
    expect(await test.database.read.select().from(sessions)).toHaveLength(1)
  })

  it('tells a wrong password and an unknown name apart by nothing', async () => {
    await member('lisi', 'student')
    const wrong = await signIn(test.browser(), 'lisi', 'not the password')
    const unknown = await signIn(test.browser(), 'nobody', 'not the password')
    const [first, second] = [await wrong.json(), await unknown.json()] as Record<string, unknown>[]
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect({ ...first, requestId: '' }).toEqual({ ...second, requestId: '' })
  })

  it('gives a cookie for this host over https alone, that scripts cannot read, and another one each time', async () => {
    const { browser } = await member('lisi', 'student')
    const again = await signIn(browser, 'lisi', password)
    const [cookie = ''] = again.headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-bashan\.session_token=/)
    for (const part of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(part)
    expect(cookie).not.toContain('Domain')
    const third = (await signIn(browser, 'lisi', password)).headers.getSetCookie()[0] ?? ''
    expect(third.split(';')[0]).not.toBe(cookie.split(';')[0])
    // The sessions that the browser had before have ended.
    expect(await test.database.read.select().from(sessions)).toHaveLength(1)
    expect(decodeURIComponent(third).split('=')[1]?.split('.')[0]).toMatch(/^[A-Za-z0-9]{32}$/)
  })

  it('allows five failures in fifteen minutes by name and address, then asks to wait, also with the right password', async () => {
    await member('lisi', 'student')
    const statuses: number[] = []
    for (let count = 0; count < 6; count++) statuses.push((await signIn(test.browser(), 'lisi', 'wrong')).status)
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
    const blocked = await signIn(test.browser(), 'LISI', password)
    expect(blocked.status).toBe(429)
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(14 * 60)
    expect((await signIn(test.browser(), 'lisi', password, '192.0.2.2')).status).toBe(204)
    const rows = await test.database.read.select().from(auditLog)
    expect(rows.filter(({ act }) => act === 'sign-in-blocked')).toHaveLength(1)
  })

  it('counts tries that come side by side', async () => {
    await member('lisi', 'student')
    const tries = Array.from({ length: 20 }, () => signIn(test.browser(), 'lisi', 'wrong'))
    const statuses = (await Promise.all(tries)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(5)
  })

  it('holds one address that tries many names', async () => {
    test.remove()
    test = openTestApp({ site: network, limits: { ...limits, addressFailures: { points: 3, seconds: 60 } } })
    const statuses: number[] = []
    for (let count = 0; count < 4; count++) statuses.push((await signIn(test.browser(), `n${count}`, 'x')).status)
    expect(statuses).toEqual([401, 401, 401, 429])
  })

  it('writes no password and no token to the audit log', async () => {
    const { token } = await invite('lisi', 'student')
    for (let count = 0; count < 7; count++) await signIn(test.browser(), password, 'typed into the wrong field')
    await test.browser()('POST', '/api/sign-in/link/password', { token, password })
    const log = JSON.stringify(await test.database.read.select().from(auditLog))
    for (const secret of [password, token, 'typed into']) expect(log).not.toContain(secret)
  })

  it('is refused to example people, who exist on loopback alone', async () => {
    const { link } = await desk().invite(actor, { username: 'demo', name: '示例', role: 'administrator', demo: true })
    const browser = test.browser()
    await browser('POST', '/api/sign-in/link/password', { token: link.token, password })
    expect((await browser('GET', '/api/documents')).status).toBe(401)
    expect((await signIn(browser, 'demo', password)).status).toBe(401)
  })

  it('refuses a cookie that was tampered with or signed by another secret', async () => {
    const { browser } = await member('lisi', 'student')
    const cookie = (await signIn(browser, 'lisi', password)).headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const [name = '', value = ''] = cookie.split('=')
    for (const forged of [
      value.replace(/^./, value.startsWith('x') ? 'y' : 'x'),
      value.split('.')[0],
      `${value.split('.')[0]}.AAAA`,
    ]) {
      const response = await test.browser()('GET', '/api/documents', undefined, { cookie: `${name}=${forged}` })
      expect(response.status).toBe(401)
    }
  })
})

describe('a one-time link', () => {
  const use = (token: unknown, secret: unknown = password) =>
    test.browser()('POST', '/api/sign-in/link/password', { token, password: secret })

  it('sets a password once, and says before for whom it is', async () => {
    const { token } = await invite('lisi', 'student')
    const shown = await test.browser()('POST', '/api/sign-in/link', { token })
    expect(await shown.json()).toEqual({
      purpose: 'invitation',
      name: '示例lisi',
      username: 'lisi',
      passwordAtLeast: 8,
    })
    expect((await use(token)).status).toBe(204)
    expect((await use(token)).status).toBe(403)
    expect((await test.browser()('POST', '/api/sign-in/link', { token })).status).toBe(403)
  })

  it('is refused when it is null, empty, a list, an object, unknown or expired', async () => {
    const { token } = await invite('lisi', 'student')
    for (const wrong of [null, '', [], [token], {}, 0, undefined]) expect((await use(wrong)).status).toBe(422)
    for (const wrong of ['x'.repeat(43), `${token}x`, token.slice(0, -1), token.toUpperCase()])
      expect((await use(wrong)).status).toBe(403)
    now = new Date(Date.now() - 15 * 24 * 3600_000)
    const expired = await desk().invite(actor, { username: 'old', name: '旧', role: 'student' })
    expect((await use(expired.link.token)).status).toBe(403)
    expect((await use(token)).status).toBe(204)
  })

  it('ends when a newer one is given, and is kept as a hash only', async () => {
    const { id, token } = await invite('lisi', 'student')
    const { token: newer } = await desk().handLink(actor, id)
    expect((await use(token)).status).toBe(403)
    expect(JSON.stringify(await test.database.read.select().from(oneTimeLinks))).not.toContain(newer)
    expect((await use(newer)).status).toBe(204)
  })

  it('that resets a password ends every session and the old password', async () => {
    const { id, browser } = await member('lisi', 'student')
    const { token } = await desk().handLink(actor, id)
    expect((await browser('GET', '/api/documents')).status).toBe(200)
    expect((await use(token, '一个全新的长密码')).status).toBe(204)
    expect((await browser('GET', '/api/documents')).status).toBe(401)
    expect((await signIn(test.browser(), 'lisi', password)).status).toBe(401)
    expect((await signIn(test.browser(), 'lisi', '一个全新的长密码')).status).toBe(204)
  })

  it('makes the first administrator, and no second one', async () => {
    const first = await desk().firstAdministratorLink()
    const browser = test.browser()
    const body = { token: first?.token, password, username: 'guanli', name: '示例管理员' }
    expect((await browser('POST', '/api/sign-in/link/password', body)).status).toBe(204)
    expect(await account(browser)).toMatchObject({ username: 'guanli', role: 'administrator' })
    expect(await desk().firstAdministratorLink()).toBeNull()
    expect((await use(first?.token)).status).toBe(403)
  })

  it.each([
    ['too short for a student', 'student', '七个字符不行啊'],
    ['too short for staff', 'teacher', 'nine-char'],
    ['common', 'student', 'password123'],
    ['common here', 'student', 'woaini1314'],
    ['one character', 'student', 'aaaaaaaaaa'],
    ['the user name', 'student', 'wangxiaoming1'],
    ['endless', 'student', 'long '.repeat(40)],
  ] as const)('refuses a password that is %s, and can be used after that', async (_, role, weak) => {
    const { token } = await invite('wangxiaoming', role)
    expect((await use(token, weak)).status).toBe(422)
    expect((await use(token)).status).toBe(204)
  })
})

describe('disabling a person', () => {
  it('ends sessions and running answers, refuses links and passwords, and can be taken back', async () => {
    test.remove()
    const said = '洁净区与非洁净区之间的压差应当不低于10帕斯卡[1]。'
    test = openTestApp({ site: network, model: scriptedModel([said, '也', { wait: 60_000 }]).connection, graceMs: 50 })
    await fillLibrary(test.database, [
      { title: '规范', clauses: { 第48条: '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。' } },
    ])
    const { id, browser } = await member('lisi', 'student')
    const { browser: administrator } = await member('guanli', 'administrator')
    const { token } = await desk().handLink(actor, id)
    await agree(browser)
    const conversation = (await (await browser('POST', '/api/conversations')).json()) as { id: string }
    const question = { question: '洁净区与非洁净区之间的压差要求是多少？', parentId: null }
    const stream = await browser('POST', `/api/conversations/${conversation.id}/turns`, question)
    expect(stream.status).toBe(200)

    expect((await administrator('PATCH', `/api/people/${id}`, { disabled: true })).status).toBe(204)
    const started = Date.now()
    await stream.text().catch(() => undefined)
    expect(Date.now() - started).toBeLessThan(3_000)
    expect((await browser('GET', '/api/conversations')).status).toBe(401)
    expect((await signIn(test.browser(), 'lisi', password)).status).toBe(401)
    expect((await test.browser()('POST', '/api/sign-in/link/password', { token, password })).status).toBe(403)
    expect((await administrator('POST', `/api/people/${id}/link`)).status).toBe(409)

    expect((await administrator('PATCH', `/api/people/${id}`, { disabled: false })).status).toBe(204)
    expect((await browser('GET', '/api/conversations')).status).toBe(401)
    expect((await signIn(test.browser(), 'lisi', password)).status).toBe(204)
  })

  it('never leaves the school without an administrator', async () => {
    const { id, browser } = await member('guanli', 'administrator')
    expect((await browser('PATCH', `/api/people/${id}`, { disabled: true })).status).toBe(409)
    expect((await browser('PATCH', `/api/people/${id}`, { role: 'teacher' })).status).toBe(409)
    await member('second', 'administrator')
    expect((await browser('PATCH', `/api/people/${id}`, { role: 'teacher' })).status).toBe(204)
    expect((await browser('GET', '/api/people')).status).toBe(401)
  })
})

describe("one's own account", () => {
  it('changes the password with the current one, and signs out other devices', async () => {
    const { browser } = await member('lisi', 'student')
    const other = test.browser()
    await signIn(other, 'lisi', password)
    const change = (current: string, next: string) => browser('POST', '/api/account/password', { current, next })
    expect((await change('wrong', '一个全新的长密码')).status).toBe(403)
    expect((await change(password, '12345678')).status).toBe(422)
    expect((await change(password, '一个全新的长密码')).status).toBe(204)
    expect((await browser('GET', '/api/account/sessions')).status).toBe(200)
    expect((await other('GET', '/api/account/sessions')).status).toBe(401)
  })

  it('lists its sessions without their tokens, and ends its own alone', async () => {
    const { browser } = await member('lisi', 'student')
    const { browser: stranger } = await member('wangwu', 'student')
    const body = await (await browser('GET', '/api/account/sessions')).text()
    const { sessions: listed } = JSON.parse(body) as { sessions: { id: string; current: boolean }[] }
    expect(listed).toMatchObject([{ current: true }])
    for (const { token } of await test.database.read.select().from(sessions)) expect(body).not.toContain(token)
    await stranger('DELETE', `/api/account/sessions/${listed[0]?.id}`)
    expect((await browser('GET', '/api/documents')).status).toBe(200)
    await browser('DELETE', `/api/account/sessions/${listed[0]?.id}`)
    expect((await browser('GET', '/api/documents')).status).toBe(401)
  })
})

describe('the site', () => {
  it('answers under its own name alone, and refuses what another page posts', async () => {
    const browser = test.browser()
    expect((await browser('GET', '/api/sign-in', undefined, { host: 'evil.example' })).status).toBe(403)
    expect((await browser('GET', '/healthz', undefined, { host: '127.0.0.1:8787' })).status).toBe(200)
    expect((await browser('GET', '/api/sign-in', undefined, { host: '127.0.0.1:8787' })).status).toBe(403)
    const form = { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }
    expect((await browser('POST', '/api/account/sign-out', undefined, form)).status).toBe(403)
  })

  it('on loopback refuses what a proxy passes on, and tries the roles of others only before there is an administrator', async () => {
    test.remove()
    test = openTestApp()
    const browser = test.browser()
    expect((await browser('GET', '/api/documents', undefined, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(403)
    const trial = await test.signedInAs('administrator')
    expect(await account(trial)).toMatchObject({ role: 'administrator', demo: true })
    const { token } = (await desk().firstAdministratorLink()) ?? {}
    await browser('POST', '/api/sign-in/link/password', { token, password, username: 'guanli' })
    expect((await browser('POST', '/api/try-as', { role: 'administrator' })).status).toBe(403)
    expect((await browser('POST', '/api/try-as', { role: 'student' })).status).toBe(204)
  })

  it('holds a person to twenty questions a minute, and says when to come again', async () => {
    const { browser } = await member('lisi', 'student')
    const { browser: other } = await member('wangwu', 'student')
    for (const by of [browser, other]) await agree(by)
    const ask = (by: Browser) => by('POST', '/api/conversations/none/turns', { question: '？', parentId: null })
    const statuses: number[] = []
    for (let count = 0; count < 21; count++) statuses.push((await ask(browser)).status)
    expect(statuses.slice(18)).toEqual([404, 404, 429])
    expect(Number((await ask(browser)).headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await ask(other)).status).toBe(404)
  })
})

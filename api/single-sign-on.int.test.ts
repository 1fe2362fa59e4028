import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAuditLog } from '../governance/audit-log.ts'
import { openPeopleDesk } from '../identity/people-desk.ts'
import type { OpenRole } from '../identity/role.ts'
import { people, signInAccounts } from '../identity/schema.ts'
import type { SingleSignOnSettings } from '../identity/single-sign-on.ts'
import { systemClock } from '../storage/clock.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const origin = 'http://127.0.0.1:8787'
let server: Server
let issuer: string
let tamper: ((address: URL) => void) | undefined
let seen: URL[] = []

/** A real OpenID provider on loopback: whoever types a login is that person, and "staff-…" works at the school. */
beforeAll(async () => {
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'bashan',
        client_secret: 'a secret between the school and Bashan',
        redirect_uris: [`${origin}/api/sign-in/callback/school`],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'group'] },
    pkce: { required: () => true },
    findAccount: (_, id) => ({
      accountId: id,
      claims: async () => ({
        sub: id,
        name: `单点${id}`,
        preferred_username: id,
        group: id.startsWith('staff') ? ['everybody', 'staff'] : ['everybody'],
      }),
    }),
  })
  server.on('request', provider.callback())
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

let test: ReturnType<typeof openTestApp>
const open = (settings: Partial<SingleSignOnSettings> = {}) => {
  test = openTestApp({
    site: {
      loopback: false,
      origin,
      trustProxy: false,
      secret: 'the secret of this test, which signs its cookies',
      singleSignOn: {
        issuer,
        clientId: 'bashan',
        clientSecret: 'a secret between the school and Bashan',
        title: '统一身份认证',
        usernameClaim: 'preferred_username',
        roleClaim: 'group',
        roles: { staff: 'teacher' },
        autoProvision: false,
        ...settings,
      },
    },
  })
}
beforeEach(() => {
  tamper = undefined
  seen = []
  open()
})
afterEach(() => test.remove())

const desk = () =>
  openPeopleDesk({ database: test.database, audit: openAuditLog(test.database, systemClock), clock: systemClock })
const invite = async (username: string, role: OpenRole) =>
  (await desk().invite({ actorId: 'command-line', role: 'administrator' }, { username, name: username, role })).person

/** Goes through the whole sign-in at the provider as a browser does; where it ends, here again. */
async function signInThrough(browser: Browser, login: string): Promise<URL> {
  const jar = new Map<string, string>()
  let target = new URL('/api/sign-in/single-sign-on', origin)
  let form: URLSearchParams | undefined
  for (let hop = 0; hop < 20; hop++) {
    seen.push(target)
    const here = target.origin === origin
    if (here && !target.pathname.startsWith('/api/')) return target
    if (here && target.pathname.includes('callback')) tamper?.(target)
    const response = here
      ? await browser('GET', target.pathname + target.search)
      : await fetch(target, {
          redirect: 'manual',
          method: form ? 'POST' : 'GET',
          headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
          ...(form ? { body: form } : {}),
        })
    form = undefined
    if (!here) {
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
        jar.set(name, value)
      }
    }
    const location = response.headers.get('location')
    if (location !== null) {
      target = new URL(location, target)
      continue
    }
    const page = await response.text()
    const action = /action="([^"]+)"/.exec(page)?.[1]
    if (action === undefined) throw new Error(`no way on from ${target}: ${response.status} ${page.slice(0, 300)}`)
    form = new URLSearchParams(
      page.includes('value="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' },
    )
    target = new URL(action, target)
  }
  throw new Error('went round in circles')
}

const account = async (browser: Browser) =>
  ((await (await browser('GET', '/api/sign-in')).json()) as { account: { username: string; role: string } | null })
    .account

describe('single sign-on', () => {
  it('signs in who was invited under that user name, with PKCE, state and nonce, and keeps no token', async () => {
    await invite('s2026001', 'student')
    const browser = test.browser()
    expect((await signInThrough(browser, 's2026001')).pathname).toBe('/')
    expect(await account(browser)).toMatchObject({ username: 's2026001', role: 'student' })
    const asked = seen.find(({ pathname }) => pathname === '/auth')?.searchParams
    for (const parameter of ['code_challenge', 'state', 'nonce']) expect(asked?.get(parameter)).toBeTruthy()
    expect(asked?.get('code_challenge_method')).toBe('S256')
    expect(asked?.get('redirect_uri')).toBe(`${origin}/api/sign-in/callback/school`)
    expect(await test.database.read.select().from(signInAccounts)).toMatchObject([
      { accountId: 's2026001', accessToken: null, idToken: null, refreshToken: null },
    ])
    expect((await signInThrough(test.browser(), 's2026001')).pathname).toBe('/')
    expect(await test.database.read.select().from(people)).toHaveLength(1)
  })

  it('sends an unknown person back with a reason, and makes nobody of them', async () => {
    const browser = test.browser()
    const end = await signInThrough(browser, 'unknown')
    expect([end.pathname, end.searchParams.get('error')]).toEqual(['/sign-in', 'signup_disabled'])
    expect(await account(browser)).toBeNull()
    expect(await test.database.read.select().from(people)).toEqual([])
  })

  it('takes in the unknown where the school wants that, with the role that the provider names', async () => {
    test.remove()
    open({ autoProvision: true })
    const teacher = test.browser()
    await signInThrough(teacher, 'staff-chen')
    expect(await account(teacher)).toMatchObject({ username: 'staff-chen', role: 'teacher', name: '单点staff-chen' })
    const student = test.browser()
    await signInThrough(student, 's2026002')
    expect(await account(student)).toMatchObject({ role: 'student' })
  })

  it('refuses the disabled, and administrators, who sign in by password', async () => {
    const { id } = await invite('s2026001', 'student')
    await desk().change({ actorId: 'command-line', role: 'administrator' }, id, { disabled: true })
    await invite('guanli', 'administrator')
    const reasons = { s2026001: 'unable_to_create_session', guanli: 'email_not_found' }
    for (const [login, reason] of Object.entries(reasons)) {
      const browser = test.browser()
      expect((await signInThrough(browser, login)).searchParams.get('error')).toBe(reason)
      expect(await account(browser)).toBeNull()
    }
  })

  it('refuses an answer with another state, and one that comes to another browser', async () => {
    await invite('s2026001', 'student')
    const browser = test.browser()
    tamper = (address) => address.searchParams.set('state', 'x'.repeat(32))
    expect((await signInThrough(browser, 's2026001')).searchParams.get('error')).toBeTruthy()
    expect(await account(browser)).toBeNull()
    let stolen = ''
    tamper = (address) => {
      stolen = address.pathname + address.search
      address.searchParams.set('code', 'nothing')
    }
    await signInThrough(test.browser(), 's2026001')
    const thief = test.browser()
    await thief('GET', stolen)
    expect(await account(thief)).toBeNull()
  })
})

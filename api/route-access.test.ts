import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import { openRoles } from '../identity/role.ts'
import type { Site } from '../identity/site.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import type { Audience } from './open-to.ts'
import { declaredAudiences, servedRoutes } from './testing/served-routes.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

/** Routes made without `createRoute`, which therefore can't say themselves whom they serve. */
const rawRoutes: Record<string, Audience | 'everybody'> = {
  'GET /healthz': 'everybody',
  'GET /readyz': 'everybody',
  'GET /api/openapi.json': 'anyone',
  'GET /api/reference': 'anyone',
  'GET /api/sign-in/single-sign-on': 'everybody',
  'GET /api/sign-in/callback/school': 'everybody',
}
/** Refuses by its own rule, whoever asks. */
const refusesAnyway = /^POST \/api\/(?:sign-in\/|try-as)/
const network: Site = {
  loopback: false,
  origin: 'https://bashan.example',
  trustProxy: false,
  secret: 'the secret of this test, which signs its cookies',
  singleSignOn: {
    // Nobody is asked: what is looked at is only whether the routes are there.
    issuer: 'http://127.0.0.1:1',
    clientId: 'bashan',
    clientSecret: 'secret',
    title: '统一身份认证',
    usernameClaim: 'sub',
    roleClaim: undefined,
    roles: {},
    autoProvision: false,
  },
}
const asked = '洁净区与非洁净区之间的压差要求是多少？'
const library = [
  {
    title: '药品生产质量管理规范',
    clauses: { 第48条: '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。' },
  },
]

type TestApp = ReturnType<typeof openTestApp>

/** Whom each route says that it serves. */
const audiences = ({ app }: TestApp) =>
  new Map<string, Audience | 'everybody'>([...Object.entries(rawRoutes), ...declaredAudiences(app)])

async function call(browser: Browser, route: string): Promise<number> {
  const [method = '', pattern = ''] = route.split(' ')
  const response = await browser(method, pattern.replaceAll(/:\w+/g, 'none'), method === 'GET' ? undefined : {})
  await response.body?.cancel()
  return response.status
}

describe('every route', () => {
  let test: TestApp
  const open = async (site?: Site) => {
    test = openTestApp({
      model: scriptedModel([asked, { wait: 30_000 }]).connection,
      graceMs: 50,
      ...(site ? { site } : {}),
    })
    await fillLibrary(test.database, library)
  }
  beforeEach(() => open())
  afterEach(() => test.remove())

  it('says whom it serves', () => {
    const known = audiences(test)
    expect(servedRoutes(test.app).filter((route) => known.get(route) === undefined)).toEqual([])
  })

  it.each(['guest', ...openRoles] as const)(
    'serves %s where it says so, and refuses elsewhere by 401 without sign-in and by 403 with another role',
    async (caller) => {
      const role = caller === 'guest' ? null : caller
      const known = audiences(test)
      let browser = role === null ? test.browser() : await test.signedInAs(role)
      for (const route of servedRoutes(test.app)) {
        const audience = known.get(route)
        const serves =
          audience === 'anyone' ||
          audience === 'everybody' ||
          (role !== null && (audience === 'signed-in' || audience?.includes(role) === true))
        const status = await call(browser, route)
        if (serves && !refusesAnyway.test(route)) expect([route, status]).not.toEqual([route, 401])
        if (serves && !refusesAnyway.test(route)) expect([route, status]).not.toEqual([route, 403])
        if (!serves) expect([route, status]).toEqual([route, role === null ? 401 : 403])
        if (route === 'POST /api/account/sign-out' && role !== null) browser = await test.signedInAs(role)
      }
      expect(test.faults.filter((fault) => fault instanceof TypeError)).toEqual([])
    },
    60_000,
  )

  it('answers a stranger from the network with 401, but for signing in and being alive; "try as…" is not there', async () => {
    const loopbackRoutes = servedRoutes(test.app)
    test.remove()
    await open(network)
    const routes = servedRoutes(test.app)
    expect(loopbackRoutes.filter((route) => !routes.includes(route))).toEqual(['POST /api/try-as'])
    for (const route of routes) {
      const status = await call(test.browser(), route)
      const forStrangers = / (?:\/healthz|\/readyz|\/api\/sign-in)/.test(route)
      if (!forStrangers) expect([route, status]).toEqual([route, 401])
      else if (!refusesAnyway.test(route)) expect([route, status]).not.toEqual([route, 401])
    }
    expect(await call(test.browser(), 'POST /api/try-as')).toBe(401)
  })

  it('with an owner shows nothing of it to another person, guest or signed in', async () => {
    const owner = await test.signedInAs('student')
    const { id } = (await (await owner('POST', '/api/conversations')).json()) as { id: string }
    const turn = await owner('POST', `/api/conversations/${id}/turns`, { question: asked, parentId: null })
    const turnId = turn.headers.get('x-turn-id') ?? ''
    for (const stranger of [test.browser(), await test.signedInAs('teacher'), await test.signedInAs('administrator')]) {
      for (const route of servedRoutes(test.app)) {
        const [method = '', pattern = ''] = route.split(' ')
        if (!/\/(?:conversations|turns)\/:id/.test(pattern)) continue
        const path = pattern.replace(':id', pattern.includes('/turns/:id') ? turnId : id).replaceAll(/:\w+/g, 'none')
        const query = path.endsWith('/export') ? '?format=md' : ''
        const response = await stranger(method, path + query, bodyFor(method, path))
        expect([route, response.status]).toEqual([route, 404])
        expect(await response.text()).not.toContain(asked)
      }
      expect(await (await stranger('GET', '/api/conversations')).json()).toEqual({ conversations: [] })
    }
    await turn.body?.cancel()
    await expect
      .poll(async () => (await owner('GET', `/api/conversations/${id}`)).json(), { timeout: 2_000 })
      .toMatchObject({ id, runningTurnId: null })
  })

  function bodyFor(method: string, path: string): unknown {
    if (method === 'PATCH') return { title: 'x' }
    return path.endsWith('/turns') ? { question: asked, parentId: null } : undefined
  }
})

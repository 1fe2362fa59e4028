import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listClauses } from '../knowledge/catalogue.ts'
import { callFilled, routeFillings } from './testing/route-fillings.ts'
import { asked, openSchool, type School } from './testing/school.ts'
import { declaredAudiences, servedRoutes } from './testing/served-routes.ts'

/** How a route without an id in its path is called, or one with an id on what is locked. */
type Row = { query?: string; path?: (ids: School['ids']) => string; body?: (school: School) => unknown }

const word = { level: 'some' }
/** Routes that a student may use, beside those of route-fillings.ts; a new one is added here, or the test fails. */
const rows: Record<string, Row> = {
  'POST /api/account/password': { body: () => ({ current: 'x', next: 'x' }) },
  'PUT /api/career-choices': { body: () => ({ usesMastery: true }) },
  'POST /api/career-plans': { body: ({ ids }) => ({ postId: ids.postId, years: 1 }) },
  'GET /api/clauses/:id': { path: ({ clauseId }) => `/api/clauses/${clauseId}` },
  'POST /api/conversations': {},
  'GET /api/documents/:id': { path: ({ documentId }) => `/api/documents/${documentId}` },
  'GET /api/documents/:id/diff': {
    path: ({ documentId }) => `/api/documents/${documentId}/diff?against=${documentId}&unchanged=true`,
  },
  'GET /api/documents/:id/original': { path: ({ documentId }) => `/api/documents/${documentId}/original` },
  'GET /api/documents/:id/pages/:page': { path: ({ documentId }) => `/api/documents/${documentId}/pages/1` },
  'GET /api/documents/:id/seen': { path: ({ documentId }) => `/api/documents/${documentId}/seen` },
  'POST /api/exercises': { body: () => ({ kind: 'batch-record', task: 'new' }) },
  'GET /api/feedback': { query: 'conversationId=none' },
  'POST /api/feedback': { body: ({ ids }) => ({ messageId: ids.message, verdict: 'up' }) },
  'POST /api/interviews': { body: () => ({ postId: 'tablet', level: 1, documentId: null }) },
  'PUT /api/learning/choices': { body: () => ({ recording: true }) },
  'POST /api/learning/practice': { body: ({ ids }) => ({ objectiveId: ids.objective }) },
  'PUT /api/learning/priors': { body: ({ ids }) => ({ objectiveId: ids.objective, ...word }) },
  'PATCH /api/my-data': { body: () => ({ name: '示例' }) },
  'PUT /api/my-data/consents': { body: () => ({ purpose: 'service', given: true }) },
  'POST /api/resumes': { body: () => ({ name: '示例' }) },
  'POST /api/resumes/file': { query: 'name=a.txt', body: () => new TextEncoder().encode('示例的简历\n技能\n熟悉GMP') },
  'GET /api/search': { query: `q=${encodeURIComponent(asked)}` },
  'POST /api/shares': {
    body: ({ ids }) => ({ conversationId: ids.conversation, classId: ids.classId, leafId: ids.message }),
  },
  'PUT /api/settings': { body: () => ({ recommendations: true }) },
}
/** Ends the caller's session, or the caller, or what the others are called on. */
const leftOut = /^DELETE |sign-out|sign-in|try-as|my-data\/erase|people\/|healthz|readyz|openapi\.json|api\/reference/

/** What tells the right answer, or makes one, or shows the text: none of it while the class is assessed on it. */
const refused = [
  'GET /api/clauses/:id',
  'GET /api/documents/:id',
  'GET /api/documents/:id/diff',
  'GET /api/documents/:id/original',
  'GET /api/documents/:id/seen',
  'GET /api/my-data/export',
  'POST /api/learning/practice',
  'POST /api/learning/practice/:id/answer',
  'POST /api/learning/practice/:id/hint',
]
/** What writes by itself, and so is off altogether where all material is locked. */
const agents = [
  'POST /api/exercises/:id/submit',
  'POST /api/learning/practice',
  'POST /api/learning/practice/:id/answer',
  'POST /api/learning/practice/:id/hint',
]

const plain = (text: string) => text.replaceAll('\\n', '').replaceAll(/\s+/gu, '')

describe('while a class is assessed', () => {
  let school: School
  let secrets: string[]
  beforeAll(async () => {
    school = await openSchool()
    const clauses = await listClauses(school.test.database.read, school.documentId)
    secrets = clauses.flatMap(({ text }) => plain(text).split(/[。；]/u)).filter((sentence) => sentence.length >= 14)
  }, 120_000)
  afterAll(() => school?.test.remove())

  function studentRoutes(): string[] {
    const audiences = declaredAudiences(school.test.app)
    return servedRoutes(school.test.app).filter((route) => {
      const audience = audiences.get(route) ?? 'anyone'
      const serves = audience === 'anyone' || audience === 'signed-in' || audience.includes('student')
      return serves && !leftOut.test(route)
    })
  }
  async function call(route: string): Promise<{ status: number; text: string; leaks: boolean }> {
    const row = rows[route]
    const [method = '', pattern = ''] = route.split(' ')
    const query = row?.query === undefined ? '' : `?${row.query}`
    const response =
      row === undefined && route.includes(':')
        ? await callFilled(school, route, 'student')
        : await school.members.student(method, (row?.path?.(school.ids) ?? pattern) + query, row?.body?.(school))
    const text = plain(await response.text())
    return { status: response.status, text, leaks: secrets.some((secret) => text.includes(secret)) }
  }
  async function lockedBy<T>(lock: object, work: () => Promise<T>): Promise<T> {
    const { send, members, classId } = school
    const now = Date.now()
    // It says that it began before anything here was asked, as that of a paper opened an hour ago does.
    const times = { startsAt: new Date(now - 3_600_000).toISOString(), endsAt: new Date(now + 600_000).toISOString() }
    const { id } = await send(members.teacher, 'POST', '/assessment-locks', { classId, ...times, ...lock })
    try {
      return await work()
    } finally {
      await send(members.teacher, 'POST', `/assessment-locks/${id}/end`)
    }
  }

  it('every route of a student’s is known here', () => {
    const known = (route: string) =>
      route in rows || route in routeFillings || (route.startsWith('GET ') && !route.includes(':'))
    expect(studentRoutes().filter((route) => !known(route))).toEqual([])
  })

  it('no agent works where all material is locked', async () => {
    const answers: [string, number][] = []
    await lockedBy({ material: 'all', hidesText: false }, async () => {
      for (const route of agents) answers.push([route, (await call(route)).status])
      expect((await call('POST /api/conversations/:id/turns')).text).toContain('R-INT-3')
    })
    expect(answers.filter(([, status]) => status !== 403)).toEqual([])
  })

  it('none shows a word of what is hidden, and the telling ones refuse', async () => {
    const told: string[] = []
    const answers: Record<string, number> = {}
    await lockedBy({ material: { documentIds: [school.documentId] }, hidesText: true }, async () => {
      for (const route of studentRoutes()) {
        const { status, leaks } = await call(route)
        answers[route] = status
        if (leaks) told.push(route)
      }
    })
    expect(told).toEqual([])
    expect(refused.filter((route) => answers[route] !== 403)).toEqual([])
    // The walk proves nothing unless the same calls show those words when no lock holds.
    const open: string[] = []
    for (const route of studentRoutes()) if ((await call(route)).leaks) open.push(route)
    expect(open).toEqual(
      expect.arrayContaining([
        'GET /api/attempts/:id',
        'GET /api/citations/:messageId/:marker',
        'GET /api/clauses/:id',
        'GET /api/conversations/:id',
        'GET /api/documents/:id/diff',
        'GET /api/documents/:id/original',
        'GET /api/documents/:id/seen',
        'GET /api/posts/:id',
        'GET /api/search',
        'GET /api/shares/:id',
        'GET /api/turns/:id/events',
        'POST /api/conversations/:id/turns',
        'POST /api/learning/practice/:id/answer',
      ]),
    )
  }, 120_000)
})

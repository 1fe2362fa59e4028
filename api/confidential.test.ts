import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../identity/role.ts'
import { listClauses } from '../knowledge/catalogue.ts'
import { grantCollection } from '../knowledge/collections.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { openRoleApp } from './testing/role-app.ts'
import { viewerAs } from './testing/viewer-as.ts'
import type { Viewer } from './viewer.ts'

const clock = () => new Date()
// Each stands in the confidential document alone: in its title, number, headings, text, terms and other names.
const canaries = ['龙鳞草配方', '90817', '3.771935', '凤尾蕨', '金鳞草', 'LONGLINCAO', '乙厂内控', '鳞提', '避光七日']

describe('a confidential document', () => {
  const testing = openTemporaryDatabase()
  let viewer: Viewer
  const app = openRoleApp(testing.database, { clock, viewer: () => viewer })
  let secret = ''
  let older = ''
  let clauseIds: string[] = []

  beforeAll(async () => {
    ;[older = ''] = await fillLibrary(testing.database, [
      {
        title: '洁净区管理',
        clauses: { 第1条: '洁净区的压差应当不低于10帕斯卡。', 第2条: '进入洁净区前应当洗手消毒二十秒。' },
      },
    ])
    ;[secret = ''] = await fillLibrary(testing.database, [
      {
        title: '龙鳞草配方',
        collection: 'enterprise:canary',
        standardNumber: 'QB/T 90817-2024',
        edition: '乙厂内控',
        industry: 'food',
        kind: 'company-document',
        clauses: {
          第1条: '龙鳞草提取物（以下简称鳞提），腌制时加入 3.771935 克。',
          第2条: '凤尾参，是指凤尾蕨的干燥根。龙鳞草（又称金鳞草）（LONGLINCAO）应当避光七日。',
          第3条: '洁净区的压差由龙鳞草车间规定，洗手消毒由车间决定。',
        },
      },
    ])
    clauseIds = (await listClauses(testing.database.read, secret)).map((clause) => clause.id)
    await testing.database.write((transaction) =>
      grantCollection(transaction, {
        collectionId: 'enterprise:canary',
        userId: 'granted',
        grantedBy: 'administrator',
        now: clock(),
      }),
    )
  })
  afterAll(() => testing.remove())

  async function as(role: Role, options: { id?: string; guest?: boolean } = {}) {
    viewer = await viewerAs(testing.database.read, role, { classIds: ['1'], ...options })
  }
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  /** Everything that comes back, headers too, but for what the request itself said. */
  async function reply(method: string, path: string, body?: unknown): Promise<string> {
    const response = await send(method, path, body)
    const headers: string[] = []
    response.headers.forEach((value) => void headers.push(value))
    return [...headers, await response.text()].join('\n')
  }
  async function chat(question: string): Promise<string> {
    const { id } = (await (await send('POST', '/conversations')).json()) as { id: string }
    const answer = await reply('POST', `/conversations/${id}/turns`, { question, parentId: null })
    return answer + (await reply('GET', `/conversations/${id}`))
  }

  const questions = [
    '龙鳞草怎么用？',
    '龙鳞草配方第一条',
    'QB/T 90817 第一条',
    '什么是凤尾参？',
    '鳞提加多少？',
    '洁净区的压差要求是多少？',
    '腌制时加入多少克？',
    '资料库里有哪些资料？',
    '洗手消毒由谁决定？',
  ]
  const paths = () => [
    '/status',
    '/suggestions',
    '/documents',
    '/documents?collection=enterprise:canary',
    '/documents?q=%E9%BE%99',
    '/collections',
    `/documents/${secret}`,
    `/documents/${secret}/diff?against=${older}&unchanged=true`,
    `/documents/${older}/diff?against=${secret}&unchanged=true`,
    `/documents/${secret}/impact`,
    `/documents/${older}/impact?against=${secret}`,
    `/documents/${secret}/seen`,
    `/documents/${secret}/original`,
    `/documents/${secret}/pages/1`,
    ...clauseIds.map((id) => `/clauses/${id}`),
    ...questions.flatMap((question) =>
      ['', '&asOf=2026-01-01', '&editions=all', '&collection=enterprise:canary'].map(
        (rest) => `/search?q=${encodeURIComponent(question)}${rest}`,
      ),
    ),
  ]
  const leaked = (text: string, said: string) =>
    canaries.filter((canary) => !said.includes(canary) && text.includes(canary))

  const strangers: [Role, { guest?: boolean }][] = [
    ['student', { guest: true }],
    ['student', {}],
    ['job-seeker', {}],
    ['teacher', {}],
    ['committee', {}],
  ]
  it.each(strangers)('shows no byte of itself to a %s without a grant %o', async (role, options) => {
    await as(role, options)
    for (const path of paths()) {
      const said = decodeURIComponent(path)
      expect([said, leaked(await reply('GET', path), said)]).toEqual([said, []])
    }
    for (const question of questions) {
      expect([question, leaked(await chat(question), question)]).toEqual([question, []])
    }
    for (const [method, path] of [
      ['PATCH', `/documents/${secret}`],
      ['DELETE', `/documents/${secret}`],
      ['POST', `/documents/${secret}/reparse`],
    ] as const) {
      const response = await send(method, path, method === 'PATCH' ? {} : undefined)
      expect([path, response.ok, leaked(await response.text(), '')]).toEqual([path, false, []])
    }
  })

  it('shows an administrator without a grant what it is, and nothing that it says', async () => {
    await as('administrator')
    const titleAndNumber = ['龙鳞草配方', '90817', '乙厂内控']
    expect(leaked(await reply('GET', '/documents'), '')).toEqual(titleAndNumber)
    for (const path of paths()) {
      const said = decodeURIComponent(path)
      const inList = said.startsWith('/documents') ? titleAndNumber.join() : ''
      expect([said, leaked(await reply('GET', path), said + inList)]).toEqual([said, []])
    }
    for (const question of questions) expect([question, leaked(await chat(question), question)]).toEqual([question, []])
  })

  it('is there on each of these ways under a grant', async () => {
    await as('teacher', { id: 'granted' })
    const shown = async (path: string) => leaked(await reply('GET', path), decodeURIComponent(path)).length > 0
    expect(await shown('/documents')).toBe(true)
    expect(await shown('/collections')).toBe(false)
    for (const path of [`/documents/${secret}`, `/documents/${secret}/seen`, `/clauses/${clauseIds[0]}`]) {
      expect([path, await shown(path)]).toEqual([path, true])
    }
    expect(await shown(`/documents/${secret}/diff?against=${older}`)).toBe(true)
    expect(await shown(`/search?q=${encodeURIComponent('腌制时加入多少克？')}`)).toBe(true)
    for (const question of questions) {
      const answer = await chat(question)
      expect([question, leaked(answer, question).length > 0]).toEqual([question, true])
    }
  })
})

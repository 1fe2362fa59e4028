import ExcelJs from 'exceljs'
import { encode } from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAuditLog } from '../governance/audit-log.ts'
import { auditLog } from '../governance/schema.ts'
import { openPeopleDesk } from '../identity/people-desk.ts'
import { rosterNames } from '../identity/roster-names.ts'
import type { Site } from '../identity/site.ts'
import { systemClock } from '../storage/clock.ts'
import type { ClassWithMembers, HandedLink, Invited, PeoplePage, RosterPreview } from './contract/identity.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const password = '竹背篓和青石板路 2026'
const network: Site = {
  loopback: false,
  origin: 'https://bashan.example',
  trustProxy: false,
  secret: 'the secret of this test, which signs its cookies',
}

let test: ReturnType<typeof openTestApp>
let administrator: Browser
beforeEach(async () => {
  test = openTestApp({ site: network })
  const desk = openPeopleDesk({
    database: test.database,
    audit: openAuditLog(test.database, systemClock),
    clock: systemClock,
  })
  const link = await desk.firstAdministratorLink()
  administrator = test.browser()
  await administrator('POST', '/api/sign-in/link/password', { token: link?.token, password, username: 'guanli' })
})
afterEach(() => test.remove())

const json = async <T>(response: Promise<Response>) => (await response).json() as Promise<T>

/** Follows a one-time link as the person it was handed to. */
async function accept({ address }: HandedLink): Promise<Browser> {
  const browser = test.browser()
  const token = new URL(address).hash.slice(1)
  expect((await browser('POST', '/api/sign-in/link/password', { token, password })).status).toBe(204)
  return browser
}

async function teacher(username: string): Promise<Browser> {
  const body = { name: `示例${username}`, username, role: 'teacher' }
  return accept((await json<Invited>(administrator('POST', '/api/people', body))).link)
}

const openClass = async (by: Browser, name: string) =>
  (await json<{ id: string }>(by('POST', '/api/classes', { name }))).id

const inviteStudent = async (by: Browser, classId: string, username: string) =>
  await json<Invited>(by('POST', '/api/people', { name: `示例${username}`, username, role: 'student', classId }))

describe('people', () => {
  it('are listed with whether they accepted, found by name and number, and filtered by role', async () => {
    const li = await teacher('lilaoshi')
    const classId = await openClass(li, '24级药剂1班')
    await inviteStudent(li, classId, '2026001')
    const list = async (query: string) => {
      const { people } = await json<PeoplePage>(administrator('GET', `/api/people?${query}`))
      return people.map(({ username, hasSignIn }) => [username, hasSignIn])
    }
    expect(await list('')).toEqual([
      ['2026001', false],
      ['guanli', true],
      ['lilaoshi', true],
    ])
    expect(await list('q=2026')).toEqual([['2026001', false]])
    expect(await list('q=%25')).toHaveLength(3)
    expect(await list('role=teacher')).toEqual([['lilaoshi', true]])
  })

  it('under a user name that is taken, or with a reserved role, are refused', async () => {
    const invite = (body: object) => administrator('POST', '/api/people', { name: '示例', ...body })
    expect((await invite({ username: 'GUANLI', role: 'teacher' })).status).toBe(409)
    for (const role of ['enterprise', 'association', 'government', 'root'])
      expect((await invite({ username: 'x', role })).status).toBe(422)
    expect((await invite({ username: 'a b', role: 'student' })).status).toBe(422)
  })

  it('cannot give themselves a role, an owner or an id that the request names', async () => {
    const li = await teacher('lilaoshi')
    const classId = await openClass(li, '一班')
    const forged = { name: 'x', username: 'x', role: 'student', classId, id: 'chosen', demo: true, disabledAt: 'x' }
    const { person } = await json<Invited>(li('POST', '/api/people', forged))
    expect(person).toMatchObject({ role: 'student', demo: false, disabledAt: null })
    expect(person.id).not.toBe('chosen')
    expect((await li('POST', '/api/people', { ...forged, username: 'y', role: 'teacher' })).status).toBe(403)
    expect((await li('POST', '/api/people', { name: 'z', username: 'z', role: 'student' })).status).toBe(403)
  })

  it('leave an audit row for each thing done to them, which names them by pseudonym alone', async () => {
    const li = await teacher('lilaoshi')
    const { people } = await json<PeoplePage>(administrator('GET', '/api/people?q=lilaoshi'))
    const id = people[0]?.id ?? ''
    await administrator('PATCH', `/api/people/${id}`, { role: 'committee' })
    await administrator('PATCH', `/api/people/${id}`, { disabled: true })
    await li('GET', '/api/documents')
    const rows = await test.database.read.select().from(auditLog)
    expect(rows.map(({ act }) => act)).toEqual([
      'password-set',
      'person-invited',
      'password-set',
      'role-changed',
      'person-disabled',
    ])
    const log = JSON.stringify(rows)
    for (const personal of [id, 'lilaoshi', '示例lilaoshi']) expect(log).not.toContain(personal)
  })
})

describe('a teacher', () => {
  it('sees and manages own classes alone', async () => {
    const [li, wang] = [await teacher('li'), await teacher('wang')]
    const own = await openClass(li, '24级药剂1班')
    const foreign = await openClass(wang, '24级药剂2班')
    const { person } = await inviteStudent(wang, foreign, '2026002')
    const { classes } = await json<{ classes: { id: string }[] }>(li('GET', '/api/classes'))
    expect(classes.map(({ id }) => id)).toEqual([own])
    const tries: [string, string, unknown?][] = [
      ['GET', `/api/classes/${foreign}`],
      ['PATCH', `/api/classes/${foreign}`, { name: '改了' }],
      ['DELETE', `/api/classes/${foreign}/members/${person.id}`],
      ['POST', `/api/people/${person.id}/link`],
      ['POST', '/api/people', { name: 'x', username: 'x', role: 'student', classId: foreign }],
      ['GET', '/api/classes/none'],
    ]
    for (const [method, path, body] of tries) expect([path, (await li(method, path, body)).status]).toEqual([path, 404])
    expect((await li('PUT', `/api/classes/${own}/members/${person.id}`, { part: 'student' })).status).toBe(403)
    expect(JSON.stringify(await json(li('GET', '/api/people')))).not.toContain('2026002')
    expect((await wang('GET', `/api/classes/${foreign}`)).status).toBe(200)
  })

  it('gives links to own students, never to colleagues or administrators in the class', async () => {
    const li = await teacher('li')
    const classId = await openClass(li, '一班')
    const { person } = await inviteStudent(li, classId, '2026001')
    expect((await li('POST', `/api/people/${person.id}/link`)).status).toBe(200)
    const { people } = await json<PeoplePage>(administrator('GET', '/api/people?q=guanli'))
    const member = `/api/classes/${classId}/members/${people[0]?.id}`
    expect((await administrator('PUT', member, { part: 'student' })).status).toBe(204)
    expect((await li('POST', `/api/people/${people[0]?.id}/link`)).status).toBe(404)
    expect((await administrator('PUT', member, { part: 'teacher' })).status).toBe(409)
  })

  it('takes students out and archives the class, which then opens nothing', async () => {
    const li = await teacher('li')
    const classId = await openClass(li, '一班')
    const { person, link } = await inviteStudent(li, classId, '2026001')
    const student = await accept(link)
    const classesOf = async () =>
      (await json<{ account: { classes: unknown[] } }>(student('GET', '/api/sign-in'))).account
    expect((await classesOf()).classes).toHaveLength(1)
    expect((await li('PATCH', `/api/classes/${classId}`, { archived: true })).status).toBe(204)
    expect((await classesOf()).classes).toEqual([])
    expect((await administrator('PATCH', `/api/classes/${classId}`, { archived: false })).status).toBe(204)
    expect((await li('DELETE', `/api/classes/${classId}/members/${person.id}`)).status).toBe(204)
    expect((await json<ClassWithMembers>(li('GET', `/api/classes/${classId}`))).students).toBe(0)
  })
})

describe('a roster', () => {
  const preview = async (by: Browser, bytes: Uint8Array) => await by('POST', '/api/rosters/preview', bytes)
  const csv = (text: string) => new TextEncoder().encode(text)
  const header = '姓名,学号,班级,出生日期,监护人同意,角色\n'
  const outcomes = ({ lines }: RosterPreview) =>
    lines.map(({ line, outcome, errors, warnings }) => [line, outcome, errors.length, warnings.length])

  it('shows errors by row before anything is stored: duplicates, dates, empty names, unknown roles', async () => {
    const file = csv(
      `${header}示例甲,0026001,一班,2009-09-01,,\n示例乙,0026001,一班,2009/2/30,,\n,0026003,一班,,,\n示例丁,0026004,一班,2014年9月1日,否,学生\n示例戊,T1,一班,,,教师\n示例己,0026006,,20090901,是,校长\n示例庚,GUANLI,,,,\n`,
    )
    const read = await json<RosterPreview>(preview(administrator, file))
    expect(outcomes(read)).toEqual([
      [2, 'new', 0, 0],
      [3, 'refused', 2, 0],
      [4, 'refused', 1, 0],
      [5, 'new', 0, 1],
      [6, 'new', 0, 0],
      [7, 'refused', 1, 0],
      [8, 'refused', 1, 0],
    ])
    expect(read.lines[0]?.studentNumber).toBe('0026001')
    expect((await json<PeoplePage>(administrator('GET', '/api/people'))).total).toBe(1)
  })

  it('imports people and classes, gives each new one a link that works, and changes nobody the second time', async () => {
    const file = csv(`${header}示例甲,2026001,24级药剂1班,2009-09-01,,\n示例乙,2026002,24级药剂1班,,,\n`)
    const { lines } = await json<RosterPreview>(preview(administrator, file))
    const result = await json<{ invited: number; known: number; sheet: string }>(
      administrator('POST', '/api/rosters', { lines }),
    )
    expect(result).toMatchObject({ invited: 2, known: 0 })
    const book = new ExcelJs.Workbook()
    await book.xlsx.load(new Uint8Array(Buffer.from(result.sheet, 'base64')).buffer)
    const row = book.worksheets[0]?.getRow(3)
    expect([row?.getCell(1).value, row?.getCell(2).value, row?.getCell(3).value]).toEqual([
      '24级药剂1班',
      '示例乙',
      '2026002',
    ])
    const student = await accept({ address: String(row?.getCell(4).value), expiresAt: '' })
    expect(await json(student('GET', '/api/sign-in'))).toMatchObject({
      account: { username: '2026002', role: 'student' },
    })
    expect(await json(administrator('POST', '/api/rosters', { lines }))).toMatchObject({
      invited: 0,
      known: 2,
      sheet: null,
    })
    expect(await rosterNames(test.database.read)).toEqual(expect.arrayContaining(['示例甲', '2026001']))
  })

  it('is read as XLSX with a title above, real dates and numbers, and as CSV in GB18030', async () => {
    const book = new ExcelJs.Workbook()
    const sheet = book.addWorksheet('名单')
    sheet.addRow(['示例学校新生名单'])
    sheet.addRow(['序号', '学号', '姓名', '出生日期'])
    sheet.addRow([1, 2026001, '示例甲', new Date(Date.UTC(2009, 8, 1))])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    const read = await json<RosterPreview>(preview(administrator, bytes))
    expect(read.lines).toMatchObject([
      { line: 3, name: '示例甲', studentNumber: '2026001', birthDate: '2009-09-01', outcome: 'new' },
    ])
    const old = await json<RosterPreview>(preview(administrator, encode('姓名,学号\n示例乙,2026002\n', 'gb18030')))
    expect(old.lines).toMatchObject([{ name: '示例乙', outcome: 'new' }])
  })

  it('lets a teacher import new students into own classes alone', async () => {
    const [li, wang] = [await teacher('li'), await teacher('wang')]
    await openClass(li, '一班')
    const foreign = await openClass(wang, '二班')
    await inviteStudent(wang, foreign, '2026009')
    const file = csv(
      `${header}示例甲,2026001,一班,,,\n示例乙,2026002,二班,,,\n示例丙,2026003,,,,\n示例丁,T9,一班,,,教师\n示例2026009,2026009,一班,,,\n`,
    )
    const { lines } = await json<RosterPreview>(preview(li, file))
    expect(lines.map(({ outcome }) => outcome)).toEqual(['new', 'refused', 'refused', 'refused', 'refused'])
    // What the preview refused is refused again when it is sent all the same.
    expect(await json(li('POST', '/api/rosters', { lines }))).toMatchObject({ invited: 1, refused: 4 })
    expect((await li('POST', '/api/people/none/link')).status).toBe(404)
  })

  it('that is no sheet, empty, too long or a bomb is refused with what to do', async () => {
    const statuses: number[] = []
    for (const bytes of [
      csv(''),
      csv('没有表头,也没有列\n1,2\n'),
      csv(header),
      csv(header + '甲,1,,,,\n'.repeat(2001)),
      new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]),
      new Uint8Array(3 * 1024 * 1024),
    ])
      statuses.push((await preview(administrator, bytes)).status)
    expect(statuses).toEqual([422, 422, 422, 422, 422, 413])
  })
})

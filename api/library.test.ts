import type { OpenAPIHono } from '@hono/zod-openapi'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../governance/schema.ts'
import { createClass } from '../identity/classes.ts'
import type { Role } from '../identity/role.ts'
import { getDocument, listClauses, saveDocument } from '../knowledge/catalogue.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import type { AppEnv } from './app-parts.ts'
import { conversationWithMessagesSchema, searchResultSchema } from './contract/chat.ts'
import {
  type Collection,
  documentOutlineSchema,
  type Library,
  librarySchema,
  openedCitationSchema,
} from './contract/library.ts'
import { openRoleApp } from './testing/role-app.ts'
import { readEvents } from './testing/test-app.ts'
import { viewerAs } from './testing/viewer-as.ts'
import type { Viewer } from './viewer.ts'

/** What was read of a file of one clause. */
const page = (text: string, edition: string | null = null) => ({
  metadata: {
    title: '凤尾守则',
    kind: 'course' as const,
    industry: 'general',
    standardNumber: null,
    edition,
    effectiveDate: null,
    status: 'in-force' as const,
    supersedesId: null,
    audience: 'all',
    collection: 'public',
    example: false,
  },
  clauses: [{ label: '1', number: '1', path: [], text, page: null }],
  sourceUri: '/守则.md',
  contentSha256: text,
  parserVersion: 1,
  pageCount: null,
})

describe('the library', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let app: OpenAPIHono<AppEnv>
  let viewer: Viewer
  let ids: string[]
  beforeEach(async () => {
    testing = openTemporaryDatabase()
    app = openRoleApp(testing.database, { clock: () => new Date(), viewer: () => viewer })
    ids = await fillLibrary(testing.database, [
      {
        title: '通用卫生规范',
        kind: 'national-standard',
        standardNumber: 'GB 90001-2013',
        edition: '2013',
        effectiveDate: '2014-06-01',
        industry: 'food',
        clauses: { '1': '洗手消毒的时间应当不少于15秒。' },
      },
      {
        title: '通用卫生规范',
        kind: 'national-standard',
        standardNumber: 'GB 90001—2025',
        edition: '2025',
        effectiveDate: '2025-01-01',
        industry: 'food',
        clauses: { '1': '洗手消毒的时间应当不少于20秒。' },
      },
      { title: '一班讲义', collection: 'class:1', clauses: { '1': '讲义的内容。' } },
      { title: '内部配方', collection: 'enterprise:a', clauses: { '1': '龙鳞草用量3.77克。' } },
    ])
    await as('administrator')
  })
  afterEach(() => testing.remove())

  async function as(role: Role, options?: Parameters<typeof viewerAs>[2]) {
    viewer = await viewerAs(testing.database.read, role, options)
  }
  const send = (method: string, path: string, body?: unknown) =>
    app.request(path, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
  const list = async (query = ''): Promise<Library> =>
    librarySchema.parse(await (await send('GET', `/documents${query}`)).json())
  const titles = async (query = '') => (await list(query)).documents.map((document) => document.title)
  const patch = (id: string | undefined, body: unknown) => send('PATCH', `/documents/${id}`, body)
  const acts = async () => (await testing.database.read.select().from(auditLog)).map((row) => row.act)
  async function ask(question: string) {
    const { id } = (await (await send('POST', '/conversations')).json()) as { id: string }
    await readEvents(await send('POST', `/conversations/${id}/turns`, { question, parentId: null }))
    const { messages } = conversationWithMessagesSchema.parse(await (await send('GET', `/conversations/${id}`)).json())
    return messages.at(-1)
  }
  const cited = async (messageId: string | undefined) =>
    openedCitationSchema.parse(await (await send('GET', `/citations/${messageId}/1`)).json())

  it('lists by facet, by words and by page', async () => {
    const { total, facets } = await list()
    expect(total).toBe(4)
    expect(facets.industry).toEqual([
      { value: 'food', count: 2 },
      { value: 'general', count: 2 },
    ])
    expect(await titles('?industry=food&q=2013')).toEqual(['通用卫生规范'])
    expect((await list('?industry=food')).facets.collection).toEqual([{ value: 'public', count: 2 }])
    expect(await list('?pageSize=3&page=2')).toMatchObject({ page: 2, pages: 2, total: 4 })
    expect((await list('?pageSize=3&page=2')).documents).toHaveLength(1)
  })

  it('warns of two editions in force under one number until a person says which replaces which', async () => {
    const [older, newer] = ids
    expect((await list('?q=2025')).documents[0]?.alsoInForce).toEqual([older])
    expect((await patch(newer, { supersedesId: older })).status).toBe(200)
    const [replaced] = (await list('?q=2013')).documents
    expect(replaced).toMatchObject({
      status: 'superseded',
      alsoInForce: [],
      replacedBy: { id: newer, edition: '2025' },
    })
    expect(await acts()).toContain('document-confirm')
  })

  it('refuses editions that replace themselves, at once or in a circle', async () => {
    const [older, newer] = ids
    expect((await patch(newer, { supersedesId: newer })).status).toBe(409)
    await patch(newer, { supersedesId: older })
    expect((await patch(older, { supersedesId: newer })).status).toBe(409)
    expect((await patch(newer, { supersedesId: 'none' })).status).toBe(404)
    expect((await patch(newer, { collection: 'enterprise:a' })).ok).toBe(false)
  })

  it('finds a document under its new title, and the clause keeps its id', async () => {
    const [, newer = ''] = ids
    const before = await listClauses(testing.database.read, newer)
    expect((await patch(newer, { title: '凤尾车间守则', edition: '2025版' })).status).toBe(200)
    const found = await send('GET', `/search?q=${encodeURIComponent('凤尾车间守则 洗手')}`)
    const [hit] = searchResultSchema.parse(await found.json()).hits
    expect(hit).toMatchObject({ clauseId: before[0]?.id, document: { title: '凤尾车间守则', edition: '2025版' } })
  })

  it('keeps what a person confirmed when the file is read again, until it says something else', async () => {
    const { database } = testing
    const save = (edition: string, text: string) =>
      database.write((transaction) =>
        saveDocument(transaction, { ...page(text, edition), recognised: { edition } }, new Date()),
      )
    const id = await save('第1版', '甲')
    const stored = async () => await getDocument(database.read, 'everything', id)
    expect((await list('?unconfirmed=true')).documents.map((document) => document.recognised)).toEqual([
      { edition: '第1版' },
    ])
    await patch(id, { edition: '第一版' })
    expect(await titles('?unconfirmed=true')).toEqual([])
    await save('第1版', '乙')
    expect(await stored()).toMatchObject({ edition: '第一版', confirmedBy: 'administrator' })
    expect((await list('?q=凤尾')).documents[0]).toMatchObject({ unconfirmed: false, mayReplace: null })
    await save('第2版', '丙')
    expect(await stored()).toMatchObject({ edition: '第2版', confirmedAt: null })
  })

  it('proposes what a file says it replaces, until a person has decided', async () => {
    const [older] = ids
    const recognised = { supersedes: 'GB 90001—2013' }
    const id = await testing.database.write((transaction) =>
      saveDocument(transaction, { ...page('甲'), recognised }, new Date()),
    )
    const proposal = async () => (await list('?q=凤尾')).documents[0]?.mayReplace
    expect(await proposal()).toMatchObject({ id: older, edition: '2013' })
    await patch(id, {})
    expect(await proposal()).toBeNull()
  })

  it('is changed by administrators, and by teachers where it is their class’s', async () => {
    const [older, , lecture, secret] = ids
    await as('teacher', { classIds: ['1'] })
    expect((await patch(lecture, { edition: '春季' })).status).toBe(200)
    expect((await patch(older, {})).status).toBe(403)
    expect((await patch(secret, {})).status).toBe(404)
    expect((await patch(lecture, { supersedesId: older })).status).toBe(403)
    expect((await send('DELETE', `/documents/${older}`)).status).toBe(403)
    await as('teacher', { classIds: ['2'] })
    expect((await patch(lecture, {})).status).toBe(404)
    await as('student', { classIds: ['1'] })
    expect((await patch(lecture, {})).status).toBe(403)
    await as('student', { guest: true })
    expect((await patch(lecture, {})).status).toBe(401)
  })

  it('shows an administrator the title of what is confidential, and its text under a grant alone', async () => {
    const [, , , secret] = ids
    expect(await titles('?collection=enterprise:a')).toEqual(['内部配方'])
    expect((await send('GET', `/documents/${secret}`)).status).toBe(404)
    expect((await send('PUT', '/collections/enterprise:a/grants/administrator')).status).toBe(204)
    await as('administrator')
    expect((await send('GET', `/documents/${secret}`)).status).toBe(200)
    expect(await (await send('GET', '/collections/enterprise:a/grants')).json()).toMatchObject({
      grants: [{ userId: 'administrator', grantedBy: 'administrator' }],
    })
    expect((await send('DELETE', '/collections/enterprise:a/grants/administrator')).status).toBe(204)
    await as('administrator')
    expect((await send('GET', `/documents/${secret}`)).status).toBe(404)
    expect(await acts()).toEqual(['collection-grant', 'collection-revoke'])
  })

  it('opens a confidential collection to whoever opened it, and removes it when it is empty', async () => {
    expect((await send('POST', '/collections', { slug: 'b', title: '乙厂资料' })).status).toBe(200)
    await as('administrator')
    expect(viewer.access).toMatchObject({ collections: expect.arrayContaining(['enterprise:b']) })
    expect((await send('DELETE', '/collections/enterprise:a')).status).toBe(409)
    expect((await send('DELETE', '/collections/enterprise:b')).status).toBe(204)
    await as('teacher')
    expect((await send('POST', '/collections', { slug: 'c', title: '丙' })).status).toBe(403)
  })

  it('shows a document with its other editions, to those who may read them', async () => {
    const [older, newer] = ids
    await patch(newer, { supersedesId: older })
    await as('student')
    const outline = async (id: string | undefined) =>
      documentOutlineSchema.parse(await (await send('GET', `/documents/${id}`)).json())
    expect(await outline(older)).toMatchObject({ replacedBy: { id: newer }, supersedes: null, status: 'superseded' })
    expect(await outline(newer)).toMatchObject({
      supersedes: { id: older, edition: '2013' },
      mayManage: false,
      original: null,
      clauses: [{ label: '1' }],
    })
  })

  it('says into which collections a reader may put documents', async () => {
    const writable = async () => {
      const { collections } = (await (await send('GET', '/collections')).json()) as { collections: Collection[] }
      return collections.filter(({ mayWrite }) => mayWrite).map(({ id }) => id)
    }
    expect(await writable()).toEqual(expect.arrayContaining(['public', 'school', 'class:1', 'enterprise:a']))
    await as('teacher', { classIds: ['1'] })
    expect((await writable()).sort()).toEqual(['class:1', 'school'])
    await as('student', { classIds: ['1'] })
    expect(await writable()).toEqual([])
  })

  it('names the collections of classes, and offers those that hold nothing yet', async () => {
    const { database } = testing
    const [first, second] = await Promise.all(
      ['食品一班', '食品二班'].map((name) =>
        database.write((transaction) => createClass(transaction, name, new Date())),
      ),
    )
    await fillLibrary(database, [{ title: '讲义', collection: `class:${first?.id}`, clauses: { '1': '甲' } }])
    const listed = async () => {
      const { collections } = (await (await send('GET', '/collections')).json()) as { collections: Collection[] }
      return collections.map(({ title, documentCount, mayManage }) => [title, documentCount, mayManage])
    }
    expect(await listed()).toEqual(
      expect.arrayContaining([
        ['食品一班', 1, true],
        ['食品二班', 0, true],
        ['公开资料', 2, true],
      ]),
    )
    await as('teacher', { classIds: [second?.id ?? ''] })
    expect(await listed()).toEqual([
      ['公开资料', 2, false],
      ['本校资料', 0, false],
    ])
  })

  it('forgets a deleted document everywhere within two seconds, and an old citation still opens its words', async () => {
    const [older, newer] = ids
    await patch(newer, { supersedesId: older })
    const question = '洗手消毒的时间要求是多少？'
    const answer = await ask(question)
    expect(answer?.text).toContain('20秒')
    expect(await cited(answer?.id)).toMatchObject({ state: 'current', notice: null })

    const started = performance.now()
    expect((await send('DELETE', `/documents/${newer}`)).status).toBe(204)
    const later = await ask(question)
    expect(JSON.stringify(later)).not.toContain('20秒')
    expect(later?.text).toContain('15秒')
    expect((await send('GET', `/clauses/${answer?.answer?.citations[0]?.clauseId}`)).status).toBe(404)
    expect(JSON.stringify(await list())).not.toContain('2025')
    expect(performance.now() - started).toBeLessThan(2_000)

    const opened = await cited(answer?.id)
    expect(opened).toMatchObject({ state: 'removed', notice: '资料已删除，以下为当时引用的原文。' })
    expect(opened.citation.quote).toContain('20秒')
  })

  it('opens an old citation to its owner alone, and says what has become of its text', async () => {
    const save = (text: string) =>
      testing.database.write((transaction) => saveDocument(transaction, page(text), new Date()))
    await save('洗手消毒的时间应当不少于20秒。')
    const answer = await ask('凤尾守则的洗手消毒时间是多少？')
    const state = async () => (await cited(answer?.id)).state
    expect(await state()).toBe('current')
    await save('洗手消毒的时间应当不少于30秒。')
    expect(await state()).toBe('changed')
    await as('administrator', { id: 'another' })
    expect((await send('GET', `/citations/${answer?.id}/1`)).status).toBe(404)
  })

  it('says that a citation is of an edition since superseded, or of what is no longer the reader’s', async () => {
    const [older, newer] = ids
    await send('PUT', '/collections/enterprise:a/grants/reader')
    await as('teacher', { id: 'reader' })
    const secret = await ask('龙鳞草用量是多少？')
    expect((await cited(secret?.id)).state).toBe('current')
    await as('administrator')
    await send('DELETE', '/collections/enterprise:a/grants/reader')
    await as('teacher', { id: 'reader' })
    expect(await cited(secret?.id)).toMatchObject({ state: 'closed' })
    expect((await send('GET', `/clauses/${secret?.answer?.citations[0]?.clauseId}`)).status).toBe(404)

    await as('administrator')
    await send('DELETE', `/documents/${newer}`)
    const old = await ask('洗手消毒的时间要求是多少？')
    await fillLibrary(testing.database, [
      { title: '新规范', effectiveDate: '2025-06-01', supersedesId: older ?? null, clauses: { '1': '洗手。' } },
    ])
    expect((await cited(old?.id)).state).toBe('superseded')
  })
})

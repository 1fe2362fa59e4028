import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillLibrary } from '../knowledge/testing/library.ts'
import type { Message } from './contract/chat.ts'
import type { Share, SharedConversation, ShareList } from './contract/shares.ts'
import { type Browser, openTestApp, readEvents } from './testing/test-app.ts'

const asked = '洁净区的压差是多少？'
const library = [
  { title: '厂房与设施', clauses: { 第1条: '洁净区与非洁净区之间的压差应当不低于10帕斯卡。' } },
  { title: '食堂规程', clauses: { 第1条: '食品留样应当冷藏保存48小时以上。' } },
]

describe('a conversation shared with a class', () => {
  let test: ReturnType<typeof openTestApp>
  let student: Browser
  let teacher: Browser
  let classId: string
  let documentIds: string[]
  beforeEach(async () => {
    test = openTestApp()
    documentIds = await fillLibrary(test.database, library)
    teacher = await test.signedInAs('teacher')
    student = await test.signedInAs('student')
    classId = (await list(student)).classes[0]?.id ?? ''
  })
  afterEach(() => test.remove())

  const run = (query: ReturnType<typeof sql>) => test.database.write(async (transaction) => transaction.run(query))
  const list = async (who: Browser) => (await (await who('GET', '/api/shares')).json()) as ShareList
  async function ask(who: Browser, conversationId: string, question: string, parentId: string | null) {
    const body = { question, parentId }
    const events = await readEvents(await who('POST', `/api/conversations/${conversationId}/turns`, body))
    const ended = events.at(-1)?.data as { message: Message } | undefined
    if (!ended) throw new Error('the turn did not end')
    return ended.message
  }
  async function begin(who: Browser, question = asked) {
    const { id } = (await (await who('POST', '/api/conversations')).json()) as { id: string }
    return { id, leaf: await ask(who, id, question, null) }
  }
  const share = (who: Browser, conversationId: string, leafId: string, withClass = classId) =>
    who('POST', '/api/shares', { conversationId, classId: withClass, leafId })
  async function shared(who: Browser, question?: string): Promise<Share> {
    const { id, leaf } = await begin(who, question)
    return (await (await share(who, id, leaf.id)).json()) as Share
  }
  async function open(who: Browser, id: string): Promise<SharedConversation | number> {
    const response = await who('GET', `/api/shares/${id}`)
    return response.ok ? ((await response.json()) as SharedConversation) : response.status
  }

  it('is read by the class with sources and label, and without who asked', async () => {
    const { id } = await shared(student)
    const read = (await open(teacher, id)) as SharedConversation
    expect(read.share).toMatchObject({ own: false, by: 'student', conversationId: null, class: { id: classId } })
    expect(read.messages.map(({ role }) => role)).toEqual(['user', 'assistant'])
    expect(read.messages[1]?.answer).toMatchObject({ turnId: '', nextQuestions: [] })
    expect(read.messages[1]?.answer?.citations[0]?.documentTitle).toBe('厂房与设施')
    expect(read.messages[1]?.answer?.label).toMatch(/.+/)
    expect((await list(teacher)).shares).toEqual([read.share])
    expect((await list(student)).shares[0]).toMatchObject({ id, own: true })
  })

  it('shows the branch as it was shared, nothing of later questions or other branches', async () => {
    const { id: conversationId, leaf } = await begin(student)
    const { id } = (await (await share(student, conversationId, leaf.id)).json()) as Share
    await ask(student, conversationId, '留样保存多久？', leaf.id)
    await ask(student, conversationId, '另一个问法：留样多久？', null)
    const { messages } = (await open(teacher, id)) as SharedConversation
    expect(messages.map(({ text }) => text)[0]).toBe(asked)
    expect(messages.length).toBe(2)
  })

  it('is closed to other classes, other roles and guests', async () => {
    const { id } = await shared(student)
    await run(
      sql`update people set username = 'first-' || role, email = 'first-' || email where username like 'demo-%'`,
    )
    await run(sql`update classes set name = '另一个班（示例）'`)
    const stranger = await test.signedInAs('student')
    expect(await open(stranger, id)).toBe(404)
    expect((await list(stranger)).shares).toEqual([])
    expect(await open(await test.signedInAs('administrator'), id)).toBe(403)
    expect(await open(test.browser(), id)).toBe(401)
  })

  it('is closed at once when it is taken back, which only its owner can', async () => {
    const { id } = await shared(student)
    expect((await teacher('DELETE', `/api/shares/${id}`)).status).toBe(404)
    expect((await student('DELETE', `/api/shares/${id}`)).status).toBe(204)
    expect(await open(teacher, id)).toBe(404)
    expect(await open(student, id)).toBe(404)
    expect((await list(teacher)).shares).toEqual([])
  })

  it('is closed when its conversation is deleted', async () => {
    const mine = await shared(student)
    await student('DELETE', `/api/conversations/${mine.conversationId}`)
    expect(await open(teacher, mine.id)).toBe(404)
  })

  it('is closed when whoever shared it leaves the class or may not sign in any more', async () => {
    const { id } = await shared(student)
    await run(sql`update people set disabled_at = '2026-01-01' where role = 'student'`)
    expect(await open(teacher, id)).toBe(404)
    await run(sql`update people set disabled_at = null`)
    expect(await open(teacher, id)).toMatchObject({ share: { id } })
    await run(sql`delete from class_members where part = 'student'`)
    expect(await open(teacher, id)).toBe(404)
    expect((await list(teacher)).shares).toEqual([])
  })

  it('is closed to a reader who leaves the class', async () => {
    const { id } = await shared(student)
    await run(sql`delete from class_members where part = 'teacher'`)
    expect(await open(teacher, id)).toBe(404)
  })

  it('takes no class that is not one’s own, and no conversation of another', async () => {
    await run(sql`insert into classes (id, name, created_at) values ('foreign', '外班', '2026-01-01')`)
    const { id, leaf } = await begin(student)
    expect((await share(student, id, leaf.id, 'foreign')).status).toBe(403)
    expect((await share(teacher, id, leaf.id)).status).toBe(404)
    const other = await begin(student)
    expect((await share(student, id, other.leaf.id)).status).toBe(422)
  })

  it('shared again with the same class shows the newer branch under the same address', async () => {
    const { id, leaf } = await begin(student)
    const first = (await (await share(student, id, leaf.id)).json()) as Share
    const next = await ask(student, id, '留样保存多久？', leaf.id)
    const second = (await (await share(student, id, next.id)).json()) as Share
    expect(second.id).toBe(first.id)
    expect(((await open(teacher, first.id)) as SharedConversation).messages.length).toBe(4)
  })

  it('shows no personal data and no exchange in which a rule stepped in', async () => {
    const { id, leaf } = await begin(student, '我的手机号是13800138000，洁净区的压差是多少？')
    const crisis = await ask(student, id, '我不想活了', leaf.id)
    expect(crisis.answer?.rule).not.toBeNull()
    const last = await ask(student, id, '留样保存多久？', crisis.id)
    const { id: shareId } = (await (await share(student, id, last.id)).json()) as Share
    const read = (await open(teacher, shareId)) as SharedConversation
    expect(JSON.stringify(read)).not.toContain('13800138000')
    expect(JSON.stringify(read)).not.toContain('不想活')
    expect(read.messages.length).toBe(4)
  })

  it('hides answers that rest on documents which the reader may not read', async () => {
    const { id } = await shared(student)
    await run(
      sql`insert or ignore into collections (id, kind, title, created_at) values ('enterprise:a', 'enterprise', '企业', '2026-01-01')`,
    )
    await run(sql`update documents set collection = 'enterprise:a' where id = ${documentIds[0]}`)
    const { messages } = (await open(teacher, id)) as SharedConversation
    expect(messages[1]?.answer?.citations).toEqual([])
    expect(JSON.stringify(messages)).not.toContain('帕斯卡')
  })

  it('is noted in the audit log, as is taking it back', async () => {
    const { id } = await shared(student)
    await student('DELETE', `/api/shares/${id}`)
    const rows = await test.database.read.all<{ act: string }>(sql`select act from audit_log where subject_id = ${id}`)
    expect(rows.map(({ act }) => act)).toEqual(['conversation-shared', 'share-revoked'])
  })
})

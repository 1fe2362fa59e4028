import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Script, scriptedModel } from '../agents/testing/scripted-model.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { conversationWithMessagesSchema, problemSchema, turnEventSchemas } from './contract/chat.ts'
import { type Browser, openTestApp, readEvents } from './testing/test-app.ts'

const asked = '洁净区与非洁净区之间的压差要求是多少？'
const said = '洁净区与非洁净区之间的压差应当不低于10帕斯卡[1]。'
const library = [
  {
    title: '药品生产质量管理规范',
    clauses: { 第48条: '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。' },
  },
  { title: '内部配方', collection: 'enterprise-a', clauses: { '1': '洁净区压差的内部数值。' } },
]

describe('the API', () => {
  let test: ReturnType<typeof openTestApp>
  let browser: Browser
  const open = async (script?: Script, graceMs?: number) => {
    test = openTestApp({
      ...(script ? { model: scriptedModel(script).connection } : {}),
      ...(graceMs ? { graceMs } : {}),
    })
    await fillLibrary(test.database, library)
    browser = test.browser()
  }
  beforeEach(() => open())
  afterEach(() => test.remove())

  const json = async (response: Promise<Response>) => (await response).json() as Promise<Record<string, never>>
  const newConversation = async (by = browser) => String((await json(by('POST', '/api/conversations'))).id)
  const ask = (conversation: string, body: unknown = { question: asked, parentId: null }, by = browser) =>
    by('POST', `/api/conversations/${conversation}/turns`, body)
  const read = async (conversation: string) =>
    conversationWithMessagesSchema.parse(await json(browser('GET', `/api/conversations/${conversation}`)))

  it('streams an answer as events that fit the contract, the last one the whole message', async () => {
    const events = await readEvents(await ask(await newConversation()))
    expect(events.map((event) => event.id)).toEqual(events.map((_, index) => index + 1))
    for (const { event, data } of events) turnEventSchemas[event as keyof typeof turnEventSchemas].parse(data)
    expect(events[0]?.event).toBe('turn-start')
    expect(events.at(-1)?.event).toBe('turn-end')
    const { message } = turnEventSchemas['turn-end'].parse(events.at(-1)?.data)
    expect(message.text).toContain('10帕斯卡')
    expect(message.answer?.citations[0]?.clause).toBe('第48条')
  })

  it('keeps the conversation: question, answer, title, and forks of an edited question', async () => {
    const id = await newConversation()
    await readEvents(await ask(id))
    const [question, answer] = (await read(id)).messages
    await readEvents(await ask(id, { question: '那第四十八条呢？', parentId: answer?.id }))
    await readEvents(await ask(id, { question: '压差怎么规定？', parentId: null }))
    await readEvents(await ask(id, { regenerate: question?.id }))
    const conversation = await read(id)
    expect(conversation.title).toBe(asked.slice(0, 24))
    expect(conversation.messages.filter((message) => message.parentId === null)).toHaveLength(2)
    expect(conversation.messages.filter((message) => message.parentId === question?.id)).toHaveLength(2)
    const listed = await json(browser('GET', '/api/conversations'))
    expect(listed.conversations).toHaveLength(1)
  })

  it('renames and deletes a conversation', async () => {
    const id = await newConversation()
    await readEvents(await ask(id))
    expect((await browser('PATCH', `/api/conversations/${id}`, { title: '压差' })).status).toBe(204)
    expect((await read(id)).title).toBe('压差')
    expect((await browser('DELETE', `/api/conversations/${id}`)).status).toBe(204)
    expect((await browser('GET', `/api/conversations/${id}`)).status).toBe(404)
  })

  it('lets a reader that lost the line go on from the last event it saw', async () => {
    test.remove()
    await open([said, { wait: 100 }, '洁净区之间也是如此。'])
    const id = await newConversation()
    const response = await ask(id)
    const turnId = response.headers.get('x-turn-id')
    await response.body?.cancel()
    expect((await read(id)).runningTurnId).toBe(turnId)
    const events = await readEvents(
      await browser('GET', `/api/turns/${turnId}/events`, undefined, { 'last-event-id': '2' }),
    )
    expect(events[0]?.id).toBe(3)
    expect(events.at(-1)?.event).toBe('turn-end')
    expect((await read(id)).runningTurnId).toBeNull()
  })

  it('stops the model when the reader stops, and keeps what was said as stopped', async () => {
    test.remove()
    await open([said, '也', { wait: 60_000 }])
    const id = await newConversation()
    const response = await ask(id)
    const turnId = response.headers.get('x-turn-id')
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await browser('POST', `/api/turns/${turnId}/stop`)).status).toBe(204)
    const events = await readEvents(response)
    expect(turnEventSchemas['turn-end'].parse(events.at(-1)?.data).message.answer?.status).toBe('stopped')
  })

  it('stops the model when nobody follows any more', async () => {
    test.remove()
    await open([said, '也', { wait: 60_000 }], 50)
    const id = await newConversation()
    const response = await ask(id)
    await response.body?.cancel()
    await expect.poll(async () => (await read(id)).messages.at(-1)?.answer?.status, { timeout: 2_000 }).toBe('stopped')
  })

  it('searches with marked snippets', async () => {
    const found = await json(browser('GET', `/api/search?q=${encodeURIComponent('压差')}`))
    expect(JSON.stringify(found)).toContain('\uE000压差\uE001')
  })

  it('suggests only questions that the library answers', async () => {
    const { questions } = (await (await browser('GET', '/api/suggestions')).json()) as { questions: string[] }
    for (const question of questions) {
      const events = await readEvents(await ask(await newConversation(), { question, parentId: null }))
      expect(turnEventSchemas['turn-end'].parse(events.at(-1)?.data).message.answer?.refused).toBe(false)
    }
  })

  it('is alive, ready, and says what is connected', async () => {
    expect((await browser('GET', '/healthz')).status).toBe(200)
    expect((await browser('GET', '/readyz')).status).toBe(200)
    expect(await json(browser('GET', '/api/status'))).toMatchObject({ model: { connected: false }, documents: 1 })
  })

  it('reports every problem in one shape, with one sentence for the user', async () => {
    const id = await newConversation()
    const responses = [
      await browser('GET', '/api/nothing'),
      await browser('GET', '/api/clauses/none'),
      await browser('GET', '/api/search?q='),
      await ask(id, { question: '', parentId: null }),
      await ask(id, { question: '好', parentId: 'foreign' }),
      await ask(id, { question: '长'.repeat(70_000), parentId: null }),
      await browser('POST', `/api/conversations/${id}/turns`, undefined, { 'content-type': 'application/json' }),
      await browser('GET', '/api/documents', undefined, { host: 'evil.example' }),
    ]
    for (const response of responses) {
      expect(response.headers.get('content-type')).toContain('application/problem+json')
      const problem = problemSchema.parse(await response.json())
      expect(problem.status).toBe(response.status)
      expect(problem.title).toMatch(/\p{Script=Han}/u)
    }
    expect(responses.map((response) => response.status)).toEqual([404, 404, 422, 422, 422, 413, 400, 403])
    expect(test.faults.filter((fault) => fault instanceof TypeError)).toEqual([])
  })

  it('knows its owner from the first page on, and gives no cookie with files', async () => {
    const cookie = async (path: string) => (await test.app.request(path)).headers.get('set-cookie')
    expect(await cookie('/')).toMatch(/bashan_owner=.{43}; .*HttpOnly; SameSite=Lax/)
    expect(await cookie('/assets/x.js')).toBeNull()
    expect(await cookie('/healthz')).toBeNull()
  })

  it('refuses a form that another site posts', async () => {
    const response = await test.app.request('/api/conversations', {
      method: 'POST',
      headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(response.status).toBe(403)
  })
})

describe('the library', () => {
  let test: ReturnType<typeof openTestApp>
  beforeEach(async () => {
    test = openTestApp()
    await fillLibrary(test.database, library)
  })
  afterEach(() => test.remove())

  it('never opens a document of a collection that the reader may not see', async () => {
    const browser = test.browser()
    const listed = JSON.stringify(await (await browser('GET', '/api/documents')).json())
    const found = JSON.stringify(
      await (
        await browser('GET', `/api/search?q=${encodeURIComponent('洁净区压差内部')}&collection=enterprise-a`)
      ).json(),
    )
    expect(listed + found).not.toContain('内部配方')
    expect(listed).not.toContain('sourceUri')
  })
})

describe('the reference page', () => {
  it('describes every API route, and loads nothing from outside', async () => {
    const test = openTestApp()
    const browser = test.browser()
    const description = (await (await browser('GET', '/api/openapi.json')).json()) as { paths: Record<string, unknown> }
    expect(Object.keys(description.paths)).toContain('/api/conversations/{id}/turns')
    const page = await (await browser('GET', '/api/reference')).text()
    expect(page).not.toMatch(/(?:src|href)="https?:/)
    expect(page).toContain('/api/conversations/{id}/turns')
    expect(page).not.toContain('<script')
    test.remove()
  })
})

import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Behaviour, openFaultServer } from '../agents/testing/fault-server.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { turnEventSchemas } from './contract/chat.ts'
import { type ConnectionTest, type Models, modelsSchema } from './contract/models.ts'
import { type Browser, openTestApp, readEvents } from './testing/test-app.ts'

const asked = '洁净区与非洁净区之间的压差要求是多少？'
const sentence = '洁净区与非洁净区之间的压差应当不低于10帕斯卡[1]。'
const key = 'sk-0123456789abcdef-WXYZ'
const kinds = ['openai', 'ollama'] as const

let server: Awaited<ReturnType<typeof openFaultServer>>
let test: ReturnType<typeof openTestApp>
let administrator: Browser
beforeEach(async () => {
  server = await openFaultServer([sentence])
  test = openTestApp({ pace: { first: 2_500, gap: 1_000, warmUp: 5_000, charactersPerSecond: 1 } })
  await fillLibrary(test.database, [
    {
      title: '药品生产质量管理规范',
      clauses: { 第48条: '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。' },
    },
  ])
  administrator = await test.signedInAs('administrator')
})
afterEach(async () => {
  test.remove()
  await server.close()
})

type Kind = (typeof kinds)[number]
const entry = (kind: Kind = 'openai', rest: object = {}) => ({
  title: '示例接口',
  protocol: kind,
  baseUrl: kind === 'openai' ? `${server.address}/v1` : server.address,
  key,
  local: true,
  atOnce: 4,
  firstMs: 4_000,
  gapMs: 4_000,
  priceIn: 2,
  priceOut: 8,
  ...rest,
})

async function done(response: Promise<Response>): Promise<void> {
  const { status } = await response
  if (status !== 204) throw new Error(`${status}`)
}
async function add(kind?: Kind, rest?: object): Promise<string> {
  const response = await administrator('POST', '/api/models/connections', entry(kind, rest))
  if (response.status !== 200) throw new Error(await response.text())
  return ((await response.json()) as { id: string }).id
}
const choose = (connectionId: string, agent = 'default') =>
  done(administrator('PUT', `/api/models/choices/${agent}`, { choice: { connectionId, model: 'demo' } }))
const state = async (): Promise<Models> => modelsSchema.parse(await (await administrator('GET', '/api/models')).json())
const tested = async (id: string) =>
  (await (
    await administrator('POST', `/api/models/connections/${id}/test`, { model: 'demo' })
  ).json()) as ConnectionTest

async function ask(browser = test.browser()) {
  const { id } = (await (await browser('POST', '/api/conversations')).json()) as { id: string }
  const events = await readEvents(
    await browser('POST', `/api/conversations/${id}/turns`, { question: asked, parentId: null }),
  )
  const { message } = turnEventSchemas['turn-end'].parse(events.at(-1)?.data)
  if (!message.answer) throw new Error('no answer')
  return { events, text: message.text, answer: message.answer, flags: message.answer.flags.map(({ text }) => text) }
}

describe.each(kinds)('a connection that an administrator adds over the %s protocol', (kind) => {
  it('lists its models, is tested, and answers from the next question on', async () => {
    server.state.structured = 'tool'
    server.state.usage = { tokensIn: 300, tokensOut: 40 }
    const id = await add(kind)
    const offered = await administrator('POST', `/api/models/connections/${id}/offered`)
    expect(await offered.json()).toEqual({ models: [kind === 'openai' ? 'demo' : 'demo:latest'] })
    expect(await tested(id)).toMatchObject({ problem: null, structured: 'tool', usageTold: true, sample: sentence })
    expect((await ask()).answer.model).toBe('quotation')
    await choose(id)
    expect((await ask()).answer.model).toBe(`${kind}:demo`)
    const { usage, connections, month } = await state()
    expect(connections[0]).toMatchObject({ structured: 'tool', testedModel: 'demo', hasKey: true, keyEnd: 'WXYZ' })
    expect(usage).toEqual([
      expect.objectContaining({
        month,
        agent: 'tutor',
        model: 'demo',
        calls: 1,
        estimated: 0,
        tokensIn: 300,
        tokensOut: 40,
      }),
    ])
    expect(usage[0]?.cost).toBeCloseTo((300 * 2 + 40 * 8) / 1_000_000)
  })

  it.each<Behaviour>(['hang', '429', '500', 'cut', 'reset', 'malformed', 'empty', 'redirect'])(
    'ends in quotation when it answers with: %s',
    async (behaviour) => {
      await choose(await add(kind))
      server.state.behaviour = behaviour
      const { text, answer, flags } = await ask()
      expect(text).toContain('压差应当不低于10帕斯卡')
      expect(answer.citations[0]?.clause).toBe('第48条')
      expect(flags.join()).toContain('原文摘引')
    },
  )

  it.each(['json', 'none'] as const)('is found to give structured output by: %s', async (structured) => {
    server.state.structured = structured
    expect(await tested(await add(kind))).toMatchObject({ problem: null, structured, usageTold: false })
  })
})

it('the key is sealed in the database, under a secret for the owner alone, and is never told', async () => {
  const id = await add()
  const [row] = await test.database.read.all<{ sealed_key: string }>('select * from model_connections')
  expect(JSON.stringify(row)).not.toContain(key)
  expect(statSync(join(test.folder, 'model-key-secret')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(test.folder, 'model-key-secret'), 'utf8')).not.toContain(key)
  await choose(id)
  await ask()
  expect(server.state.authorization).toBe(`Bearer ${key}`)
  expect(JSON.stringify(await state())).not.toContain(key)
  const log = await test.database.read.all('select * from audit_log')
  expect(JSON.stringify(log)).toContain('model-connection-add')
  expect(JSON.stringify(log)).not.toContain(key)
})

it('a key stays when the rest changes, but does not go to another address', async () => {
  const id = await add()
  const { key: _key, ...rest } = entry()
  await done(administrator('PUT', `/api/models/connections/${id}`, { ...rest, title: '改名（示例）' }))
  await choose(id)
  await ask()
  expect(server.state.authorization).toBe(`Bearer ${key}`)
  const moved = await administrator('PUT', `/api/models/connections/${id}`, {
    ...rest,
    baseUrl: 'https://other.example/v1',
  })
  expect(moved.status).toBe(422)
})

it.each([
  'file:///etc/passwd',
  'ftp://a.example',
  'http://user:pass@a.example',
  'http://169.254.169.254/v1',
  'nothing',
])('the address %s is refused', async (baseUrl) => {
  const response = await administrator('POST', '/api/models/connections', entry('openai', { baseUrl }))
  expect(response.status).toBe(422)
})

it('a call that fails for a passing reason is made again, after what Retry-After says', async () => {
  await choose(await add())
  Object.assign(server.state, { behaviour: '429', faults: 1, retryAfter: 1 })
  const began = performance.now()
  expect((await ask()).answer.model).toBe('openai:demo')
  expect(performance.now() - began).toBeGreaterThan(1_000)
  Object.assign(server.state, { behaviour: 'reset', faults: 2 })
  expect((await ask()).answer.model).toBe('openai:demo')
})

it('a wait beyond the time budget and an answer that broke off are not tried again', async () => {
  await choose(await add())
  Object.assign(server.state, { behaviour: '429', retryAfter: 60, requests: 0 })
  await ask()
  expect(server.state.requests).toBe(1)
  Object.assign(server.state, { behaviour: 'cut', requests: 0 })
  await ask()
  expect(server.state.requests).toBe(1)
})

it('one who waits for the model is told how many are ahead; the wait is no slowness of the model', async () => {
  await choose(await add('openai', { atOnce: 1 }))
  server.state.delay = 1_200
  const first = ask()
  await expect.poll(() => server.state.openConnections).toBe(1)
  const second = ask()
  await new Promise((resolve) => setTimeout(resolve, 300))
  const third = ask()
  const ahead = (events: { event: string; data: unknown }[]) =>
    events.flatMap(({ event, data }) => {
      const position = event === 'status' ? (data as { position?: number }).position : undefined
      return position === undefined ? [] : [position]
    })
  const answers = await Promise.all([first, second, third])
  expect(answers.map(({ answer }) => answer.model)).toEqual(['openai:demo', 'openai:demo', 'openai:demo'])
  expect(answers.map(({ events }) => ahead(events))).toEqual([[], [0], [1, 0]])
})

it('at the month’s limit the sources are quoted, with a sentence on why', async () => {
  server.state.usage = { tokensIn: 800, tokensOut: 50 }
  await choose(await add())
  await done(administrator('PUT', '/api/models/limits', { currency: 'CNY', costAtMost: null, tokensAtMost: 1_000 }))
  expect((await ask()).answer.model).toBe('openai:demo')
  expect((await state()).shareOfLimit).toBeCloseTo(0.85)
  expect((await ask()).answer.model).toBe('openai:demo')
  const { answer, flags } = await ask()
  expect(answer.model).toBe('quotation')
  expect(flags.join()).toContain('本月的大模型用量已到学校设定的上限，以下改为原文摘引')
})

it('a provider that refuses to count tokens is not asked to again; its tokens are estimated, and marked so', async () => {
  server.state.refusesUsage = true
  const id = await add()
  expect(await tested(id)).toMatchObject({ problem: null, usageTold: false })
  await choose(id)
  expect((await ask()).answer.model).toBe('openai:demo')
  const [row] = (await state()).usage
  expect(row).toMatchObject({ calls: 1, estimated: 1, failures: 0 })
  expect(row?.tokensIn).toBeGreaterThan(100)
})

it('each agent may have its own model; the quotation is a choice too', async () => {
  const id = await add()
  await choose(id)
  await done(administrator('PUT', '/api/models/choices/tutor', { choice: { connectionId: null, model: null } }))
  expect((await ask()).answer.model).toBe('quotation')
  await done(administrator('PUT', '/api/models/choices/tutor', { choice: null }))
  expect((await ask()).answer.model).toBe('openai:demo')
  await done(administrator('DELETE', `/api/models/connections/${id}`))
  expect((await ask()).answer.model).toBe('quotation')
  expect((await state()).connections).toEqual([])
})

it.each(['guest', 'student', 'teacher', 'committee'] as const)('shows a %s nothing of it', async (role) => {
  const browser = role === 'guest' ? test.browser() : await test.signedInAs(role)
  expect((await browser('GET', '/api/models')).status).toBe(role === 'guest' ? 401 : 403)
})

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openAuditLog } from '../governance/audit-log.ts'
import { publicAccess } from '../knowledge/access.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { checkModel } from './check-model.ts'
import { connectModel } from './model-connection.ts'
import { runTurn } from './run-turn.ts'
import { type Behaviour, openFaultServer } from './testing/fault-server.ts'
import type { TurnEvent } from './turn-event.ts'

const sentence = '洁净区与非洁净区之间的压差应当不低于10帕斯卡[1]。'
const kinds = ['openai', 'ollama'] as const

describe.each(kinds)('a model connected over the %s protocol', (kind) => {
  let server: Awaited<ReturnType<typeof openFaultServer>>
  let testing: ReturnType<typeof openTemporaryDatabase>
  beforeAll(async () => {
    server = await openFaultServer([sentence, '压差应当不低于10帕斯卡[1]。'])
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    testing = openTemporaryDatabase()
    await fillLibrary(testing.database, [
      {
        title: '药品生产质量管理规范',
        clauses: { 第48条: '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。' },
      },
    ])
  })
  afterEach(() => testing.remove())

  const settings = () => ({
    model: `${kind}:demo`,
    baseUrl: kind === 'openai' ? `${server.address}/v1` : server.address,
    apiKey: 'secret',
  })
  async function ask(behaviour: Behaviour, signal = new AbortController().signal) {
    server.state.behaviour = behaviour
    const events: TurnEvent[] = []
    const turn = runTurn(
      {
        database: testing.database,
        audit: openAuditLog(testing.database, systemClock),
        model: await connectModel(settings()),
        pace: { first: 1_500, gap: 1_000, warmUp: 5_000, charactersPerSecond: 1 },
        clock: systemClock,
      },
      {
        turnId: 't',
        text: '洁净区与非洁净区之间的压差要求是多少？',
        history: [],
        role: 'student',
        actorId: 'a',
        agent: 'tutor',
        access: publicAccess,
        locks: [],
        signal,
      },
    )
    for await (const event of turn) events.push(event)
    const end = events.at(-1)
    if (end?.type !== 'turn-end') throw new Error(`ended in ${JSON.stringify(end)}`)
    return end
  }

  it('streams an answer that is bound to its clause', async () => {
    const { text, answer } = await ask('answer')
    expect(text).toContain('压差应当不低于10帕斯卡。[1]')
    expect(answer.model).toBe(`${kind}:demo`)
    if (kind === 'openai') expect(server.state.authorization).toBe('Bearer secret')
  })

  it.each<Behaviour>(['hang', '429', '500', 'cut', 'malformed', 'empty'])(
    'ends in quotation when it answers with: %s',
    async (behaviour) => {
      const { text, answer } = await ask(behaviour)
      expect(text).toContain('压差应当不低于10帕斯卡')
      expect(answer.citations[0]?.clause).toBe('第48条')
      // A cut stream may have brought one whole sentence first; whatever came, the reader is told of the failure.
      expect(answer.flags.map((flag) => flag.kind)).toContain('model-fallback')
    },
  )

  it('ends the request to the model when the reader stops', async () => {
    const reader = new AbortController()
    setTimeout(() => reader.abort(), 200)
    await ask('hang', reader.signal)
    await expect.poll(() => server.state.openConnections, { timeout: 2_000 }).toBe(0)
  })

  it('is found in order when the server offers the model, and not otherwise', async () => {
    expect(await checkModel(settings())).toContain('可用')
    await expect(checkModel({ ...settings(), model: `${kind}:other` })).rejects.toThrow(/没有名为 other/)
    await expect(checkModel({ ...settings(), baseUrl: 'http://127.0.0.1:9/v1' })).rejects.toThrow(/连不上/)
  })
})

it('a connection of an unknown kind is refused with the known ones named', async () => {
  await expect(connectModel({ model: 'magic:demo' })).rejects.toThrow(/openai:.*ollama:/)
})

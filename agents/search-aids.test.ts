import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAuditLog } from '../governance/audit-log.ts'
import { publicAccess } from '../knowledge/access.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { systemClock } from '../storage/clock.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import type { SearchAids } from './answer-question.ts'
import { runTurn } from './run-turn.ts'
import type { Exchange } from './stand-alone-question.ts'
import { type Script, scriptedModel } from './testing/scripted-model.ts'

const pace = { first: 300, gap: 200, warmUp: 500, charactersPerSecond: 10 }

describe('a connected model and the search', () => {
  const testing = openTemporaryDatabase()
  beforeAll(async () => {
    await fillLibrary(testing.database, [
      {
        title: '示例规程',
        clauses: {
          '1': '洁净区与非洁净区之间的压差应当不低于10帕斯卡。',
          '2': '压差表应当每半年校准一次。',
          '3': '衡器应当在校准有效期内使用，超过有效期的应当停用。',
        },
      },
    ])
  })
  afterAll(testing.remove)

  const history: Exchange[] = [{ question: '洁净区的压差是多少？我的手机号是13812345678', citations: [] }]
  async function run(text: string, scripts: Script[], rest: { history?: Exchange[]; aids?: SearchAids } = {}) {
    const model = scriptedModel(...scripts)
    const parts = {
      database: testing.database,
      audit: openAuditLog(testing.database, systemClock),
      model: model.connection,
      pace,
      clock: systemClock,
      aids: rest.aids,
    }
    const turn = {
      turnId: 'turn',
      text,
      history: rest.history ?? [],
      role: 'student',
      actorId: 'owner',
      agent: 'tutor',
      access: publicAccess,
      locks: [],
      signal: new AbortController().signal,
    }
    let answer: { flags: { kind: string; text: string }[]; refused: boolean; citations: { clause: string }[] } | null =
      null
    for await (const event of runTurn(parts, turn)) if (event.type === 'turn-end') answer = event.answer
    return { answer, prompts: model.prompts }
  }
  const calibration: Script = ['压差表应当每半年校准一次[1]。']

  it('searches for the question as the model completes it, and says so', async () => {
    const { answer, prompts } = await run('那多久校一次？', [['压差表多久校准一次？'], calibration], { history })
    expect(answer?.flags[0]).toMatchObject({ kind: 'expanded', text: '已按“压差表多久校准一次？”检索。' })
    expect(answer?.citations[0]?.clause).toBe('2')
    expect(prompts[0]).not.toContain('13812345678')
  })

  it.each([
    ['fails', ['break'] as Script],
    ['hangs', [{ wait: 60_000 }] as Script],
    ['writes a treatise', ['压差'.repeat(100)] as Script],
    ['writes a link', ['压差表多久校准一次 https://a.example.net/x'] as Script],
  ])('goes by the rules when the model %s', async (_, script) => {
    const { answer } = await run('压差表多久校准一次？', [script, calibration], { history })
    expect(answer?.flags.filter(({ kind }) => kind === 'expanded')).toEqual([])
    expect(answer?.citations[0]?.clause).toBe('2')
  })

  it('asks for standard terms only where the words find too little, and says which it searched for', async () => {
    const lay = '那个称东西的家伙到点了咋整？'
    const without = await run(lay, [], { aids: { rewrite: true, expand: false } })
    expect(without.answer?.refused).toBe(true)
    const { answer, prompts } = await run(lay, [['衡器、校准有效期、停用'], ['超过有效期的应当停用[1]。']])
    expect(prompts[0]).toContain(lay)
    expect(answer?.refused).toBe(false)
    expect(answer?.citations[0]?.clause).toBe('3')
    expect(answer?.flags[0]?.text).toContain('校准有效期')
    expect((await run('洁净区与非洁净区之间的压差是多少？', [['压差应当不低于10帕斯卡[1]。']])).prompts).toHaveLength(1)
  })

  it('is not asked for what is switched off', async () => {
    const { prompts } = await run('压差表多久校准一次？', [calibration], {
      history,
      aids: { rewrite: false, expand: false },
    })
    expect(prompts).toHaveLength(1)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAuditLog } from '../../governance/audit-log.ts'
import { auditLog } from '../../governance/schema.ts'
import { publicAccess } from '../../knowledge/access.ts'
import { fillLibrary } from '../../knowledge/testing/library.ts'
import { learningEvidence } from '../../learning/schema.ts'
import { systemClock } from '../../storage/clock.ts'
import { openTemporaryDatabase } from '../../storage/temporary-database.ts'
import { runTurn, type Turn } from '../run-turn.ts'
import type { Exchange } from '../stand-alone-question.ts'
import { type Script, scriptedModel } from '../testing/scripted-model.ts'
import { keyInWords } from './item-words.ts'
import { shownAnswer } from './shown-answer.ts'

const pressure = '洁净区与非洁净区之间、不同级别洁净区之间的压差应当不低于10帕斯卡。'
const rest = '必要时，相同洁净度级别的不同功能区域之间也应当保持适当的压差梯度。'
const asked = '洁净区与非洁净区之间的压差要求是多少？'

let testing: ReturnType<typeof openTemporaryDatabase>
let documentIds: string[]
beforeEach(async () => {
  testing = openTemporaryDatabase()
  documentIds = await fillLibrary(testing.database, [
    {
      title: '药品生产质量管理规范',
      kind: 'law',
      clauses: {
        第48条: `${pressure}${rest}`,
        第49条: '洁净区的内表面应当平整光滑、无裂缝、接口严密、无颗粒物脱落，避免积尘，便于有效清洁。',
      },
    },
    {
      title: '景区服务岗位应急处置卡',
      kind: 'company-document',
      clauses: {
        第二十六条:
          '有人倒地时：\n（一）看环境安全；\n（二）轻拍双肩、大声呼叫，看有无反应；\n（三）呼叫120和AED，立即胸外按压，每分钟100至120次；\n（四）不得给没有意识的人喂水、喂药。',
        第十六条: '接到未成年人走失的报告时：\n（一）立即报告调度中心；\n（二）记下姓名；\n（三）各出口核对。',
        第十七条: '不得把孩子交给不能核实身份的人。',
      },
    },
  ])
})
afterEach(() => testing.remove())

/** A conversation, message by message; each keeps the mode that was picked unless told otherwise. */
function conversation(options: Partial<Turn> & { script?: Script[] } = {}) {
  const { script, ...turn } = options
  const model = script ? scriptedModel(...script).connection : null
  const parts = {
    database: testing.database,
    audit: openAuditLog(testing.database, systemClock),
    model,
    clock: systemClock,
  }
  const history: Exchange[] = []
  let count = 0
  return async (text: string, rest: Partial<Turn> = {}) => {
    const input: Turn = {
      turnId: `turn-${++count}`,
      text,
      history: [...history],
      role: 'student',
      actorId: 'learner-1',
      learnerId: 'learner-1',
      agent: 'tutor',
      access: publicAccess,
      locks: [],
      signal: new AbortController().signal,
      ...turn,
      ...rest,
    }
    for await (const event of runTurn(parts, input)) {
      if (event.type === 'turn-error') throw new Error(event.message)
      if (event.type !== 'turn-end') continue
      history.push({ question: text, citations: event.answer.citations, tutoring: event.answer.tutoring })
      return event
    }
    throw new Error('no end')
  }
}
const evidence = () => testing.database.read.select().from(learningEvidence)

describe('a guided exchange', () => {
  it('asks before it tells, and what is to be found does not leave the server', async () => {
    const { text, answer } = await conversation({ mode: 'socratic' })(asked)
    expect(text).toContain('？')
    expect(text).not.toMatch(/10|帕/)
    expect(answer.citations).toEqual([])
    expect(answer.tutoring).toMatchObject({
      mode: 'socratic',
      chosenBy: 'reader',
      card: { step: 1, steps: 2, outcome: 'asked' },
    })
    expect(JSON.stringify(shownAnswer(answer))).not.toMatch(/帕|不低于10/)
  })

  it('gives three levels of hint, each saying more, none the whole', async () => {
    const say = conversation({ mode: 'socratic' })
    await say(asked)
    const hints = [(await say('提示')).text, (await say('不知道')).text, (await say('再提示一下')).text]
    expect(hints[0]).toContain('第48条')
    expect(hints[0]).not.toContain('压差应当')
    expect(hints[1]).toContain('压差应当不低于＿＿＿')
    expect(hints[2]).toContain('＿＿＿帕斯卡')
    for (const hint of hints) expect(hint).not.toContain('10')
  })

  it('goes on step by step, quotes the learner, ends with a thought back, and records what was understood', async () => {
    const say = conversation({ mode: 'socratic' })
    await say(asked)
    const wrong = await say('不超过5帕')
    expect(wrong.answer.tutoring?.card).toMatchObject({ step: 1, tries: 1, outcome: 'wrong' })
    expect(wrong.text).not.toContain('10')
    const right = await say('至少十帕')
    expect(right.text).toContain('说对了')
    expect(right.text).toContain(pressure)
    expect(right.text).toContain('下一步')
    expect(right.text).not.toContain(rest)
    const end = await say('不同功能区域之间要保持压差梯度')
    expect(end.text).toContain('回头想一想')
    expect(end.answer.tutoring?.card).toMatchObject({ step: 2, outcome: 'right' })
    expect(await evidence()).toMatchObject([{ learnerId: 'learner-1', sourceKind: 'explanation', score: 1, hints: 0 }])
  })

  it('tells after a try, never before one, and after three tries of itself', async () => {
    const early = conversation({ mode: 'socratic' })
    await early(asked)
    expect((await early('直接告诉我')).text).toContain('先自己试一次')
    await early('5帕')
    expect((await early('直接告诉我')).text).toContain(pressure)

    const thrice = conversation({ mode: 'socratic' })
    await thrice(asked)
    await thrice('5帕')
    await thrice('6帕')
    expect((await thrice('7帕')).text).toContain(pressure)

    const lost = conversation({ mode: 'socratic' })
    await lost(asked)
    await lost('不知道')
    await lost('不会')
    expect((await lost('不知道')).text).toContain(pressure)
  })

  it('goes on after a fixed phrase, which is no request of its own', async () => {
    const say = conversation({ mode: 'socratic' })
    await say(asked)
    await say('5帕')
    await say('直接告诉我')
    const next = await say('不知道')
    expect(next.answer.rule).toBeNull()
    expect(next.text).toContain('提示 1')
  })

  it('what was told throughout is no evidence', async () => {
    const say = conversation({ mode: 'socratic' })
    await say(asked)
    for (const _ of [1, 2]) for (const words of ['不知道', '不知道', '不知道']) await say(words)
    expect(await evidence()).toEqual([])
  })

  it('lets a model word the question, unless that gives the answer away', async () => {
    const plain = await conversation({ mode: 'socratic', script: [['两个房间的门打开时，空气该往哪边走？']] })(asked)
    expect(plain.text).toContain('空气该往哪边走')
    expect(plain.answer.prompt).toContain('socratic-question@')
    const telling = await conversation({ mode: 'socratic', script: [['是不是不低于10帕斯卡？']] })(asked)
    expect(telling.text).not.toContain('10')
    expect(telling.answer.model).toBe('quotation')
  })
})

describe('practice', () => {
  it('begins by words, is graded by code with the clause, and counts once', async () => {
    const say = conversation()
    const item = await say('考考我洁净区的压差')
    expect(item.answer.tutoring).toMatchObject({ mode: 'practise', chosenBy: 'words', card: { kind: 'item' } })
    expect(JSON.stringify(shownAnswer(item.answer))).not.toMatch(/"key"|accepted|explanation/)
    const graded = await say('不知道')
    expect(graded.answer.tutoring?.card).toMatchObject({ kind: 'graded', score: 0 })
    expect(graded.answer.citations[0]).toMatchObject({ clause: '第48条' })
    expect(await evidence()).toEqual([])
    const another = await say('再来一题')
    const state = another.answer.tutoring?.state
    if (state?.kind !== 'practise') throw new Error('no item')
    const right = await say(keyInWords(state.item))
    expect(right.answer.tutoring?.card).toMatchObject({ kind: 'graded', score: 1 })
    expect(await evidence()).toMatchObject([{ sourceKind: 'practice', score: 1 }])
  })

  it('answered anew after its answer was shown proves nothing more', async () => {
    const say = conversation()
    const item = await say('考考我洁净区的压差')
    const state = item.answer.tutoring?.state
    if (state?.kind !== 'practise') throw new Error('no item')
    const branch = [{ question: '考考我', citations: [], tutoring: item.answer.tutoring }]
    await say('随便写的', { history: branch })
    await say(keyInWords(state.item), { history: branch })
    expect(await evidence()).toMatchObject([{ sourceKind: 'practice', score: 0 }])
  })
})

describe('a procedure', () => {
  it('fails when a critical step is left out, naming step and clause', async () => {
    const say = conversation()
    const { text, answer } = await say('有人倒地，帮我检查步骤：看环境安全，拍肩看反应，然后胸外按压每分钟110次')
    expect(answer.tutoring).toMatchObject({ mode: 'procedure', card: { kind: 'procedure', verdict: 'fail' } })
    expect(text).toContain('没有通过')
    expect(text).toContain('呼叫 120 和 AED [1]')
    expect(answer.citations[0]?.clause).toBe('第二十六条')
    const again = await say('看环境安全，拍肩看反应和呼吸，呼叫120，胸外按压每分钟110次')
    expect(again.answer.tutoring?.card).toMatchObject({ verdict: 'pass' })
    expect(await evidence()).toMatchObject([{ sourceKind: 'procedure', knowledge: 'procedure', score: 0 }])
  })

  it('asks which one is meant, and for the steps', async () => {
    const say = conversation({ mode: 'procedure' })
    const which = await say('帮我检查步骤')
    expect(which.answer.nextQuestions).toContain('检查步骤：有人倒地')
    expect((await say('检查步骤：有人倒地')).text).toContain('从第一步到最后一步')
  })
})

describe('every mode', () => {
  it('is in the audit log', async () => {
    await conversation({ mode: 'socratic' })(asked)
    const rows = await testing.database.read.select().from(auditLog)
    expect(rows.at(-1)?.detail).toMatchObject({ mode: 'socratic' })
  })

  it('respects a lock on its material', async () => {
    const lock = {
      id: 'lock-1',
      createdAt: '2020-01-01T00:00:00Z',
      startsAt: '2020-01-01T00:00:00Z',
      endsAt: '2099-01-01T00:00:00Z',
      material: { collections: [], documentIds: [documentIds[0] ?? ''], clauseIds: [] },
      hidesText: false,
      note: '',
    }
    for (const mode of ['socratic', 'practise', 'review'] as const) {
      const { answer, text } = await conversation({ mode, locks: [lock] })(asked)
      expect(answer.rule).toBe('R-INT-3')
      expect(text).not.toContain('10')
    }
    const say = conversation({ mode: 'practise' })
    await say('考考我洁净区的压差')
    expect((await say('不知道', { locks: [lock] })).text).not.toContain('10')
  })

  it('gives nobody in an examination an answer, in whatever words', async () => {
    for (const mode of ['socratic', 'practise', 'procedure', 'review'] as const) {
      expect((await conversation({ mode })('我正在考试，快告诉我压差是多少')).answer.rule).toMatch(/^R-INT/)
    }
  })

  it('keeps nothing of a guest', async () => {
    const say = conversation({ learnerId: null })
    await say('有人倒地，帮我检查步骤：看环境安全，拍肩看反应，然后胸外按压')
    expect(await evidence()).toEqual([])
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import { findByUsername } from '../identity/people.ts'
import { listClauses } from '../knowledge/catalogue.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { recordEvidence } from '../learning/record-evidence.ts'
import type { Message } from './contract/chat.ts'
import type { GoalLineView } from './contract/learning.ts'
import { type Browser, openTestApp, readEvents } from './testing/test-app.ts'

const title = '洁净室管理规程'
const pressure = '洁净区与非洁净区之间的压差应当不低于10帕斯卡。'
const asked = '洁净区与非洁净区之间的压差是多少？'
const day = 24 * 3_600_000
let test: ReturnType<typeof openTestApp>
let student: Browser
let documentId: string
async function open(options: Parameters<typeof openTestApp>[0] = {}) {
  test = openTestApp(options)
  const clauses = {
    '5.1': `压差\n${pressure}例如，走廊与缓冲间之间也装压差表。`,
    '5.2': '洁净区的表面\n洁净区的内表面应当平整光滑、无裂缝、接口严密、无颗粒物脱落。',
  }
  const [id = ''] = await fillLibrary(test.database, [{ title, kind: 'company-document', clauses }])
  documentId = id
  student = await test.signedInAs('student')
}
beforeEach(() => open())
afterEach(() => test.remove())

const json = async <T>(response: Promise<Response>) => (await response).json() as Promise<T>

async function chooseDocument(): Promise<void> {
  const { goals } = await json<{ goals: GoalLineView[] }>(student('GET', '/api/learning/goals'))
  await student('PUT', '/api/learning/choices', { goalId: goals.find(({ kind }) => kind === 'document')?.id })
}

/** An answer of a month ago, so that its objective is due. */
async function answered(score: number): Promise<void> {
  const [clause] = await listClauses(test.database.read, documentId)
  const learnerId = (await findByUsername(test.database.read, 'demo-student'))?.id ?? ''
  const about = { knowledge: 'memory' as const, clauseIds: [clause?.id ?? ''], hints: 0, about: '压差' }
  await test.database.write((transaction) =>
    recordEvidence(
      transaction,
      { ...about, score, learnerId, sourceKind: 'practice', sourceId: 'item' },
      new Date(Date.now() - 30 * day),
    ),
  )
}

async function chat() {
  const { id } = await json<{ id: string }>(student('POST', '/api/conversations'))
  let parentId: string | null = null
  return async (question: string, mode?: string): Promise<Message> => {
    const turn = await student('POST', `/api/conversations/${id}/turns`, {
      question,
      parentId,
      ...(mode ? { mode } : {}),
    })
    const end = (await readEvents(turn)).find(({ event }) => event === 'turn-end')
    if (!end) throw new Error('no end')
    const { message } = end.data as { message: Message }
    parentId = message.id
    return message
  }
}
const flagsOf = ({ answer }: Message) => answer?.flags.filter(({ kind }) => kind === 'review-due') ?? []

describe('what is due for review', () => {
  beforeEach(async () => {
    await chooseDocument()
    await answered(1)
  })

  it('is told in one line with the first answer of a conversation, and not again', async () => {
    const say = await chat()
    const first = await say(asked)
    expect(flagsOf(first)).toMatchObject([{ text: expect.stringContaining('到了复习的日子') }])
    expect(first.answer?.nextQuestions).toContain('带我复习')
    expect(flagsOf(await say('洁净区的内表面有什么要求？'))).toEqual([])
  })

  it('comes first when the learner says so', async () => {
    const { text, answer } = await (await chat())('带我复习')
    expect(text).toContain('先看到了复习日子的 1 处')
    expect(answer?.tutoring?.card).toMatchObject({ kind: 'item' })
  })

  it('is not told where suggestions or the record are switched off', async () => {
    await student('PUT', '/api/settings', { recommendations: false })
    expect(flagsOf(await (await chat())(asked))).toEqual([])
    await student('PUT', '/api/settings', { recommendations: true })
    await student('PUT', '/api/learning/choices', { recording: false })
    expect(flagsOf(await (await chat())(asked))).toEqual([])
  })
})

it('practises what comes next for the goal when no subject is named', async () => {
  await chooseDocument()
  const { answer } = await (await chat())('考考我')
  expect(answer?.tutoring?.card).toMatchObject({ kind: 'item' })
})

it('tells a model how the learner wants things explained, and for which goal', async () => {
  test.remove()
  const model = scriptedModel([`${pressure.replace('。', '')}[1]。`])
  await open({ model: model.connection })
  await chooseDocument()
  await student('PUT', '/api/learning/choices', { preferences: { explanations: 'long', examplesFirst: true } })
  await (await chat())(asked)
  const prompt = model.prompts.find((one) => one.includes('学习助教')) ?? ''
  expect(prompt).toContain('总共不超过十五句。材料里有例子的，先说例子，再说规定。')
  expect(prompt).toContain(`学生的学习目标是“学会《${title}`)
})

import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { auditLog } from '../governance/schema.ts'
import { createClass, joinClass } from '../identity/classes.ts'
import { people } from '../identity/schema.ts'
import { listClauses } from '../knowledge/catalogue.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { learningEvidence, learningPractice } from '../learning/schema.ts'
import type { ItemContent } from '../teaching/quiz-item.ts'
import type { ItemAnswer } from './contract/item.ts'
import type {
  ClassMasteryView,
  EvidenceView,
  GoalLineView,
  LearningOverview,
  MistakeView,
  PracticeResultView,
  PracticeView,
} from './contract/learning.ts'
import type { EditionImpact } from './contract/library.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const title = '洁净室进出与更衣标准操作规程'
const rows = ['D', 'C', 'B', 'A'].map((grade, at) => `级别：${grade} 级；着装：第 ${at + 1} 类服装`).join('\n')
let test: ReturnType<typeof openTestApp>
let student: Browser
let documentId: string
beforeEach(async () => {
  test = openTestApp()
  const [id = ''] = await fillLibrary(test.database, [
    {
      title,
      clauses: { '6.1': '换鞋的步骤\n1. 坐在隔离凳上，脱下鞋\n2. 转身\n3. 穿上洁净鞋', '6.2': `着装\n${rows}` },
    },
  ])
  documentId = id
  student = await test.signedInAs('student')
})
afterEach(() => test.remove())

const json = async <T>(response: Promise<Response>) => (await response).json() as Promise<T>
const overview = (browser = student) => json<LearningOverview>(browser('GET', '/api/learning'))
const choose = (change: unknown, browser = student) => browser('PUT', '/api/learning/choices', change)
const practise = (body: unknown, browser = student) =>
  json<PracticeView>(browser('POST', '/api/learning/practice', body))

async function keyOf(id: string): Promise<ItemAnswer> {
  const [row] = await test.database.read.select().from(learningPractice).where(eq(learningPractice.id, id))
  const item = row?.item as ItemContent
  if (item.type === 'ordering') return { type: 'ordering', order: item.steps }
  if (item.type === 'single-choice') {
    return { type: 'single-choice', choice: item.options.find((option) => option.id === item.key)?.text ?? '' }
  }
  throw new Error(item.type)
}
const answer = (id: string, given: ItemAnswer | null, browser = student) =>
  json<PracticeResultView>(browser('POST', `/api/learning/practice/${id}/answer`, { answer: given }))

describe('a learner', () => {
  it('is three steps from the first answer: a goal, what comes next, the item', async () => {
    const { goals } = await json<{ goals: GoalLineView[] }>(student('GET', '/api/learning/goals'))
    expect(goals.map(({ kind }) => kind)).toEqual(['post', 'document'])
    await choose({ goalId: goals[0]?.id })
    const { next, objectives } = await overview()
    expect(next).toMatchObject({ kind: 'probe', objectiveId: 'gowning-d' })
    const asked = await practise({ objectiveId: next?.objectiveId })
    expect(JSON.stringify(asked)).not.toMatch(/"key"|explanation|sources/)
    const result = await answer(asked.id, await keyOf(asked.id))
    expect(result).toMatchObject({
      right: true,
      recorded: true,
      mastery: { state: 'learning', answers: 1 },
    })
    expect(result.sources[0]).toMatchObject({ documentTitle: title })
    expect((await overview()).objectives[0]?.mastery).toEqual(result.mastery)
    expect(objectives[0]?.mastery).toMatchObject({ state: 'untouched', level: null })
    expect((await student('POST', `/api/learning/practice/${asked.id}/answer`, { answer: null })).status).toBe(409)
    const acts = await test.database.read.select().from(auditLog).where(eq(auditLog.act, 'turn'))
    expect(acts.map(({ detail }) => [detail.agent, detail.decision])).toEqual([
      ['practice', 'done'],
      ['practice', 'done'],
    ])
  })

  it('finds a wrong answer among the mistakes with what is right, and puts it right by the same item', async () => {
    await choose({ goalId: 'biopharma-operator' })
    const asked = await practise({ objectiveId: 'gowning-d' })
    expect(await answer(asked.id, null)).toMatchObject({ right: false, score: 0, recorded: true })
    const list = async () =>
      (await json<{ mistakes: MistakeView[] }>(student('GET', '/api/learning/mistakes'))).mistakes
    const [mistake] = await list()
    expect(mistake?.answer).not.toBeNull()
    const again = await practise({ evidenceId: mistake?.evidenceId })
    expect(again.item.stem).toBe(asked.item.stem)
    await student('POST', `/api/learning/practice/${again.id}/hint`)
    await answer(again.id, await keyOf(again.id))
    expect(await list()).toHaveLength(1)
    const third = await practise({ evidenceId: mistake?.evidenceId })
    await answer(third.id, await keyOf(third.id))
    expect(await list()).toEqual([])
  })

  it('corrects the record: an answer that does not count is as if it had never been', async () => {
    await choose({ goalId: 'biopharma-operator' })
    const asked = await practise({ objectiveId: 'gowning-d' })
    await answer(asked.id, null)
    const list = () =>
      json<{ evidence: EvidenceView[] }>(student('GET', '/api/learning/evidence?objectiveId=gowning-d'))
    const id = (await list()).evidence[0]?.id
    await student('PUT', `/api/learning/evidence/${id}/exclusion`, { reason: '手滑点错了' })
    expect((await overview()).objectives[0]?.mastery).toMatchObject({ state: 'untouched', answers: 0 })
    expect((await overview()).mistakes).toBe(0)
    await student('DELETE', `/api/learning/evidence/${id}/exclusion`)
    expect((await overview()).objectives[0]?.mastery).toMatchObject({ state: 'learning', answers: 1 })
    const other = await test.signedInAs('job-seeker')
    expect((await other('PUT', `/api/learning/evidence/${id}/exclusion`, { reason: '别人的' })).status).toBe(404)
    expect((await other('POST', `/api/learning/practice/${asked.id}/answer`, { answer: null })).status).toBe(404)
  })

  it('who switched the record off keeps the plain list, practises, and nothing is written', async () => {
    await choose({ goalId: `document-${documentId}`, recording: false })
    const { objectives, next } = await overview()
    expect([objectives.map(({ mastery }) => mastery), next]).toEqual([[null, null], null])
    const asked = await practise({ objectiveId: objectives[0]?.id })
    expect(await answer(asked.id, await keyOf(asked.id))).toMatchObject({ right: true, recorded: false, mastery: null })
    expect(await test.database.read.select().from(learningEvidence)).toEqual([])
    expect(await test.database.read.select().from(learningPractice)).toEqual([])
    expect(
      (await student('PUT', '/api/learning/priors', { objectiveId: objectives[0]?.id, level: 'some' })).status,
    ).toBe(409)
  })

  it('without suggestions keeps mastery and is told nothing of what comes next', async () => {
    await choose({ goalId: 'biopharma-operator' })
    await student('PUT', '/api/settings', { recommendations: false })
    expect(await overview()).toMatchObject({ recording: true, recommendations: false, next: null })
  })

  it('is asked nothing of what an assessment lock closes', async () => {
    await choose({ goalId: 'biopharma-operator' })
    const teacher = await test.signedInAs('teacher')
    const { classes } = await json<{ classes: { id: string }[] }>(student('GET', '/api/classes'))
    const [clause] = await listClauses(test.database.read, documentId)
    const hour = 3_600_000
    const lock = await teacher('POST', '/api/assessment-locks', {
      classId: classes[0]?.id,
      startsAt: new Date(Date.now() - hour).toISOString(),
      endsAt: new Date(Date.now() + hour).toISOString(),
      material: { documentIds: [documentId], clauseIds: [clause?.id] },
    })
    expect(lock.status).toBe(200)
    expect((await student('POST', '/api/learning/practice', { objectiveId: 'gowning-d' })).status).toBe(403)
  })
})

describe('a class', () => {
  it('shows its teacher the mastery of those who agreed, and another teacher nothing', async () => {
    const teacher = await test.signedInAs('teacher')
    await choose({ goalId: 'biopharma-operator' })
    const asked = await practise({ objectiveId: 'gowning-d' })
    await answer(asked.id, await keyOf(asked.id))
    const { classes } = await json<{ classes: { id: string }[] }>(teacher('GET', '/api/classes'))
    const own = classes[0]?.id ?? ''
    const now = new Date()
    const foreign = await test.database.write(async (transaction) => {
      const shy = {
        id: 'shy',
        name: '示例同学',
        username: 'shy',
        email: 'shy@x',
        emailVerified: true,
        role: 'student' as const,
      }
      await transaction.insert(people).values({ ...shy, createdAt: now, updatedAt: now })
      await joinClass(transaction, { classId: own, personId: 'shy', part: 'student' })
      return (await createClass(transaction, '别人的班', now)).id
    })
    const seen = await json<ClassMasteryView>(teacher('GET', `/api/classes/${own}/mastery`))
    expect(seen.goal?.id).toBe('biopharma-operator')
    expect(seen.leftOut).toBeGreaterThanOrEqual(1)
    expect(seen.students.map(({ studentId }) => studentId)).not.toContain('shy')
    expect(seen.students.some(({ answers }) => answers === 1)).toBe(true)
    expect((await teacher('GET', `/api/classes/${foreign}/mastery`)).status).toBe(404)
    await choose({ recording: false })
    const after = await json<ClassMasteryView>(teacher('GET', `/api/classes/${own}/mastery`))
    expect(after.students.every(({ answers }) => answers === 0)).toBe(true)
  })

  it('may be given a goal of chosen clauses, which its students then find', async () => {
    const teacher = await test.signedInAs('teacher')
    const { classes } = await json<{ classes: { id: string }[] }>(teacher('GET', '/api/classes'))
    const path = `/api/classes/${classes[0]?.id}/goals`
    const clauseIds = (await listClauses(test.database.read, documentId)).map(({ id }) => id)
    const { id } = await json<{ id: string }>(teacher('POST', path, { title: '期末复习', clauseIds }))
    expect((await choose({ goalId: id })).status).toBe(204)
    expect((await overview()).objectives).toHaveLength(2)
    const impact = await json<EditionImpact>(teacher('GET', `/api/documents/${documentId}/impact`))
    expect(impact.citing.find(({ kind }) => kind === 'class-goal')).toMatchObject({
      total: 1,
      own: [{ title: '期末复习' }],
    })
    expect((await teacher('DELETE', `${path}/${id}`)).status).toBe(204)
    expect((await overview()).goal).toBeNull()
    expect((await teacher('POST', path, { title: '空', clauseIds: ['none'] })).status).toBe(422)
  })
})

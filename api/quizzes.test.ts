import { OpenAPIHono } from '@hono/zod-openapi'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openAuditLog } from '../governance/audit-log.ts'
import { createClass, joinClass } from '../identity/classes.ts'
import { addPerson } from '../identity/people.ts'
import type { Role } from '../identity/role.ts'
import { openTemporaryDatabase } from '../storage/temporary-database.ts'
import { addItems, stepItem } from '../teaching/bank.ts'
import type { ItemAnswer } from '../teaching/item-answer.ts'
import { createPaper } from '../teaching/papers.ts'
import { type ItemType, itemTypes } from '../teaching/quiz-item.ts'
import { sampleItem } from '../teaching/testing/sample-items.ts'
import type { AppEnv } from './app-parts.ts'
import {
  type AssignmentView,
  assignmentSchema,
  assignmentSheetSchema,
  classQuizzesSchema,
} from './contract/assignments.ts'
import { type AttemptView, attemptSchema } from './contract/attempts.ts'
import { paperSchema } from './contract/papers.ts'
import { problemOf, sendProblem } from './problem.ts'
import { assignmentRoutes } from './routes/assignments.ts'
import { attemptRoutes } from './routes/attempts.ts'
import { paperRoutes } from './routes/papers.ts'
import { RunningTurns } from './running-turns.ts'
import { viewerAs } from './testing/viewer-as.ts'
import type { Viewer } from './viewer.ts'

const start = new Date('2026-03-02T01:00:00Z')
const minutes = (count: number) => new Date(start.getTime() + count * 60_000)

/** Right answers to the sample items, but for the case, which makes one of its two points. */
const right: Record<ItemType, ItemAnswer> = {
  'single-choice': { type: 'single-choice', choice: '10 帕斯卡' },
  'multiple-choice': { type: 'multiple-choice', choices: ['手消毒', '更衣', '洗手'] },
  'true-false': { type: 'true-false', value: false },
  'fill-in': { type: 'fill-in', blanks: ['10帕', '1年'] },
  ordering: { type: 'ordering', order: ['脱外衣', '洗手', '穿洁净服', '手消毒', '进入'] },
  'short-answer': { type: 'short-answer', text: '为了防止污染和混淆。' },
  case: { type: 'case', text: '他戴着戒指，不对。' },
}

describe('a quiz', () => {
  let testing: ReturnType<typeof openTemporaryDatabase>
  let app: OpenAPIHono<AppEnv>
  let now: Date
  let viewer: Viewer
  let classId: string
  let paperId: string
  const people: Record<string, string> = {}
  beforeEach(async () => {
    testing = openTemporaryDatabase()
    now = start
    const { database } = testing
    const clock = () => now
    await database.write(async (transaction) => {
      classId = (await createClass(transaction, '示例一班', now)).id
      for (const [name, role] of [
        ['teacher', 'teacher'],
        ['other', 'teacher'],
        ['anna', 'student'],
        ['berta', 'student'],
      ] as const) {
        people[name] = (await addPerson(transaction, { name, username: name, role }, now)).id
        if (name !== 'other') await joinClass(transaction, { classId, personId: people[name], part: role })
      }
      const items = itemTypes.map((type) => ({
        slot: type,
        bankItemId: null,
        version: null,
        model: null,
        content: sampleItem(type),
      }))
      const content = { title: '洁净区测验', instructions: '独立完成', minutes: 30, items }
      paperId = (await createPaper(transaction, { ownerId: people.teacher ?? '', content }, now)).id
    })
    const parts = {
      database,
      clock,
      audit: openAuditLog(database, clock),
      model: null,
      turns: new RunningTurns({ graceMs: 1000, keepMs: 60_000 }),
      version: '0',
      onError: () => undefined,
    }
    app = new OpenAPIHono<AppEnv>()
    app.use(async (context, next) => {
      context.set('viewer', viewer)
      context.set('requestId', 'test')
      await next()
    })
    app.onError((error, context) => sendProblem(context, problemOf(error, 'test')))
    for (const routes of [paperRoutes, assignmentRoutes, attemptRoutes]) app.route('/', routes(parts))
  })
  afterEach(() => testing.remove())

  async function send(name: string, method: string, path: string, body?: unknown): Promise<Response> {
    const role: Role = name === 'teacher' || name === 'other' ? 'teacher' : 'student'
    viewer = await viewerAs(testing.database.read, role, {
      id: people[name] ?? '',
      classIds: name === 'other' ? [] : [classId],
    })
    const init =
      body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return app.request(path, { method, ...init })
  }
  async function read<T>(schema: { parse: (value: unknown) => T }, response: Response): Promise<T> {
    expect([response.status, await response.clone().text()]).toEqual([200, expect.anything()])
    return schema.parse(await response.json())
  }
  const assign = async (wanted: Record<string, unknown> = {}): Promise<AssignmentView> =>
    read(
      assignmentSchema,
      await send('teacher', 'POST', '/assignments', {
        paperId,
        classId,
        opensAt: start.toISOString(),
        closesAt: minutes(60).toISOString(),
        attemptsAllowed: 1,
        assessment: false,
        answersShown: 'at-once',
        ...wanted,
      }),
    )
  const sit = async (name: string, id: string): Promise<AttemptView> =>
    read(attemptSchema, await send(name, 'POST', `/assignments/${id}/attempts`))
  const answer = (name: string, id: string, type: ItemType, given: ItemAnswer | null = right[type], sequence = 1) =>
    send(name, 'PUT', `/attempts/${id}/answers/${type}`, { answer: given, sequence })
  const handIn = async (name: string, id: string) =>
    read(attemptSchema, await send(name, 'POST', `/attempts/${id}/submit`))
  const evidence = async (name: string) =>
    testing.database.read.all<{ score: number; knowledge: string }>(
      sql`select score, knowledge from learning_evidence where learner_id = ${people[name]} order by rowid`,
    )

  it('is sat, kept answer by answer, graded by code, and final for open items when the teacher confirms', async () => {
    const { id } = await assign()
    const attempt = await sit('anna', id)
    expect(attempt.items.map(({ item }) => item.type)).toEqual([...itemTypes])
    for (const type of itemTypes) expect((await answer('anna', attempt.id, type)).status).toBe(204)
    // A reload in the middle: the same sitting, with what was answered, in the same order.
    const again = await sit('anna', id)
    expect([again.id, again.items.map((item) => item.answer)]).toEqual([
      attempt.id,
      itemTypes.map((type) => right[type]),
    ])
    expect(again.items.map(({ item }) => item)).toEqual(attempt.items.map(({ item }) => item))

    const result = await handIn('anna', attempt.id)
    expect(result).toMatchObject({ state: 'result', marks: 10, waiting: 2, of: 17 })
    expect(await evidence('anna')).toHaveLength(5)
    const found = result.items.at(-1)?.result
    expect(found).toMatchObject({ marks: null, draftMarks: 2, open: true })
    expect(found?.found[0]).toMatchObject({ found: true, quote: '他戴着戒指，不对。' })

    const confirm = (slot: string, marks: number, reason?: string) =>
      send('teacher', 'POST', `/attempts/${attempt.id}/answers/${slot}/confirm`, { marks, reason })
    expect((await confirm('case', 4)).status).toBe(422)
    expect((await confirm('case', 6, '理由')).status).toBe(422)
    expect((await confirm('single-choice', 2)).status).toBe(409)
    await read(attemptSchema, await confirm('case', 4, '处理办法也说到了'))
    const confirmed = await read(attemptSchema, await confirm('short-answer', 2))
    expect(confirmed).toMatchObject({ marks: 16, waiting: 0, student: 'anna' })
    expect((await evidence('anna')).slice(5)).toEqual([
      { score: 0.8, knowledge: 'design' },
      { score: 1, knowledge: 'concept' },
    ])
    await read(attemptSchema, await confirm('case', 3, '复核'))
    expect(await evidence('anna')).toHaveLength(7)
    const acts = await testing.database.read.all<{ act: string }>(sql`select act from audit_log order by rowid`)
    expect(acts.map(({ act }) => act)).toEqual(['quiz-assigned', 'quiz-handed-in', ...Array(3).fill('marks-confirmed')])
  })

  it('never sends a key before it may be seen', async () => {
    const { id } = await assign({ answersShown: 'after-close' })
    const secret = /"(key|accepted|rubric|modelAnswer|misconception)"|混淆上下限|防止交叉污染|不得佩戴饰物/
    const attempt = await sit('anna', id)
    expect(JSON.stringify(attempt)).not.toMatch(secret)
    expect(JSON.stringify(await handIn('anna', attempt.id))).not.toMatch(secret)
    const listed = (await (await send('anna', 'GET', '/assignments')).json()) as { assignments: AssignmentView[] }
    expect(listed.assignments[0]?.own[0]).toMatchObject({ marks: null })
    expect(JSON.stringify(listed)).not.toMatch(secret)
    now = minutes(60)
    const after = await read(attemptSchema, await send('anna', 'GET', `/attempts/${attempt.id}`))
    expect(after.items[0]?.result).toMatchObject({ right: '10 帕斯卡', marks: 0 })
  })

  it('belongs to its student and to the teachers of the class; for others it is not there', async () => {
    const { id } = await assign()
    const attempt = await sit('anna', id)
    for (const [name, method, path, body] of [
      ['berta', 'GET', `/attempts/${attempt.id}`, undefined],
      ['berta', 'PUT', `/attempts/${attempt.id}/answers/case`, { answer: null, sequence: 1 }],
      ['berta', 'POST', `/attempts/${attempt.id}/submit`, undefined],
      ['other', 'GET', `/attempts/${attempt.id}`, undefined],
      ['other', 'GET', `/assignments/${id}`, undefined],
      ['other', 'GET', `/assignments/${id}/statistics`, undefined],
      ['other', 'POST', `/assignments/${id}/end`, undefined],
      ['other', 'GET', `/classes/${classId}/quizzes`, undefined],
      ['other', 'GET', `/papers/${paperId}`, undefined],
      ['other', 'POST', `/attempts/${attempt.id}/answers/case/confirm`, { marks: 1 }],
    ] as const) {
      expect([path, (await send(name, method, path, body)).status]).toEqual([path, 404])
    }
    expect(
      (
        await send('other', 'POST', '/assignments', {
          paperId,
          classId,
          opensAt: start,
          closesAt: minutes(5),
          attemptsAllowed: 1,
          assessment: false,
          answersShown: 'at-once',
        })
      ).status,
    ).toBe(404)
    expect(await (await send('other', 'GET', '/assignments')).json()).toEqual({ assignments: [] })
  })

  it('is handed in by itself when its time is over, as far as it was answered, and never stuck', async () => {
    const { id } = await assign()
    const attempt = await sit('anna', id)
    await answer('anna', attempt.id, 'single-choice')
    now = minutes(30)
    expect((await answer('anna', attempt.id, 'true-false')).status).toBe(204)
    now = minutes(31)
    expect((await answer('anna', attempt.id, 'fill-in')).status).toBe(409)
    const result = await read(attemptSchema, await send('anna', 'GET', `/attempts/${attempt.id}`))
    expect(result).toMatchObject({ state: 'result', submittedAt: minutes(30).toISOString(), marks: 4, waiting: 0 })
    expect(await evidence('anna')).toHaveLength(2)
    expect((await handIn('anna', attempt.id)).marks).toBe(4)
    expect(await evidence('anna')).toHaveLength(2)
    expect((await send('anna', 'POST', `/assignments/${id}/attempts`)).status).toBe(409)
  })

  it('lets a late answer go that a newer one has overtaken', async () => {
    const { id } = await assign()
    const attempt = await sit('anna', id)
    await answer('anna', attempt.id, 'true-false', { type: 'true-false', value: false }, 5)
    await answer('anna', attempt.id, 'true-false', { type: 'true-false', value: true }, 3)
    const read = await sit('anna', id)
    expect(read.items.find(({ slot }) => slot === 'true-false')).toMatchObject({
      answer: { value: false },
      sequence: 5,
    })
    expect((await answer('anna', attempt.id, 'true-false', right.case, 6)).status).toBe(422)
  })

  it('opens and closes in its time, as often as allowed, and closes early when the teacher ends it', async () => {
    const { id } = await assign({ opensAt: minutes(5).toISOString(), attemptsAllowed: 2 })
    expect((await send('anna', 'POST', `/assignments/${id}/attempts`)).status).toBe(409)
    now = minutes(6)
    await handIn('anna', (await sit('anna', id)).id)
    const second = await sit('anna', id)
    expect(second.number).toBe(2)
    now = minutes(7)
    await read(assignmentSchema, await send('teacher', 'POST', `/assignments/${id}/end`))
    expect((await send('teacher', 'POST', `/assignments/${id}/end`)).status).toBe(409)
    now = minutes(8)
    const sheet = await read(assignmentSheetSchema, await send('teacher', 'GET', `/assignments/${id}`))
    expect(
      sheet.students.find(({ name }) => name === 'anna')?.attempts.map(({ submittedAt }) => submittedAt !== null),
    ).toEqual([true, true])
    expect((await send('berta', 'POST', `/assignments/${id}/attempts`)).status).toBe(409)
  })

  it('as an assessment locks the clauses that it asks for the class and its time, and shows answers after the close only', async () => {
    const assignment = await assign({ assessment: true })
    expect(assignment.answersShown).toBe('after-close')
    const locks = () =>
      testing.database.read.all<{ material: string; ended_at: string | null }>(sql`select * from assessment_locks`)
    expect(JSON.parse((await locks())[0]?.material ?? '')).toMatchObject({ clauseIds: ['clause-48'] })
    now = minutes(10)
    await send('teacher', 'POST', `/assignments/${assignment.id}/end`)
    expect((await locks())[0]?.ended_at).toBe(now.toISOString())
  })

  it('tells the teacher which items are hard and who may need help, and why', async () => {
    const { id } = await assign()
    const attempt = await sit('anna', id)
    await answer('anna', attempt.id, 'true-false', { type: 'true-false', value: true })
    await answer('anna', attempt.id, 'single-choice', { type: 'single-choice', choice: '5 帕斯卡' })
    await handIn('anna', attempt.id)
    now = minutes(61)
    const seen = await read(classQuizzesSchema, await send('teacher', 'GET', `/classes/${classId}/quizzes`))
    expect(seen).toMatchObject({ students: 2, assignments: 1 })
    expect(seen.needHelp).toEqual([
      {
        id: people.anna,
        name: 'anna',
        reasons: ['1 次测验平均得分率 0%，低于 60%', '71% 的题没有作答', '《示例规范》第四十八条 答错 2 次'],
      },
      { id: people.berta, name: 'berta', reasons: ['1 次测验没有参加'] },
    ])
    const figures = (await (await send('teacher', 'GET', `/assignments/${id}/statistics`)).json()) as {
      items: { tooFew: boolean; choices: unknown[] }[]
    }
    expect(figures.items[0]).toMatchObject({
      tooFew: true,
      choices: [{ option: '5 帕斯卡', chosen: 1 }, { option: '10 帕斯卡', right: true, chosen: 0 }, {}, {}],
    })
  })

  it('is made of approved items of the bank, whose version stays whatever becomes of the item', async () => {
    const teacher = people.teacher ?? ''
    const added = await testing.database.write((transaction) =>
      addItems(
        transaction,
        teacher,
        [
          { content: sampleItem('true-false'), origin: 'hand' },
          { content: sampleItem('fill-in'), origin: 'hand' },
        ],
        now,
      ),
    )
    const ids = added.map(({ id }) => id)
    const head = { title: '新卷', instructions: '', minutes: null }
    expect((await send('teacher', 'POST', '/papers', { title: '新卷', bankItemIds: ids })).status).toBe(409)
    for (const item of added) {
      await testing.database.write((transaction) =>
        stepItem(transaction, item, { to: 'approved', by: teacher, revision: item.revision }, now),
      )
    }
    const choices = (await (await send('teacher', 'GET', '/papers/choices')).json()) as {
      items: { bankItemId: string }[]
    }
    expect(choices.items.map(({ bankItemId }) => bankItemId).sort()).toEqual([...ids].sort())
    const paper = await read(paperSchema, await send('teacher', 'POST', '/papers', { title: '新卷', bankItemIds: ids }))
    expect(paper.items.map(({ bankItemId, version }) => [bankItemId, version])).toEqual(ids.map((id) => [id, 1]))
    const [first, second] = paper.items
    const change = (items: unknown, revision = paper.revision) =>
      send('teacher', 'PUT', `/papers/${paper.id}`, { ...head, revision, items })
    const turned = await read(
      paperSchema,
      await change([
        { slot: second?.slot, marks: 3 },
        { slot: first?.slot, marks: 1 },
      ]),
    )
    expect([turned.marks, turned.items.map(({ content }) => content.type)]).toEqual([4, ['fill-in', 'true-false']])
    expect((await change([], paper.revision)).status).toBe(409)
    expect(
      (
        await change(
          [
            { slot: first?.slot, marks: 1 },
            { slot: first?.slot, marks: 1 },
          ],
          turned.revision,
        )
      ).status,
    ).toBe(422)
    expect((await change([{ slot: 'none', marks: 1 }], turned.revision)).status).toBe(404)
  })

  it.each(['paper', 'answer-sheet', 'key'])('is printed as Word and PDF: %s', async (part) => {
    for (const format of ['docx', 'pdf']) {
      const response = await send('teacher', 'GET', `/papers/${paperId}/export?part=${part}&format=${format}`)
      expect([response.status, (await response.arrayBuffer()).byteLength > 2000]).toEqual([200, true])
    }
    const text = await (await send('teacher', 'GET', `/papers/${paperId}/export?part=${part}&format=md`)).text()
    expect(text.includes('防止交叉污染')).toBe(part === 'key')
    expect(text.includes('化妆')).toBe(part === 'paper')
  })
})

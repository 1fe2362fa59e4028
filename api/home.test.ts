import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scriptedModel } from '../agents/testing/scripted-model.ts'
import { addToReviewQueue } from '../governance/review-queue.ts'
import { findByUsername } from '../identity/people.ts'
import type { OpenRole } from '../identity/role.ts'
import { enqueueJobs } from '../ingest/jobs/job-store.ts'
import { ingestJobs } from '../ingest/schema.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { recordEvidence } from '../learning/record-evidence.ts'
import { systemClock } from '../storage/clock.ts'
import { createAssignment } from '../teaching/assignments.ts'
import { sampleItem } from '../teaching/testing/sample-items.ts'
import type { AssignmentView } from './contract/assignments.ts'
import { type Home, homeSchema } from './contract/home.ts'
import { type Browser, openTestApp } from './testing/test-app.ts'

const title = '洁净室进出与更衣标准操作规程'
const day = 24 * 3_600_000
let test: ReturnType<typeof openTestApp>
beforeEach(async () => {
  test = openTestApp({ keepsFiles: true })
  await fillLibrary(test.database, [{ title, clauses: { '6.1': '换鞋\n1. 脱下鞋\n2. 转身\n3. 穿上洁净鞋' } }])
})
afterEach(() => test.remove())

async function home(browser: Browser): Promise<Home> {
  const response = await browser('GET', '/api/home')
  expect(response.status).toBe(200)
  return homeSchema.parse(await response.json())
}
const kinds = async (browser: Browser) => (await home(browser)).cards.map(({ kind }) => kind)
const done = async (browser: Browser) =>
  (await home(browser)).firstTask.filter((one) => one.done).map(({ step }) => step)
const json = async <T>(response: Promise<Response>) => (await response).json() as Promise<T>
const person = async (role: OpenRole) => (await findByUsername(test.database.read, `demo-${role}`))?.id ?? ''

async function ask(browser: Browser, question: string): Promise<string> {
  const { id } = await json<{ id: string }>(browser('POST', '/api/conversations'))
  await (await browser('POST', `/api/conversations/${id}/turns`, { question, parentId: null })).text()
  return id
}

async function giveQuiz(closesAt: Date): Promise<string> {
  const teacher = await test.signedInAs('teacher')
  const { classes } = await json<{ classes: { id: string }[] }>(teacher('GET', '/api/classes'))
  const paper = {
    title: '洁净区测验',
    instructions: '',
    minutes: 30,
    items: [{ slot: 'a', bankItemId: null, version: null, model: null, content: sampleItem('single-choice') }],
  }
  const { id } = await test.database.write(async (transaction) =>
    createAssignment(
      transaction,
      {
        classId: classes[0]?.id ?? '',
        createdBy: await person('teacher'),
        paper,
        opensAt: new Date(Date.now() - 60_000).toISOString(),
        closesAt: closesAt.toISOString(),
        attemptsAllowed: 1,
        assessment: false,
        answersShown: 'at-once',
        lockId: null,
      },
      systemClock(),
    ),
  )
  return id
}

it('refuses a guest, who has no home', async () => {
  expect((await test.browser()('GET', '/api/home')).status).toBe(401)
})

describe("a student's home", () => {
  it('begins with a goal to be chosen, and ticks off what was done', async () => {
    const student = await test.signedInAs('student')
    expect(await kinds(student)).toEqual(['choose-goal', 'exercises', 'read-library'])
    expect(await done(student)).toEqual([])
    const id = await ask(student, '怎么换鞋？')
    expect((await home(student)).cards[1]).toMatchObject({ kind: 'go-on', id, title: '怎么换鞋？' })
    const { goals } = await json<{ goals: { id: string }[] }>(student('GET', '/api/learning/goals'))
    await student('PUT', '/api/learning/choices', { goalId: goals[0]?.id })
    expect(await done(student)).toEqual(['ask', 'choose-goal'])
    const { cards } = await home(student)
    expect(cards[0]).toMatchObject({ kind: 'next-objective', title: expect.stringContaining('先做一题') })
  })

  it('shows the quiz that ends first until it is handed in', async () => {
    const student = await test.signedInAs('student')
    await giveQuiz(new Date(Date.now() + 2 * day))
    const first = await giveQuiz(new Date(Date.now() + day))
    expect((await home(student)).cards[0]).toMatchObject({ kind: 'quiz-due', id: first, count: 2, urgent: true })
    const attempt = await json<{ id: string }>(student('POST', `/api/assignments/${first}/attempts`))
    await student('POST', `/api/attempts/${attempt.id}/submit`)
    const { assignments } = await json<{ assignments: AssignmentView[] }>(student('GET', '/api/assignments'))
    expect(assignments.find(({ id }) => id === first)?.own[0]?.submittedAt).toEqual(expect.any(String))
    expect((await home(student)).cards[0]).toMatchObject({ kind: 'quiz-due', count: 1 })
  })

  it('tells of reviews and mistakes, but not where suggestions are switched off', async () => {
    const student = await test.signedInAs('student')
    const { goals } = await json<{ goals: { id: string }[] }>(student('GET', '/api/learning/goals'))
    await student('PUT', '/api/learning/choices', { goalId: goals[0]?.id })
    const { objectives } = await json<{ objectives: { sources: { clauseId: string }[] }[] }>(
      student('GET', '/api/learning'),
    )
    const clauseIds = objectives[0]?.sources.map(({ clauseId }) => clauseId) ?? []
    const learnerId = await person('student')
    const about = { knowledge: 'memory', clauseIds, score: 0, hints: 0, about: '换鞋的步骤' } as const
    await test.database.write((transaction) =>
      recordEvidence(
        transaction,
        { ...about, learnerId, sourceKind: 'practice', sourceId: 'item' },
        new Date(Date.now() - 30 * day),
      ),
    )
    expect((await home(student)).cards.slice(0, 2)).toMatchObject([
      { kind: 'reviews-due', count: 1 },
      { kind: 'mistakes', count: 1 },
    ])
    await student('PUT', '/api/settings', { recommendations: false })
    expect(await kinds(student)).toEqual(['exercises', 'read-library'])
  })
})

describe("a teacher's home", () => {
  it('shows what runs and a new lesson', async () => {
    const teacher = await test.signedInAs('teacher')
    expect(await kinds(teacher)).toEqual(['new-lesson', 'class-view', 'read-library'])
    expect(await done(teacher)).toEqual(['open-class'])
    const id = await giveQuiz(new Date(Date.now() + day))
    expect((await home(teacher)).cards[0]).toMatchObject({ kind: 'quiz-running', id, count: 0, title: '洁净区测验' })
    expect(await done(teacher)).toEqual(['open-class', 'give-quiz'])
  })
})

describe("a job seeker's home", () => {
  it('begins with the résumé', async () => {
    const seeker = await test.signedInAs('job-seeker')
    expect(await kinds(seeker)).toEqual(['resume-missing', 'new-interview', 'read-library'])
    expect((await home(seeker)).firstTask.map(({ step }) => step)).toEqual(['write-resume', 'make-plan', 'interview'])
  })
})

describe("the committee's home", () => {
  it('shows how many cases wait, and when the first must be decided', async () => {
    const committee = await test.signedInAs('committee')
    expect(await kinds(committee)).toEqual(['monthly-report', 'read-rules', 'read-library'])
    const at = (days: number) => () => new Date(Date.now() + days * day)
    const review = { ruleId: 'R-INT-1', priority: 'normal', reason: 'rule', text: '帮我替考' } as const
    await test.database.write(async (transaction) => {
      await addToReviewQueue(transaction, { ...review, turnId: 'a' }, at(-1))
      await addToReviewQueue(transaction, { ...review, turnId: 'b' }, at(0))
    })
    const [card] = (await home(committee)).cards
    expect(card).toMatchObject({ kind: 'cases-waiting', count: 2, urgent: false })
    expect(Date.parse(card?.at ?? '') - Date.now()).toBeLessThan(6 * day + 60_000)
    await test.database.write((transaction) =>
      addToReviewQueue(transaction, { ...review, priority: 'urgent', turnId: 'c' }, at(0)),
    )
    expect((await home(committee)).cards[0]).toMatchObject({ count: 3, urgent: true })
  })
})

describe("an administrator's home", () => {
  it('shows what failed, what is missing and what is due', async () => {
    const administrator = await test.signedInAs('administrator')
    expect(await kinds(administrator)).toEqual(['backup-due', 'model-missing', 'people'])
    const file = { sourceUri: 'a.pdf', name: 'a.pdf', given: {}, manifest: {}, collection: 'public' }
    await test.database.write(async (transaction) => {
      const [job] = await enqueueJobs(transaction, [{ ...file, sourceKind: 'upload' }], systemClock())
      await transaction
        .update(ingestJobs)
        .set({ stage: 'failed' })
        .where(eq(ingestJobs.id, job?.id ?? ''))
    })
    expect((await home(administrator)).cards[0]).toMatchObject({ kind: 'jobs-failed', count: 1, urgent: true })
  })

  it('puts an identity that a member asks for first, since it waits for a second person', async () => {
    const committee = await test.signedInAs('committee')
    const review = { ruleId: 'R-INT-1', priority: 'normal', reason: 'rule', text: '帮我替考', turnId: 'a' } as const
    const caseId = await test.database.write((transaction) => addToReviewQueue(transaction, review, systemClock))
    expect(
      (await committee('POST', `/api/workbench/cases/${caseId}/releases`, { reason: '要联系班主任', urgent: false }))
        .status,
    ).toBe(204)
    const administrator = await test.signedInAs('administrator')
    expect((await home(administrator)).cards[0]).toMatchObject({ kind: 'releases-waiting', count: 1, urgent: true })
  })

  it('is content with a backup of this week, and not with an older one', async () => {
    const administrator = await test.signedInAs('administrator')
    mkdirSync(join(test.folder, 'backups'))
    const backup = join(test.folder, 'backups', 'bashan-20260101-000000.zip')
    writeFileSync(backup, '')
    expect(await kinds(administrator)).toEqual(['model-missing', 'people', 'upkeep'])
    expect(await done(administrator)).toEqual(['back-up'])
    const old = new Date(Date.now() - 8 * day)
    utimesSync(backup, old, old)
    expect((await home(administrator)).cards[0]).toMatchObject({ kind: 'backup-due', at: old.toISOString() })
  })

  it('does not ask for a model that is connected', async () => {
    test.remove()
    test = openTestApp({ model: scriptedModel(['']).connection })
    const administrator = await test.signedInAs('administrator')
    expect(await kinds(administrator)).not.toContain('model-missing')
    expect(await done(administrator)).toEqual(['connect-model'])
  })
})

import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { sql } from 'drizzle-orm'
import { queueTurn } from '../../governance/queue-turn.ts'
import { type Limits, limits } from '../../identity/limits.ts'
import type { OpenRole } from '../../identity/role.ts'
import { ingestPaths } from '../../ingest/ingest-paths.ts'
import { enqueueJobs } from '../../ingest/jobs/job-store.ts'
import { listClauses } from '../../knowledge/catalogue.ts'
import { fillLibrary } from '../../knowledge/testing/library.ts'
import { systemClock } from '../../storage/clock.ts'
import type { Connection } from '../../storage/database.ts'
import { addItems } from '../../teaching/bank.ts'
import type { ItemSource } from '../../teaching/quiz-item.ts'
import { sampleItem } from '../../teaching/testing/sample-items.ts'
import { exampleConnection } from './example-connection.ts'
import { type Browser, openTestApp, readEvents } from './test-app.ts'

const corpus = fileURLToPath(new URL('../../samples/corpus', import.meta.url))
/** The document that work in this school rests on, and a question about one of its clauses. */
const lockedTitle = '药品GMP导学 第四章 厂房与设施'
export const asked = '洁净区与非洁净区之间的压差应当不低于多少帕？'

const generous = Object.fromEntries(
  Object.keys(limits).map((name) => [name, { points: 1_000_000, seconds: 60 }]),
) as Limits

/** Who is in the school; the `other…` are of the same role but of another class. */
export type Member = OpenRole | 'other-teacher' | 'other-student' | 'guest'

export type School = Awaited<ReturnType<typeof openSchool>>

/**
 * A school over the sample corpus in which one student, one teacher, one committee member and one administrator own
 * something of every kind that has an id; others of the same roles own nothing.
 */
export async function openSchool() {
  const test = openTestApp({ keepsFiles: true, limits: generous, keepMs: 3_600_000 })
  const { database } = test
  const paths = readdirSync(`${corpus}/biopharma`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${corpus}/biopharma/${name}`)
  paths.push(`${corpus}/careers/无菌灌装操作工岗位说明.md`)
  await ingestPaths(database, paths, { metadata: {}, clock: systemClock, dataFolder: test.folder })
  const write = (work: (transaction: Connection) => Promise<unknown>) => database.write(work)
  const run = (query: ReturnType<typeof sql>) => write(async (transaction) => transaction.run(query))

  const members = {} as Record<Member, Browser>
  // The example people of a role are made on first use: renamed, they are people like others, and the next are made anew.
  for (const role of ['teacher', 'student'] as const) members[role] = await test.signedInAs(role)
  await run(sql`update people set username = 'first-' || role, email = 'first-' || email where username like 'demo-%'`)
  await run(sql`update classes set name = '另一个名称（示例）'`)
  for (const role of ['teacher', 'student'] as const) members[`other-${role}`] = await test.signedInAs(role)
  for (const role of ['job-seeker', 'committee', 'administrator'] as const) members[role] = await test.signedInAs(role)
  members.guest = test.browser()
  const { student, teacher, administrator, committee } = members

  const send = async <T = { id: string }>(who: Browser, method: string, path: string, body?: unknown): Promise<T> => {
    const response = await who(method, `/api${path}`, body)
    const text = await response.text()
    if (response.status >= 300) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 400)}`)
    return (text === '' ? {} : JSON.parse(text)) as T
  }
  const one = async (query: ReturnType<typeof sql>) =>
    Object.values((await database.read.all<Record<string, string>>(query))[0] ?? {})[0] ?? ''

  const classId = await one(sql`select id from classes where name = '另一个名称（示例）'`)
  const studentId = await one(sql`select id from people where username = 'first-student'`)
  const teacherId = await one(sql`select id from people where username = 'first-teacher'`)
  const [classDocument = ''] = await fillLibrary(database, [
    { title: '本班实训须知', collection: `class:${classId}`, clauses: { 第1条: '本班实训时应当两人一组。' } },
  ])
  const documentId = await one(sql`select id from documents where title = ${lockedTitle}`)
  const clauses = await listClauses(database.read, documentId)
  const about = clauses.find(({ text }) => text.includes('10帕斯卡') || text.includes('10 帕斯卡')) ?? clauses[0]
  if (!about) throw new Error('the corpus has no such clause')

  const conversation = await send(student, 'POST', '/conversations')
  const events = await readEvents(
    await student('POST', `/api/conversations/${conversation.id}/turns`, { question: asked, parentId: null }),
  )
  const { message } = (events.at(-1)?.data ?? {}) as { message: { id: string; answer: { turnId: string } } }

  const share = await send(student, 'POST', '/shares', {
    conversationId: conversation.id,
    classId,
    leafId: message.id,
  })
  const source: ItemSource = {
    clauseId: about.id,
    documentId,
    documentTitle: lockedTitle,
    clause: about.label,
    page: about.page,
    quote: about.text,
  }
  const content = { ...sampleItem('single-choice'), sources: [source], explanation: about.text }
  const [bankItem] = await database.write((transaction) =>
    addItems(transaction, teacherId, [{ content, origin: 'hand' }], new Date()),
  )
  const written = await send<{ blueprintId: string }>(teacher, 'POST', '/question-bank/generate', {
    clauseIds: [about.id],
    rows: [{ type: 'single-choice', bloom: null, count: 1 }],
  })
  await run(sql`update bank_items set status = 'approved'`)
  const paper = await send<{ id: string; revision: number }>(teacher, 'POST', '/papers', {
    title: '洁净区测验',
    bankItemIds: [bankItem?.id],
  })
  const hour = 3_600_000
  const assignment = await send(teacher, 'POST', '/assignments', {
    paperId: paper.id,
    classId,
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + hour).toISOString(),
    attemptsAllowed: 2,
    assessment: false,
    answersShown: 'at-once',
  })
  const attempt = await send<{ id: string; items: { slot: string }[] }>(
    student,
    'POST',
    `/assignments/${assignment.id}/attempts`,
  )
  await send(student, 'POST', `/attempts/${attempt.id}/submit`)

  await send(student, 'PUT', '/learning/choices', { goalId: `document-${documentId}` })
  const { objectives } = await send<{ objectives: { id: string; sources: { clauseId: string }[] }[] }>(
    student,
    'GET',
    '/learning',
  )
  const practise = async () => {
    for (const { id } of objectives) {
      const response = await student('POST', '/api/learning/practice', { objectiveId: id })
      if (response.status === 200) return (await response.json()) as { id: string; objectiveId: string }
    }
    throw new Error('nothing of this document can be practised')
  }
  const answered = await practise()
  await send(student, 'POST', `/learning/practice/${answered.id}/answer`, { answer: null })
  const practice = await practise()
  const evidenceId = await one(sql`select id from learning_evidence where source_kind = 'practice'`)

  const exercise = await send(student, 'POST', '/exercises', { kind: 'batch-record', task: 'new' })
  await send(student, 'POST', `/exercises/${exercise.id}/submit`, {
    kind: 'batch-record',
    record: { marks: [], deviation: '', capa: '' },
  })
  const openExercise = await send(student, 'POST', '/exercises', { kind: 'batch-record', task: 'new' })
  const interview = await send(student, 'POST', '/interviews', { postId: 'tablet', level: 1, documentId: null })
  await send(student, 'POST', `/interviews/${interview.id}/answers`, { text: '我会先停下来，报告班长，再按规程记录。' })
  await send(student, 'POST', `/interviews/${interview.id}/finish`)
  const openInterview = await send(student, 'POST', '/interviews', { postId: 'tablet', level: 1, documentId: null })
  const resume = await send(student, 'POST', '/resumes', {
    name: '示例',
    skills: '熟悉GMP',
    duties: '负责填写批生产记录',
  })
  await send(teacher, 'POST', '/posts', {
    posts: [
      {
        code: '',
        title: '无菌灌装操作工（示例）',
        industry: 'biopharma',
        employer: '',
        city: '',
        tasks: [],
        conditions: [],
        required: ['洁净区压差', '无菌更衣'],
        desired: [],
        certificates: [],
        standards: [],
        shift: '',
        salary: '',
        source: '',
        validUntil: '',
        example: true,
        unlawful: [],
      },
    ],
  })
  const postId = await one(sql`select id from career_posts`)
  const plan = await send<{ id: string; revision: number; content: unknown }>(student, 'POST', '/career-plans', {
    postId,
    years: 1,
  })

  const lesson = await send<{ id: string; outline: { id: string }[] }>(teacher, 'POST', '/lessons', {
    kind: 'lesson-plan',
    brief: {
      course: '药品生产',
      topic: '洁净区管理',
      lessons: 1,
      minutesPerLesson: 40,
      classLevel: '示例班',
      industry: '生物医药',
      classSize: 40,
    },
    clauseIds: [about.id],
  })
  await run(
    sql`insert into lesson_templates (id, name, bytes, created_by, created_at) values ('template', '示例', x'00', ${teacherId}, ${new Date().toISOString()})`,
  )
  const lock = await send(teacher, 'POST', '/assessment-locks', {
    classId,
    startsAt: new Date(Date.now() + 2 * hour).toISOString(),
    endsAt: new Date(Date.now() + 3 * hour).toISOString(),
    material: 'all',
  })
  const classGoal = await send(teacher, 'POST', `/classes/${classId}/goals`, { title: '示例', clauseIds: [about.id] })
  const file = { sourceKind: 'upload' as const, sourceUri: 'u', name: '示例.md', given: {}, manifest: {} }
  const [job] = await database.write((transaction) =>
    enqueueJobs(transaction, [{ ...file, ownerId: teacherId, collection: `class:${classId}` }], new Date()),
  )

  await send(administrator, 'POST', '/collections', { slug: 'example', title: '示例' })
  const connection = await send(administrator, 'POST', '/models/connections', {
    ...exampleConnection,
    key: 'sk-only-of-this-test-0123456789',
  })
  await write((transaction) =>
    queueTurn(
      transaction,
      {
        turnId: message.answer.turnId,
        question: '示例问题',
        answer: '示例回答',
        answerId: message.id,
        urgentRule: null,
        rule: 'R-INT-1',
        remarks: [],
        roster: [],
      },
      systemClock,
    ),
  )
  const { cases } = await send<{ cases: { id: string }[] }>(committee, 'GET', '/workbench/cases')
  const caseId = cases[0]?.id ?? ''
  await send(committee, 'POST', `/workbench/cases/${caseId}/releases`, { reason: '示例理由', urgent: false })
  const { applications } = await send<{ applications: { id: string }[] }>(committee, 'GET', '/workbench/applications')
  const releaseId = await one(sql`select id from identity_releases`)
  const ownSession = await one(sql`select id from sessions where user_id = ${studentId}`)

  return {
    test,
    members,
    send,
    classId,
    documentId,
    /** What may be named in a path, by what it is. */
    ids: {
      studentId,
      classId,
      classDocument,
      classClause: (await listClauses(database.read, classDocument))[0]?.id ?? '',
      clauseId: about.id,
      documentId,
      conversation: conversation.id,
      message: message.id,
      share: share.id,
      turn: message.answer.turnId,
      bankItem: bankItem?.id ?? '',
      blueprint: written.blueprintId,
      paper: paper.id,
      assignment: assignment.id,
      attempt: attempt.id,
      slot: attempt.items[0]?.slot ?? '',
      practice: practice.id,
      objective: practice.objectiveId,
      evidence: evidenceId,
      exercise: exercise.id,
      openExercise: openExercise.id,
      interview: interview.id,
      openInterview: openInterview.id,
      resume: resume.id,
      postId,
      plan: plan.id,
      lesson: lesson.id,
      lessonPart: lesson.outline[0]?.id ?? '',
      template: 'template',
      lock: lock.id,
      classGoal: classGoal.id,
      job: job?.id ?? '',
      connection: connection.id,
      caseId,
      releaseId,
      application: applications[0]?.id ?? '',
      session: ownSession,
    },
    content,
    source,
    planChange: { revision: plan.revision, content: plan.content },
  }
}

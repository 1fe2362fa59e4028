import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { recordEvidence } from '../../learning/record-evidence.ts'
import { type Assignment, getAssignment } from '../../teaching/assignments.ts'
import {
  type Attempt,
  answersOf,
  confirmMarks,
  getAttempt,
  noAttempt,
  openAttempt,
  saveAnswer,
} from '../../teaching/attempts.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { attemptView } from '../attempt-view.ts'
import { answerChangeSchema, attemptSchema, marksConfirmationSchema } from '../contract/attempts.ts'
import { handIn, handInOverdue, quizEvidence } from '../hand-in.ts'
import { lockedMaterial } from '../hidden-material.ts'
import { namesOf } from '../names-of.ts'
import { openTo } from '../open-to.ts'
import { taughtClasses } from '../taught-classes.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const bySlot = byId.extend({ slot: z.string().max(64) })

const startRoute = createRoute({
  ...openTo(['student']),
  method: 'post',
  path: '/assignments/{id}/attempts',
  summary: 'Sit a quiz: the sitting that runs, or a new one',
  request: { params: byId },
  responses: jsonAnswer(attemptSchema),
})
const readRoute = createRoute({
  ...openTo(['student', 'teacher']),
  method: 'get',
  path: '/attempts/{id}',
  summary: 'A sitting of one’s own, or of a student of a class that one teaches',
  request: { params: byId },
  responses: jsonAnswer(attemptSchema),
})
const answerRoute = createRoute({
  ...openTo(['student']),
  method: 'put',
  path: '/attempts/{id}/answers/{slot}',
  summary: 'Keep the answer to one item',
  request: { params: bySlot, body: jsonBody(answerChangeSchema) },
  responses: emptyAnswer,
})
const submitRoute = createRoute({
  ...openTo(['student']),
  method: 'post',
  path: '/attempts/{id}/submit',
  summary: 'Hand a sitting in, answered in full or not',
  request: { params: byId },
  responses: jsonAnswer(attemptSchema),
})
const confirmRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/attempts/{id}/answers/{slot}/confirm',
  summary: 'Make the marks of an open answer final',
  request: { params: bySlot, body: jsonBody(marksConfirmationSchema) },
  responses: jsonAnswer(attemptSchema),
})

/** Sittings: a student's own, and for teachers those of the classes they teach. Others are not there. */
export function attemptRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  const { read, write } = database

  async function find(viewer: Viewer, id: string): Promise<{ attempt: Attempt; assignment: Assignment }> {
    const attempt = await getAttempt(read, id)
    const teacher = viewer.role === 'teacher'
    if (!teacher && attempt.studentId !== viewer.id) throw noAttempt()
    // Who has left the class still sees what they did in it.
    const classIds = teacher ? ((await taughtClasses(read, viewer)) ?? []) : null
    const assignment = await getAssignment(read, classIds, attempt.assignmentId).catch(() => {
      throw noAttempt()
    })
    await handInOverdue(parts, [assignment])
    return { attempt: await getAttempt(read, id), assignment }
  }

  async function view(viewer: Viewer, { attempt, assignment }: { attempt: Attempt; assignment: Assignment }) {
    const student = viewer.role === 'teacher' ? (await namesOf(read, [attempt.studentId]))(attempt.studentId) : null
    const [answers, hidden] = [await answersOf(read, [attempt.id]), await lockedMaterial(parts, viewer)]
    return attemptView({ attempt, assignment, answers, now: clock(), student, hidden })
  }

  return new OpenAPIHono<AppEnv>()
    .openapi(startRoute, async (context) => {
      const viewer = context.get('viewer')
      const assignment = await getAssignment(read, viewer.classIds, context.req.valid('param').id)
      await handInOverdue(parts, [assignment])
      const attempt = await write((transaction) => openAttempt(transaction, assignment, viewer.id, clock()))
      return context.json(await view(viewer, { attempt, assignment }), 200)
    })
    .openapi(readRoute, async (context) => {
      const viewer = context.get('viewer')
      return context.json(await view(viewer, await find(viewer, context.req.valid('param').id)), 200)
    })
    .openapi(answerRoute, async (context) => {
      const { id, slot } = context.req.valid('param')
      const { answer, sequence } = context.req.valid('json')
      const sitting = await find(context.get('viewer'), id)
      await write((transaction) => saveAnswer(transaction, sitting, { slot, answer, sequence }, clock()))
      return context.body(null, 204)
    })
    .openapi(submitRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id } = context.req.valid('param')
      const sitting = await find(viewer, id)
      await write((transaction) => handIn(parts, transaction, sitting, clock()))
      return context.json(await view(viewer, { ...sitting, attempt: await getAttempt(read, id) }), 200)
    })
    .openapi(confirmRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id, slot } = context.req.valid('param')
      const { marks, reason } = context.req.valid('json')
      const sitting = await find(viewer, id)
      const { attempt, assignment } = sitting
      await write(async (transaction) => {
        const now = clock()
        const before = (await answersOf(transaction, [id])).find((one) => one.slot === slot)
        const confirmed = await confirmMarks(transaction, sitting, { slot, marks, reason, confirmedBy: viewer.id }, now)
        const item = assignment.paper.items.find((one) => one.slot === slot)
        // Once: what a teacher later puts right in the marks is no second answer of the student.
        if (item && before?.finalMarks === null) {
          const score = marks / item.content.marks
          await recordEvidence(transaction, quizEvidence(attempt, { ...item, score }), now)
        }
        const detail = { slot, draft: confirmed.grade?.marks ?? null, marks, changed: before?.finalMarks ?? null }
        const entry = { actorId: viewer.id, role: viewer.role, act: 'marks-confirmed', subjectId: id, detail }
        await audit.append(entry, transaction)
      })
      return context.json(await view(viewer, sitting), 200)
    })
}

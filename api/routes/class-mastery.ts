import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { and, eq } from 'drizzle-orm'
import { readConsents } from '../../governance/consent.ts'
import { listMembers } from '../../identity/classes.ts'
import { classMastery } from '../../learning/class-mastery.ts'
import { readLearnerChoices } from '../../learning/learner-choices.ts'
import { readEvidence } from '../../learning/learner-evidence.ts'
import { listGoals } from '../../learning/list-goals.ts'
import { classGoalId, readGoal } from '../../learning/read-goal.ts'
import { learningClassGoals } from '../../learning/schema.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { classMasterySchema, newClassGoalSchema } from '../contract/learning.ts'
import { openTo } from '../open-to.ts'
import { checkTaught } from '../taught-classes.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const masteryRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/classes/{id}/mastery',
  summary: 'How a class does with a goal: its heat map, hard items, who needs help; students who agreed alone',
  request: { params: byId, query: z.object({ goalId: z.string().max(120).optional() }) },
  responses: jsonAnswer(classMasterySchema),
})
const newGoalRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/classes/{id}/goals',
  summary: 'Set a goal for a class, from chosen clauses',
  request: { params: byId, body: jsonBody(newClassGoalSchema) },
  responses: jsonAnswer(z.object({ id: z.string() })),
})
const byGoal = byId.extend({ goalId: z.string().max(64) })
const endGoalRoute = createRoute({
  ...openTo(['teacher']),
  method: 'delete',
  path: '/classes/{id}/goals/{goalId}',
  summary: 'Take a goal of the class away; what was learnt stays',
  request: { params: byGoal },
  responses: emptyAnswer,
})

/** What a class's teachers see of its learning, and the goals they set. */
export function classMasteryRoutes({ database, clock }: AppParts) {
  const { read, write } = database

  return new OpenAPIHono<AppEnv>()
    .openapi(masteryRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id } = context.req.valid('param')
      await checkTaught(read, viewer, id)
      const reader = { access: viewer.access, classIds: [id] }
      const goals = await listGoals(read, reader)
      const students = (await listMembers(read, id))
        .filter(({ part }) => part === 'student')
        .map(({ person }) => person)
      const counted: { studentId: string; name: string; goalId: string | null }[] = []
      for (const person of students) {
        const { recording, goalId } = await readLearnerChoices(read, person.id)
        const agreed = person.demo || (await readConsents(read, person, clock()))['class-statistics'].given
        if (recording && agreed) counted.push({ studentId: person.id, name: person.name, goalId })
      }
      const leftOut = students.length - counted.length
      const wanted = context.req.valid('query').goalId ?? mostChosen(counted.flatMap(({ goalId }) => goalId ?? []))
      const goal = wanted === null ? null : await readGoal(read, reader, wanted)
      if (!goal) {
        return context.json(
          { goal: null, goals, leftOut, objectives: [], students: [], hardItems: [], needHelp: [] },
          200,
        )
      }
      const evidence = await Promise.all(
        counted.map(async ({ studentId }) => ({ studentId, evidence: await readEvidence(read, studentId) })),
      )
      const result = classMastery(goal, evidence)
      const nameOf = (studentId: string) => counted.find((one) => one.studentId === studentId)?.name ?? ''
      return context.json(
        {
          goal: { id: goal.id, title: goal.title },
          goals,
          leftOut,
          objectives: result.objectives,
          students: result.students.map((one) => ({ ...one, name: nameOf(one.studentId) })),
          hardItems: result.hardItems,
          needHelp: result.needHelp.map((one) => ({ ...one, name: nameOf(one.studentId) })),
        },
        200,
      )
    })
    .openapi(newGoalRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id: classId } = context.req.valid('param')
      const { title, clauseIds } = context.req.valid('json')
      await checkTaught(read, viewer, classId)
      const row = { id: newId(), classId, title, clauseIds, createdBy: viewer.id, createdAt: clock().toISOString() }
      await write(async (transaction) => {
        await transaction.insert(learningClassGoals).values(row)
        const goal = await readGoal(transaction, { access: viewer.access, classIds: [classId] }, classGoalId(row.id))
        if (!goal || goal.objectives.length === 0) {
          throw new AppError('input-invalid', '所选条款里没有现行有效的内容，请重新选择。')
        }
      })
      return context.json({ id: classGoalId(row.id) }, 200)
    })
    .openapi(endGoalRoute, async (context) => {
      const { id: classId, goalId } = context.req.valid('param')
      await checkTaught(read, context.get('viewer'), classId)
      const removed = await write((transaction) =>
        transaction
          .delete(learningClassGoals)
          .where(
            and(eq(learningClassGoals.classId, classId), eq(learningClassGoals.id, goalId.replace(/^class-/u, ''))),
          )
          .returning({ id: learningClassGoals.id }),
      )
      if (removed.length === 0) throw new AppError('not-found', '没有找到这个目标，请刷新页面后重试。')
      return context.body(null, 204)
    })
}

/** What most chose; null where nobody chose. */
function mostChosen(ids: readonly string[]): string | null {
  const count = (id: string) => ids.filter((one) => one === id).length
  return [...new Set(ids)].toSorted((a, b) => count(b) - count(a))[0] ?? null
}

import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { guardedTask } from '../../agents/guarded-task.ts'
import {
  beginAttempt,
  type ExerciseAttempt,
  getAttempt,
  listAttempts,
  submitAttempt,
} from '../../exercises/attempts.ts'
import { gradeRecord } from '../../exercises/batch-record/grade-record.ts'
import type { ExerciseGrade } from '../../exercises/exercise.ts'
import { gradeHaccp } from '../../exercises/haccp/grade-haccp.ts'
import { haccpCases } from '../../exercises/haccp/haccp-case.ts'
import { rosterNames } from '../../identity/roster-names.ts'
import { type FoundClause, findNamedClauses, nameOf } from '../../knowledge/find-named-clauses.ts'
import { type Evidence, recordEvidence } from '../../learning/record-evidence.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  attemptEntrySchema,
  attemptSchema,
  exerciseEntrySchema,
  type HandedIn,
  handedInSchema,
  newAttemptSchema,
} from '../contract/exercises.ts'
import { attemptTitle, attemptView, clausesOf, getHaccpCase } from '../exercise-view.ts'
import { lockedMaterial, refuseHidden } from '../hidden-material.ts'
import { locksOn } from '../locks-on.ts'
import { openTo } from '../open-to.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer } from './responses.ts'

const listRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/exercises',
  summary: 'The exercises that there are, and what the learner handed in, newest first',
  responses: jsonAnswer(z.object({ exercises: z.array(exerciseEntrySchema), attempts: z.array(attemptEntrySchema) })),
})
const beginRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/exercises',
  summary: 'Begin an exercise',
  request: { body: jsonBody(newAttemptSchema) },
  responses: jsonAnswer(attemptSchema),
})
const getRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/exercises/{id}',
  summary: "One of the learner's own attempts",
  request: { params: byId },
  responses: jsonAnswer(attemptSchema),
})
const submitRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/exercises/{id}/submit',
  summary: 'Hand an attempt in; it is graded by code',
  request: { params: byId, body: jsonBody(handedInSchema) },
  responses: jsonAnswer(attemptSchema),
})

/** Exercises in HACCP and batch records: their tasks, handing in, and the learner's own past attempts. */
export function exerciseRoutes(parts: AppParts) {
  const { database, clock } = parts
  const own = (learnerId: string, id: string) => getAttempt(database.read, learnerId, id)
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const attempts = await listAttempts(database.read, context.get('viewer').id)
      return context.json({ exercises, attempts: attempts.map(entryOf) }, 200)
    })
    .openapi(beginRoute, async (context) => {
      const { kind, task } = context.req.valid('json')
      if (kind === 'haccp') getHaccpCase(task)
      const begun = { learnerId: context.get('viewer').id, kind, task: kind === 'haccp' ? task : newId() }
      const attempt = await database.write((transaction) => beginAttempt(transaction, begun, clock()))
      return context.json(attemptView(attempt, new Map()), 200)
    })
    .openapi(getRoute, async (context) => {
      const viewer = context.get('viewer')
      const attempt = await own(viewer.id, context.req.valid('param').id)
      const found = await openClauses(viewer, attempt.grade)
      return context.json(attemptView(attempt, found), 200)
    })
    .openapi(submitRoute, async (context) => {
      const viewer = context.get('viewer')
      const attempt = await own(viewer.id, context.req.valid('param').id)
      const handed = context.req.valid('json')
      if (handed.kind !== attempt.kind)
        throw new AppError('input-invalid', '提交的内容与这个练习不符，请刷新页面后重试。')
      const grade = gradeOf(attempt, handed)
      const found = await openClauses(viewer, grade)
      const answers = handed
      const outcome = await guardedTask(parts, {
        actorId: viewer.id,
        role: viewer.role,
        agent: 'exercise',
        written: writtenIn(handed),
        reply: true,
        locks: await locksOn(parts, viewer),
        knownNames: await rosterNames(database.read),
        signal: context.req.raw.signal,
        work: async () => ({
          result: { ...attempt, answers, grade, submittedAt: clock().toISOString() },
          text: '',
          clauseIds: [...found.values()].map(({ clause }) => clause.id),
          model: 'quotation',
          prompt: null,
        }),
        async save(transaction) {
          await submitAttempt(transaction, attempt, { answers, grade }, clock())
          for (const one of evidenceOf(attempt, grade, found)) await recordEvidence(transaction, one, clock())
        },
      })
      if (!outcome.done) throw new AppError('forbidden', outcome.reply)
      return context.json(attemptView(outcome.result, found), 200)
    })

  /** The clauses that a result rests on; throws `forbidden` where a lock closes one, since a result says what is right. */
  async function openClauses(viewer: Viewer, grade: ExerciseGrade | null) {
    const found = await findNamedClauses(database.read, viewer.access, grade === null ? [] : clausesOf(grade))
    const locked = await lockedMaterial(parts, viewer)
    for (const { clause } of found.values()) refuseHidden(locked, clause)
    return found
  }
}

const exercises = [
  ...haccpCases.map(({ id, title, product }) => ({
    kind: 'haccp' as const,
    task: id,
    title: `HACCP：${title}`,
    about: product,
  })),
  {
    kind: 'batch-record' as const,
    task: 'new',
    title: '批生产记录找错',
    about: '一份填好的批生产记录里有六处错误，每次不同；找出来，写偏差报告和纠正预防措施。',
  },
]

function gradeOf(attempt: ExerciseAttempt, handed: HandedIn): ExerciseGrade {
  return handed.kind === 'haccp'
    ? { kind: 'haccp', haccp: gradeHaccp(getHaccpCase(attempt.task), handed.haccp) }
    : { kind: 'batch-record', record: gradeRecord(attempt.task, handed.record) }
}

function entryOf(attempt: ExerciseAttempt) {
  const { id, kind, submittedAt, grade } = attempt
  const { total, passed } = grade?.kind === 'haccp' ? grade.haccp : (grade?.record ?? { total: 0, passed: false })
  return { id, kind, title: attemptTitle(attempt), submittedAt: submittedAt ?? '', total, passed }
}

/** All that a learner wrote in own words. */
function writtenIn(handed: HandedIn): string {
  if (handed.kind === 'batch-record') return [handed.record.deviation, handed.record.capa].join('\n')
  const { analysis, plans } = handed.haccp
  const planned = plans.flatMap(({ limit, monitoring, correction }) => [limit, monitoring, correction])
  return [...analysis.map(({ reason }) => reason), ...planned].filter((text) => text.trim() !== '').join('\n')
}

/** What an attempt tells of the learner: each decision on a hazard, or each fault found or not, by its clause. */
function evidenceOf(
  { id: sourceId, learnerId }: ExerciseAttempt,
  grade: ExerciseGrade,
  found: ReadonlyMap<string, FoundClause>,
): Evidence[] {
  const told =
    grade.kind === 'haccp'
      ? grade.haccp.trees.map(({ clause, right, why }) => ({ clause, right, about: why, knowledge: 'design' as const }))
      : grade.record.faults.map((fault) => ({
          clause: fault.clause,
          right: fault.found,
          about: fault.why,
          knowledge: 'concept' as const,
        }))
  return told.flatMap(({ clause, right, about, knowledge }) => {
    const clauseId = found.get(nameOf(clause))?.clause.id
    if (clauseId === undefined) return []
    const score = right ? 1 : 0
    return [{ learnerId, knowledge, clauseIds: [clauseId], score, hints: 0, sourceKind: 'exercise', sourceId, about }]
  })
}

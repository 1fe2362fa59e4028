import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { createLock, endLock } from '../../governance/assessment-lock.ts'
import { AppError } from '../../storage/app-error.ts'
import {
  type Assignment,
  createAssignment,
  endAssignment,
  getAssignment,
  listAssignments,
} from '../../teaching/assignments.ts'
import { getPaper } from '../../teaching/papers.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { assignmentViews, studentsOf } from '../assignment-view.ts'
import {
  assignmentSchema,
  assignmentSheetSchema,
  classQuizzesSchema,
  itemFiguresSchema,
  newAssignmentSchema,
} from '../contract/assignments.ts'
import { handInOverdue } from '../hand-in.ts'
import { openTo } from '../open-to.ts'
import { classQuizzes, itemFigures } from '../quiz-outcomes.ts'
import { checkTaught, taughtClasses } from '../taught-classes.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer } from './responses.ts'

const listRoute = createRoute({
  ...openTo(['student', 'teacher']),
  method: 'get',
  path: '/assignments',
  summary: "The quizzes of the viewer's classes, newest first",
  responses: jsonAnswer(z.object({ assignments: z.array(assignmentSchema) })),
})
const newRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/assignments',
  summary: 'Give a paper to a class of the teacher for a time',
  request: { body: jsonBody(newAssignmentSchema) },
  responses: jsonAnswer(assignmentSchema),
})
const readRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/assignments/{id}',
  summary: 'A quiz with its students and their sittings',
  request: { params: byId },
  responses: jsonAnswer(assignmentSheetSchema),
})
const endRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/assignments/{id}/end',
  summary: 'Close a quiz now; running sittings are handed in',
  request: { params: byId },
  responses: jsonAnswer(assignmentSchema),
})
const figuresRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/assignments/{id}/statistics',
  summary: 'How hard the items are and how well they tell apart, in the class or in all classes of the teacher',
  request: { params: byId, query: z.object({ over: z.enum(['class', 'all']).default('class') }) },
  responses: jsonAnswer(z.object({ items: z.array(itemFiguresSchema) })),
})
const classRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/classes/{id}/quizzes',
  summary: 'Hard items of a class, and who may need help, with reasons',
  request: { params: byId },
  responses: jsonAnswer(classQuizzesSchema),
})

/** Papers given to classes: teachers see those of the classes they teach, students those of the classes they learn in. */
export function assignmentRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  const { read, write } = database
  const taught = async (viewer: Viewer) => (await taughtClasses(read, viewer)) ?? []
  async function view(assignment: Assignment) {
    const [seen] = await assignmentViews(read, [assignment], { studentId: null, now: clock() })
    if (!seen) throw new AppError('not-found', '没有找到这次测验，请刷新页面后重试。')
    return seen
  }

  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const viewer = context.get('viewer')
      const teacher = viewer.role === 'teacher'
      const found = await listAssignments(read, teacher ? await taught(viewer) : viewer.classIds)
      await handInOverdue(parts, found)
      const options = { studentId: teacher ? null : viewer.id, now: clock() }
      return context.json({ assignments: await assignmentViews(read, found, options) }, 200)
    })
    .openapi(newRoute, async (context) => {
      const { paperId, ...wanted } = context.req.valid('json')
      const viewer = context.get('viewer')
      await checkTaught(read, viewer, wanted.classId)
      const paper = (await getPaper(read, viewer.id, paperId)).content
      const now = clock()
      const opensAt = new Date(wanted.opensAt)
      const closesAt = new Date(wanted.closesAt)
      const created = await write(async (transaction) => {
        const lock = wanted.assessment
          ? await createLock(transaction, lockOver(paper, { ...wanted, opensAt, closesAt, createdBy: viewer.id }), now)
          : null
        const row = {
          ...wanted,
          // Whoever has handed in must not pass the answers on to those who still sit.
          answersShown: wanted.assessment ? ('after-close' as const) : wanted.answersShown,
          opensAt: opensAt.toISOString(),
          closesAt: closesAt.toISOString(),
          createdBy: viewer.id,
          paper,
          lockId: lock?.id ?? null,
        }
        const assignment = await createAssignment(transaction, row, now)
        const { classId, assessment, lockId } = assignment
        await record(viewer, 'quiz-assigned', assignment.id, { classId, assessment, lockId }, transaction)
        return assignment
      })
      return context.json(await view(created), 200)
    })
    .openapi(readRoute, async (context) => {
      const assignment = await own(context.get('viewer'), context.req.valid('param').id)
      await handInOverdue(parts, [assignment])
      return context.json({ assignment: await view(assignment), students: await studentsOf(read, assignment) }, 200)
    })
    .openapi(endRoute, async (context) => {
      const viewer = context.get('viewer')
      const assignment = await own(viewer, context.req.valid('param').id)
      const ended = await write(async (transaction) => {
        const now = clock()
        const closed = await endAssignment(transaction, assignment, now)
        // A lock that a teacher ended before by hand is over already.
        if (assignment.lockId !== null) {
          await endLock(transaction, assignment.lockId, [assignment.classId], now).catch(ignoreConflict)
        }
        await record(viewer, 'quiz-closed', assignment.id, {}, transaction)
        return closed
      })
      return context.json(await view(ended), 200)
    })
    .openapi(figuresRoute, async (context) => {
      const viewer = context.get('viewer')
      const assignment = await own(viewer, context.req.valid('param').id)
      await handInOverdue(parts, [assignment])
      const { over } = context.req.valid('query')
      const others = over === 'all' ? await listAssignments(read, await taught(viewer)) : []
      return context.json({ items: await itemFigures(read, assignment, others) }, 200)
    })
    .openapi(classRoute, async (context) => {
      const { id } = context.req.valid('param')
      await checkTaught(read, context.get('viewer'), id)
      const found = await listAssignments(read, [id])
      await handInOverdue(parts, found)
      return context.json(await classQuizzes(read, id, found, clock()), 200)
    })

  async function own(viewer: Viewer, id: string): Promise<Assignment> {
    return await getAssignment(read, await taught(viewer), id)
  }

  async function record(
    { id: actorId, role }: Viewer,
    act: string,
    subjectId: string,
    detail: Record<string, unknown>,
    transaction: Parameters<typeof audit.append>[1],
  ) {
    await audit.append({ actorId, role, act, subjectId, detail }, transaction)
  }
}

/** The lock of an assessment: over the clauses that it asks, in every edition, or over everything where items name none. */
function lockOver(
  paper: Assignment['paper'],
  { classId, createdBy, opensAt, closesAt }: { classId: string; createdBy: string; opensAt: Date; closesAt: Date },
) {
  const sources = paper.items.map(({ content }) => content.sources.map(({ clauseId }) => clauseId))
  const material = sources.every((ids) => ids.length > 0)
    ? { collections: [], documentIds: [], clauseIds: [...new Set(sources.flat())] }
    : ('all' as const)
  const note = paper.title.slice(0, 40)
  return { classId, createdBy, startsAt: opensAt, endsAt: closesAt, material, hidesText: true, locksGuests: true, note }
}

function ignoreConflict(error: unknown): void {
  if (!(error instanceof AppError && error.code === 'conflict')) throw error
}

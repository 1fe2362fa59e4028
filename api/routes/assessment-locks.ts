import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type AssessmentLock, createLock, endLock, explainLock, listLocks } from '../../governance/assessment-lock.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  type AssessmentLockView,
  activeLockSchema,
  assessmentLockSchema,
  newAssessmentLockSchema,
} from '../contract/governance-rules.ts'
import { locksOn } from '../locks-on.ts'
import { openTo } from '../open-to.ts'
import { byId } from './by-id.ts'
import { jsonAnswer } from './responses.ts'

const activeRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/assessment-locks/active',
  summary: 'The assessment locks that hold for the reader now',
  responses: jsonAnswer(z.object({ locks: z.array(activeLockSchema) })),
})
const listRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/assessment-locks',
  summary: "The assessment locks of the teacher's classes, newest first",
  responses: jsonAnswer(z.object({ locks: z.array(assessmentLockSchema) })),
})
const createLockRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/assessment-locks',
  summary: 'Turn answers off for a class of the teacher while it sits an assessment',
  request: { body: { required: true, content: { 'application/json': { schema: newAssessmentLockSchema } } } },
  responses: jsonAnswer(assessmentLockSchema),
})
const endRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/assessment-locks/{id}/end',
  summary: 'End an assessment lock before its time',
  request: { params: byId },
  responses: jsonAnswer(assessmentLockSchema),
})

export function assessmentLockRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  return new OpenAPIHono<AppEnv>()
    .openapi(activeRoute, async (context) => {
      const active = await locksOn(parts, context.get('viewer'))
      const locks = active.map((lock) => ({
        id: lock.id,
        endsAt: lock.endsAt,
        all: lock.material === 'all',
        hidesText: lock.hidesText,
        note: lock.note,
        text: explainLock(lock),
      }))
      return context.json({ locks }, 200)
    })
    .openapi(listRoute, async (context) => {
      const locks = await listLocks(database.read, context.get('viewer').classIds)
      return context.json({ locks: locks.map(view) }, 200)
    })
    .openapi(createLockRoute, async (context) => {
      const { id: actorId, role, classIds } = context.get('viewer')
      const request = context.req.valid('json')
      if (!classIds.includes(request.classId))
        throw new AppError('not-found', '没有找到这个班级，或您不是它的任课教师。')
      const times = { startsAt: new Date(request.startsAt), endsAt: new Date(request.endsAt) }
      const lock = await database.write(async (transaction) => {
        const created = await createLock(transaction, { ...request, ...times, createdBy: actorId }, clock())
        const { classId, startsAt, endsAt, material, hidesText, locksGuests } = created
        const detail = { classId, startsAt, endsAt, material, hidesText, locksGuests }
        await audit.append({ actorId, role, act: 'assessment-lock-set', subjectId: created.id, detail }, transaction)
        return created
      })
      return context.json(view(lock), 200)
    })
    .openapi(endRoute, async (context) => {
      const { id: actorId, role, classIds } = context.get('viewer')
      const { id } = context.req.valid('param')
      const lock = await database.write(async (transaction) => {
        const ended = await endLock(transaction, id, classIds, clock())
        const detail = { classId: ended.classId }
        await audit.append({ actorId, role, act: 'assessment-lock-ended', subjectId: id, detail }, transaction)
        return ended
      })
      return context.json(view(lock), 200)
    })

  function view(lock: AssessmentLock): AssessmentLockView {
    const now = clock().toISOString()
    const over = lock.endedAt !== null || lock.endsAt <= now
    return { ...lock, state: over ? 'over' : lock.startsAt > now ? 'planned' : 'running' }
  }
}

import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { actorIdOf } from '../../governance/actor-pseudonym.ts'
import {
  changeClass,
  createClass,
  getClass,
  isMember,
  joinClass,
  leaveClass,
  listClasses,
  listMembers,
} from '../../identity/classes.ts'
import { getPerson } from '../../identity/people.ts'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  classChangeSchema,
  classSchema,
  classWithMembersSchema,
  memberSchema,
  newClassSchema,
} from '../contract/identity.ts'
import { openTo } from '../open-to.ts'
import { personView } from '../person-view.ts'
import { checkTaught } from '../taught-classes.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const byMember = byId.extend({ personId: z.string().max(64) })

const listRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/classes',
  summary: 'The classes one belongs to; for administrators all',
  responses: jsonAnswer(z.object({ classes: z.array(classSchema) })),
})
const newClassRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/classes',
  summary: 'Open a class; a teacher who does teaches it',
  request: { body: jsonBody(newClassSchema) },
  responses: jsonAnswer(classSchema),
})
const readRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'get',
  path: '/classes/{id}',
  summary: 'A class with its people',
  request: { params: byId },
  responses: jsonAnswer(classWithMembersSchema),
})
const changeRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'patch',
  path: '/classes/{id}',
  summary: 'Rename a class, archive it or bring it back',
  request: { params: byId, body: jsonBody(classChangeSchema) },
  responses: emptyAnswer,
})
const joinRoute = createRoute({
  ...openTo(['administrator']),
  method: 'put',
  path: '/classes/{id}/members/{personId}',
  summary: 'Put somebody into a class',
  request: { params: byMember, body: jsonBody(memberSchema) },
  responses: emptyAnswer,
})
const leaveRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'delete',
  path: '/classes/{id}/members/{personId}',
  summary: 'Take somebody out of a class; a teacher takes out students',
  request: { params: byMember },
  responses: emptyAnswer,
})

/** Classes and who belongs to them: teachers see and manage their own. */
export function classRoutes({ database, audit, clock }: AppParts) {
  const { read, write } = database

  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const { role, id } = context.get('viewer')
      const classes = await listClasses(read, role === 'administrator' ? {} : { memberId: id })
      return context.json({ classes }, 200)
    })
    .openapi(newClassRoute, async (context) => {
      const viewer = context.get('viewer')
      const created = await write(async (transaction) => {
        const opened = await createClass(transaction, context.req.valid('json').name, clock())
        if (viewer.role === 'teacher') {
          await joinClass(transaction, { classId: opened.id, personId: viewer.id, part: 'teacher' })
        }
        await record(transaction, viewer, { act: 'class-opened', subjectId: opened.id })
        return opened
      })
      return context.json({ ...created, students: 0 }, 200)
    })
    .openapi(readRoute, async (context) => {
      const { id } = context.req.valid('param')
      await checkTaught(read, context.get('viewer'), id)
      const found = await getClass(read, id)
      const rows = await listMembers(read, id)
      const members = rows.map(({ person, part, hasSignIn }) => ({
        person: personView({ ...person, hasSignIn: hasSignIn === 1 }),
        part,
      }))
      const students = members.filter(({ part }) => part === 'student').length
      return context.json({ ...found, students, members }, 200)
    })
    .openapi(changeRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { name, archived } = context.req.valid('json')
      const viewer = context.get('viewer')
      await checkTaught(read, viewer, id)
      await write(async (transaction) => {
        await changeClass(transaction, id, {
          ...(name === undefined ? {} : { name }),
          ...(archived === undefined ? {} : { archivedAt: archived ? clock().toISOString() : null }),
        })
        await record(transaction, viewer, {
          act: 'class-changed',
          subjectId: id,
          detail: { archived: archived ?? null },
        })
      })
      return context.body(null, 204)
    })
    .openapi(joinRoute, async (context) => {
      const { id: classId, personId } = context.req.valid('param')
      const { part } = context.req.valid('json')
      await getClass(read, classId)
      const person = await getPerson(read, personId)
      if (part === 'teacher' && person.role !== 'teacher') {
        throw new AppError('conflict', '只有教师能任教，请先把这个人的角色改为教师。')
      }
      await write(async (transaction) => {
        await joinClass(transaction, { classId, personId, part })
        const detail = { person: await actorIdOf(transaction, personId), part }
        await record(transaction, context.get('viewer'), { act: 'class-joined', subjectId: classId, detail })
      })
      return context.body(null, 204)
    })
    .openapi(leaveRoute, async (context) => {
      const { id: classId, personId } = context.req.valid('param')
      const viewer = context.get('viewer')
      await checkTaught(read, viewer, classId)
      if (viewer.role === 'teacher' && !(await isMember(read, { personId, classIds: [classId], part: 'student' }))) {
        throw new AppError('not-found', '这个班级里没有这位学生，请刷新页面后重试。')
      }
      await write(async (transaction) => {
        await leaveClass(transaction, classId, personId)
        const detail = { person: await actorIdOf(transaction, personId) }
        await record(transaction, viewer, { act: 'class-left', subjectId: classId, detail })
      })
      return context.body(null, 204)
    })

  async function record(
    transaction: Connection,
    { id, role }: Viewer,
    entry: { act: string; subjectId: string; detail?: Record<string, unknown> },
  ) {
    await audit.append({ actorId: id, role, ...entry }, transaction)
  }
}

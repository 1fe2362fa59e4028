import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { linkAddress } from '../../identity/one-time-links.ts'
import { getPerson, listPeople, peoplePerPage } from '../../identity/people.ts'
import { type HandedToken, openPeopleDesk } from '../../identity/people-desk.ts'
import { listSessions } from '../../identity/person-sessions.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  handedLinkSchema,
  invitedSchema,
  newPersonSchema,
  peoplePageSchema,
  peopleQuerySchema,
  personChangeSchema,
  sessionSchema,
} from '../contract/identity.ts'
import type { IdentityParts } from '../identity-parts.ts'
import { openTo } from '../open-to.ts'
import { originFor } from '../origin-for.ts'
import { personView } from '../person-view.ts'
import { sessionView } from '../session-view.ts'
import { checkOwnStudent, checkTaught, taughtClasses } from '../taught-classes.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const listRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'get',
  path: '/people',
  summary: 'People by user name: all for administrators, those of their classes for teachers',
  request: { query: peopleQuerySchema },
  responses: jsonAnswer(peoplePageSchema),
})
const inviteRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/people',
  summary: 'Invite somebody; a teacher invites students into a class of their own',
  request: { body: jsonBody(newPersonSchema) },
  responses: jsonAnswer(invitedSchema),
})
const changeRoute = createRoute({
  ...openTo(['administrator']),
  method: 'patch',
  path: '/people/{id}',
  summary: 'Correct, disable or enable somebody, or change the role',
  request: { params: byId, body: jsonBody(personChangeSchema) },
  responses: emptyAnswer,
})
const linkRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/people/{id}/link',
  summary: 'A new one-time link to set a password, to be handed to this person',
  request: { params: byId },
  responses: jsonAnswer(handedLinkSchema),
})
const sessionsRoute = createRoute({
  ...openTo(['administrator']),
  method: 'get',
  path: '/people/{id}/sessions',
  summary: 'Where somebody is signed in',
  request: { params: byId },
  responses: jsonAnswer(z.object({ sessions: z.array(sessionSchema) })),
})
const endSessionsRoute = createRoute({
  ...openTo(['administrator']),
  method: 'delete',
  path: '/people/{id}/sessions',
  summary: 'Sign somebody out at every device',
  request: { params: byId },
  responses: emptyAnswer,
})

/** Who looks after people: administrators after all, teachers after the students of their classes. */
export function peopleRoutes(parts: AppParts, { site }: IdentityParts) {
  const { read } = parts.database
  const desk = openPeopleDesk(parts)
  const actor = ({ id, role }: Viewer) => ({ actorId: id, role })
  const handed = (origin: string, { token, expiresAt }: HandedToken) => ({
    address: linkAddress(origin, token),
    expiresAt,
  })

  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const { q, role, page } = context.req.valid('query')
      const classIds = (await taughtClasses(read, context.get('viewer'))) ?? undefined
      const { people, total } = await listPeople(read, { text: q, role, classIds, page })
      return context.json({ people: people.map(personView), total, perPage: peoplePerPage }, 200)
    })
    .openapi(inviteRoute, async (context) => {
      const viewer = context.get('viewer')
      const { classId, ...wanted } = context.req.valid('json')
      if (viewer.role === 'teacher' && (wanted.role !== 'student' || classId === undefined)) {
        throw new AppError('forbidden', '教师只能邀请自己班级的学生，其他人请由管理员邀请。')
      }
      if (classId !== undefined) await checkTaught(read, viewer, classId)
      const place =
        classId === undefined
          ? undefined
          : { classId, part: wanted.role === 'teacher' ? ('teacher' as const) : ('student' as const) }
      const { studentNumber, birthDate, ...required } = wanted
      const { person, link } = await desk.invite(
        actor(viewer),
        { ...required, studentNumber: studentNumber ?? null, birthDate: birthDate ?? null },
        place,
      )
      return context.json(
        { person: personView({ ...person, hasSignIn: false }), link: handed(originFor(context, site), link) },
        200,
      )
    })
    .openapi(changeRoute, async (context) => {
      await desk.change(actor(context.get('viewer')), context.req.valid('param').id, context.req.valid('json'))
      return context.body(null, 204)
    })
    .openapi(linkRoute, async (context) => {
      const viewer = context.get('viewer')
      const person = await getPerson(read, context.req.valid('param').id)
      await checkOwnStudent(read, viewer, person)
      return context.json(handed(originFor(context, site), await desk.handLink(actor(viewer), person.id)), 200)
    })
    .openapi(sessionsRoute, async (context) => {
      const { id } = await getPerson(read, context.req.valid('param').id)
      const sessions = await listSessions(read, id, new Date())
      return context.json({ sessions: sessions.map((session) => sessionView(session, context.get('viewer'))) }, 200)
    })
    .openapi(endSessionsRoute, async (context) => {
      await desk.signOutEverywhere(actor(context.get('viewer')), context.req.valid('param').id)
      return context.body(null, 204)
    })
}

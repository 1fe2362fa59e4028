import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { openPeopleDesk } from '../../identity/people-desk.ts'
import { endSessions, listSessions } from '../../identity/person-sessions.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { passwordChangeSchema, sessionSchema } from '../contract/identity.ts'
import type { IdentityParts } from '../identity-parts.ts'
import { openTo } from '../open-to.ts'
import { sessionView } from '../session-view.ts'
import { TooMany } from '../too-many.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const signOutRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/account/sign-out',
  summary: 'Sign out here',
  responses: emptyAnswer,
})
const sessionsRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/account/sessions',
  summary: 'Where one is signed in',
  responses: jsonAnswer(z.object({ sessions: z.array(sessionSchema) })),
})
const endSessionRoute = createRoute({
  ...openTo('signed-in'),
  method: 'delete',
  path: '/account/sessions/{id}',
  summary: 'Sign out at another device',
  request: { params: byId },
  responses: emptyAnswer,
})
const passwordRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/account/password',
  summary: "Change one's password; other devices are signed out",
  request: { body: jsonBody(passwordChangeSchema) },
  responses: emptyAnswer,
})

/** What everybody who is signed in may do with their own account. */
export function accountRoutes(parts: AppParts, { signIn, rates }: IdentityParts) {
  const { database } = parts
  const desk = openPeopleDesk(parts)
  return new OpenAPIHono<AppEnv>()
    .openapi(signOutRoute, async (context) => {
      const { headers } = await (await signIn()).api.signOut({ headers: context.req.raw.headers, returnHeaders: true })
      for (const cookie of headers.getSetCookie()) context.header('set-cookie', cookie, { append: true })
      return context.body(null, 204)
    })
    .openapi(sessionsRoute, async (context) => {
      const viewer = context.get('viewer')
      const sessions = await listSessions(database.read, viewer.id, new Date())
      return context.json({ sessions: sessions.map((session) => sessionView(session, viewer)) }, 200)
    })
    .openapi(endSessionRoute, async (context) => {
      const only = context.req.valid('param').id
      const { id: ownId } = context.get('viewer')
      if (!(await listSessions(database.read, ownId, new Date())).some(({ id }) => id === only)) {
        throw new AppError('not-found', '没有找到这个登录，它可能已经退出。')
      }
      await database.write((transaction) => endSessions(transaction, ownId, { only }))
      return context.body(null, 204)
    })
    .openapi(passwordRoute, async (context) => {
      const { id, sessionId = '' } = context.get('viewer')
      const refused = await rates.take('signInFailures', `own ${id}`)
      if (refused) throw new TooMany(refused.seconds, '密码输错次数太多，请稍后再试。')
      await desk.changePassword({ id, sessionId }, context.req.valid('json'))
      await rates.forget('signInFailures', `own ${id}`)
      return context.body(null, 204)
    })
}

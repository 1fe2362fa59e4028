import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { actorIdOf } from '../../governance/actor-pseudonym.ts'
import { demoPerson } from '../../identity/demo-people.ts'
import { hasAdministrator } from '../../identity/people.ts'
import { type OpenRole, openRoles } from '../../identity/role.ts'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { tryAsSchema } from '../contract/identity.ts'
import type { IdentityParts } from '../identity-parts.ts'
import { openTo } from '../open-to.ts'
import { startSession } from '../start-session.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer } from './responses.ts'

const tryAsRoute = createRoute({
  ...openTo('anyone'),
  method: 'post',
  path: '/try-as',
  summary: 'Sign in as the demonstration person of a role; only on a loopback address',
  request: { body: jsonBody(tryAsSchema) },
  responses: emptyAnswer,
})

/**
 * The roles that can be tried. Once the school has an administrator, what shows other people's data is given by that
 * administrator and no longer tried.
 */
export async function rolesToTry(read: Connection): Promise<readonly OpenRole[]> {
  if (!(await hasAdministrator(read))) return openRoles
  return openRoles.filter((role) => role !== 'administrator' && role !== 'committee')
}

/** Must be served on a loopback address only. */
export function tryAsRoutes({ database, audit, clock }: AppParts, identity: IdentityParts) {
  return new OpenAPIHono<AppEnv>().openapi(tryAsRoute, async (context) => {
    const { role } = context.req.valid('json')
    if (!(await rolesToTry(database.read)).includes(role)) {
      throw new AppError('forbidden', '学校已有自己的管理员，这个身份请由管理员授予。')
    }
    const person = await database.write(async (transaction) => {
      const demo = await demoPerson(transaction, role, clock())
      const subjectId = await actorIdOf(transaction, demo.id)
      const entry = { actorId: context.get('viewer').id, role: 'none', act: 'try-as', subjectId, detail: { role } }
      await audit.append(entry, transaction)
      return demo
    })
    const signedIn = await startSession(context, identity, async () =>
      (await identity.signIn()).api.signInPerson({
        body: { personId: person.id },
        headers: context.req.raw.headers,
        returnHeaders: true,
      }),
    )
    if (!signedIn) throw new AppError('forbidden', '这个示例身份已被停用，请选择另一个。')
    return context.body(null, 204)
  })
}

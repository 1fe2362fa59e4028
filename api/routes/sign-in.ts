import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { actorIdOf } from '../../governance/actor-pseudonym.ts'
import { listClasses } from '../../identity/classes.ts'
import { shortestPassword } from '../../identity/password-rules.ts'
import { hashed, hasPassword } from '../../identity/passwords.ts'
import { findByUsername, getPerson, type Person } from '../../identity/people.ts'
import { openPeopleDesk } from '../../identity/people-desk.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { clientAddress } from '../client-address.ts'
import {
  linkSchema,
  linkTokenSchema,
  linkUseSchema,
  type OwnAccount,
  passwordSignInSchema,
  signInStateSchema,
} from '../contract/identity.ts'
import type { IdentityParts } from '../identity-parts.ts'
import { openTo } from '../open-to.ts'
import { startSession } from '../start-session.ts'
import { TooMany } from '../too-many.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'
import { rolesToTry } from './try-as.ts'

const stateRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/sign-in',
  summary: 'Who is signed in, and in which ways one can sign in here',
  responses: jsonAnswer(signInStateSchema),
})
const passwordRoute = createRoute({
  ...openTo('anyone'),
  method: 'post',
  path: '/sign-in/password',
  summary: 'Sign in with user name and password',
  request: { body: jsonBody(passwordSignInSchema) },
  responses: emptyAnswer,
})
const readLinkRoute = createRoute({
  ...openTo('anyone'),
  method: 'post',
  path: '/sign-in/link',
  summary: 'What a one-time link is for',
  request: { body: jsonBody(linkTokenSchema) },
  responses: jsonAnswer(linkSchema),
})
const redeemLinkRoute = createRoute({
  ...openTo('anyone'),
  method: 'post',
  path: '/sign-in/link/password',
  summary: 'Set the password that a one-time link allows to set, and sign in',
  request: { body: jsonBody(linkUseSchema) },
  responses: emptyAnswer,
})

/** Signing in by password and by one-time link; single sign-on and "try as…" have files of their own. */
export function signInRoutes(parts: AppParts, identity: IdentityParts) {
  const { database, audit } = parts
  const { site, signIn, rates } = identity
  const desk = openPeopleDesk(parts)

  async function countLink(context: Context<AppEnv>): Promise<void> {
    const refused = await rates.take('linkTries', clientAddress(context, site))
    if (refused) throw new TooMany(refused.seconds, '打开链接的次数太多了，请稍后再试。')
  }

  return new OpenAPIHono<AppEnv>()
    .openapi(stateRoute, async (context) => {
      const viewer = context.get('viewer')
      const account = viewer.guest ? null : await accountOf(await getPerson(database.read, viewer.id))
      return context.json(
        {
          account,
          guests: site.loopback,
          singleSignOn: site.singleSignOn ? { title: site.singleSignOn.title } : null,
          tryAs: site.loopback ? [...(await rolesToTry(database.read))] : [],
        },
        200,
      )
    })
    .openapi(passwordRoute, async (context) => {
      const { username, password } = context.req.valid('json')
      const address = clientAddress(context, site)
      const account = `${username.toLowerCase()} ${address}`
      const refused = (await rates.take('signInFailures', account)) ?? (await rates.take('addressFailures', address))
      if (refused) {
        if (refused.first) await recordBlocked(username)
        const minutes = Math.ceil(refused.seconds / 60)
        throw new TooMany(refused.seconds, `登录失败次数太多，请 ${minutes} 分钟后再试，或请老师重设密码。`)
      }
      const signedIn = await startSession(context, identity, async () =>
        (await signIn()).api.signInUsername({
          body: { username, password },
          headers: context.req.raw.headers,
          returnHeaders: true,
        }),
      )
      if (!signedIn) {
        await takeAsLong(username, password)
        throw new AppError('not-signed-in', '用户名或密码不对，或账号不能使用。请重新输入，或请老师重设密码。')
      }
      await rates.forget('signInFailures', account)
      await rates.giveBack('addressFailures', address)
      return context.body(null, 204)
    })
    .openapi(readLinkRoute, async (context) => {
      await countLink(context)
      const { link, person } = await desk.readLink(context.req.valid('json').token)
      return context.json(
        {
          purpose: link.purpose,
          name: person?.name ?? null,
          username: person?.username ?? null,
          passwordAtLeast: shortestPassword(person?.role ?? 'administrator'),
        },
        200,
      )
    })
    .openapi(redeemLinkRoute, async (context) => {
      await countLink(context)
      const person = await desk.redeemLink(context.req.valid('json'))
      await startSession(context, identity, async () =>
        (await signIn()).api.signInPerson({
          body: { personId: person.id },
          headers: context.req.raw.headers,
          returnHeaders: true,
        }),
      )
      return context.body(null, 204)
    })

  /** Names nobody who is not here: a password typed as a user name must not get into the log. */
  async function recordBlocked(username: string): Promise<void> {
    await database.write(async (transaction) => {
      const person = await findByUsername(transaction, username)
      const subjectId = person && (await actorIdOf(transaction, person.id))
      await audit.append({ actorId: 'stranger', role: 'none', act: 'sign-in-blocked', subjectId }, transaction)
    })
  }

  /** Hashes for nothing where there is no password to compare, or the time would tell who has not accepted yet. */
  async function takeAsLong(username: string, password: string): Promise<void> {
    const person = await findByUsername(database.read, username)
    if (person && !(await hasPassword(database.read, person.id))) await hashed(password)
  }

  async function accountOf(person: Person): Promise<OwnAccount> {
    const { id, name, username, role, demo } = person
    const classes = (await listClasses(database.read, { memberId: id })).filter(({ archivedAt }) => archivedAt === null)
    return {
      id,
      name,
      username,
      role,
      demo,
      classes: classes.map((one) => ({ id: one.id, name: one.name })),
      passwordAtLeast: shortestPassword(role),
    }
  }
}

import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { classIdsOf } from '../identity/classes.ts'
import type { Person } from '../identity/people.ts'
import { publicAccess } from '../knowledge/access.ts'
import { readableCollections } from '../knowledge/collections.ts'
import type { Connection } from '../storage/database.ts'
import type { AppEnv, AppParts } from './app-parts.ts'
import { currentSession } from './current-session.ts'
import { endWithSession } from './end-with-session.ts'
import type { IdentityParts } from './identity-parts.ts'
import { problem, sendProblem } from './problem.ts'
import type { Viewer } from './viewer.ts'

/** The cookie by which a guest's browser is known again. */
export const guestCookie = 'bashan_owner'
const oneYear = 365 * 24 * 3600

/**
 * Says who sends a request: whoever the session belongs to; on loopback otherwise the guest of the browser's cookie; at
 * any other address a stranger, to whom the API answers nothing but signing in.
 */
export function identifyViewer(parts: AppParts, identity: IdentityParts) {
  const { read } = parts.database
  return createMiddleware<AppEnv>(async (context, next) => {
    const session = await currentSession(context, parts, identity)
    if (session) {
      context.set('viewer', await viewerOf(read, session.person, session.id))
      await next()
      endWithSession(context, parts, session.id)
      return
    }
    if (identity.site.loopback) context.set('viewer', guest(context))
    else if (forStrangers(context.req.path)) context.set('viewer', { ...nobody })
    else {
      const title = '请先登录，再使用这项功能。'
      const requestId = context.get('requestId')
      return sendProblem(context, problem({ status: 401, code: 'not-signed-in', title, requestId }))
    }
    await next()
  })
}

/** What a stranger gets: the page, and what is needed to sign in. */
const forStrangers = (path: string) => !path.startsWith('/api/') || /^\/api\/sign-in(?:\/|$)/.test(path)

const nobody: Viewer = { id: '', role: 'student', guest: true, access: { collections: [] }, classIds: [] }

/**
 * Whoever holds the cookie owns what was made under it. The value is 256 random bits, never readable by scripts, so that
 * one browser can't reach another's conversations.
 */
function guest(context: Context<AppEnv>): Viewer {
  const held = getCookie(context, guestCookie)
  const token = held && /^[A-Za-z0-9_-]{43}$/.test(held) ? held : randomBytes(32).toString('base64url')
  if (token !== held) {
    setCookie(context, guestCookie, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: oneYear })
  }
  return { id: token, role: 'student', guest: true, access: publicAccess, classIds: [] }
}

async function viewerOf(read: Connection, person: Person, sessionId: string): Promise<Viewer> {
  const { id, role } = person
  const classIds = await classIdsOf(read, id)
  const collections = await readableCollections(read, { userId: id, role, classIds, guest: false })
  return { id, role, guest: false, access: { collections }, classIds, sessionId }
}

import { randomBytes } from 'node:crypto'
import { getCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { publicAccess } from '../knowledge/access.ts'
import type { AppEnv } from './app-parts.ts'

const cookieName = 'bashan_owner'
const oneYear = 365 * 24 * 3600

/**
 * Until there is sign-in, whoever holds the cookie owns what was made under it. The value is 256 random bits, never
 * readable by scripts, so that one browser can't reach another's conversations.
 */
export const identifyViewer = createMiddleware<AppEnv>(async (context, next) => {
  const held = getCookie(context, cookieName)
  const token = held && /^[A-Za-z0-9_-]{43}$/.test(held) ? held : randomBytes(32).toString('base64url')
  if (token !== held) {
    const secure = new URL(context.req.url).protocol === 'https:'
    setCookie(context, cookieName, token, { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: oneYear, secure })
  }
  context.set('viewer', { id: token, role: 'student', guest: true, access: publicAccess, classIds: [] })
  await next()
})

import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { getPerson, type Person } from '../identity/people.ts'
import { endSessions } from '../identity/person-sessions.ts'
import type { AppEnv, AppParts } from './app-parts.ts'
import type { IdentityParts } from './identity-parts.ts'

/** A session ends this long after signing in, however much it is used (OWASP ASVS 5.0 §7.3.2). */
const longestMs = 7 * 24 * 3600_000

/** The session that a request's cookie names and the person it belongs to; null when there is none that stands. */
export async function currentSession(
  context: Context<AppEnv>,
  { database, clock }: AppParts,
  { site, signIn }: IdentityParts,
): Promise<{ id: string; person: Person } | null> {
  if (!Object.keys(getCookie(context)).some((name) => name.endsWith('.session_token'))) return null
  const { headers, response } = await (await signIn()).api.getSession({
    headers: context.req.raw.headers,
    returnHeaders: true,
  })
  for (const cookie of headers.getSetCookie()) context.header('set-cookie', cookie, { append: true })
  if (!response) return null
  const { id, createdAt } = response.session
  const person = await getPerson(database.read, response.user.id)
  if (clock().getTime() - createdAt.getTime() > longestMs) {
    await database.write((transaction) => endSessions(transaction, person.id, { only: id }))
    return null
  }
  return person.disabledAt === null && (site.loopback || !person.demo) ? { id, person } : null
}

import { betterAuth } from 'better-auth/minimal'
import { genericOAuth } from 'better-auth/plugins/generic-oauth'
import { username } from 'better-auth/plugins/username'
import { eq } from 'drizzle-orm'
import type { Database } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { queuedAdapter } from './queued-adapter.ts'
import { openRoles } from './role.ts'
import { people } from './schema.ts'
import { signInPerson } from './sign-in-person.ts'
import { singleSignOnConfig, singleSignOnProvider } from './single-sign-on.ts'
import type { Site } from './site.ts'

/** Under which path single sign-on comes back; the exact address to register is this, `/callback/school` appended. */
export const signInPath = '/api/sign-in'

/** A session ends after this long without use, in seconds: at a shared computer nobody stays signed in overnight. */
const idleSeconds = 12 * 3600
/** How far a used session's end may lag behind, in seconds; each move is a write. */
const refreshSeconds = 10 * 60

/**
 * better-auth set up for a school: user name and password or single sign-on, sessions in our database, nothing sent to
 * anybody. Its own routes are not served, except the one that single sign-on returns to.
 */
export function openSignIn(database: Database, site: Site) {
  const https = site.origin.startsWith('https:')
  const { singleSignOn } = site
  return betterAuth({
    appName: 'Bashan',
    baseURL: site.origin,
    basePath: signInPath,
    secret: site.secret,
    trustedOrigins: [site.origin],
    onAPIError: { errorURL: `${site.origin}/sign-in` },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    database: queuedAdapter(database),
    session: { expiresIn: idleSeconds, updateAge: refreshSeconds },
    user: {
      additionalFields: {
        role: { type: [...openRoles], required: true, defaultValue: 'student' },
        demo: { type: 'boolean', required: true, defaultValue: false, input: false },
      },
    },
    account: {
      accountLinking: { trustedProviders: [singleSignOnProvider] },
      // Who somebody is was the only question; what else the provider allows with its tokens is not kept.
      updateAccountOnSignIn: false,
    },
    advanced: {
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      // `__Host-`: over https only, for this host only, no other path.
      cookiePrefix: https ? '__Host-bashan' : 'bashan',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: https },
    },
    databaseHooks: {
      account: {
        create: {
          before: async (account) => ({ data: { ...account, accessToken: null, refreshToken: null, idToken: null } }),
        },
      },
      session: {
        create: {
          before: async (session) => ((await mayHaveSession(database, site, session.userId)) ? undefined : false),
        },
      },
    },
    plugins: [
      username({
        displayUsername: false,
        minUsernameLength: 1,
        maxUsernameLength: 32,
        usernameValidator: (name) => /^[\p{L}\p{N}._-]+$/u.test(name),
      }),
      signInPerson(),
      ...(singleSignOn ? [genericOAuth({ config: [singleSignOnConfig(database.read, singleSignOn)] })] : []),
    ],
  })
}

export type SignIn = ReturnType<typeof openSignIn>

/** False for the disabled, and for demonstration people where others than this machine's can reach the service. */
async function mayHaveSession({ read }: Database, site: Site, personId: string): Promise<boolean> {
  const [person] = await read.select().from(people).where(eq(people.id, personId))
  return person !== undefined && person.disabledAt === null && (site.loopback || !person.demo)
}

import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import type { BetterAuthPlugin } from 'better-auth/types'
import { z } from 'zod'

/** Adds `signInPerson` to better-auth: a session for a person whom the caller has made sure of, by a one-time link. Not on the network. */
export function signInPerson() {
  return {
    id: 'sign-in-person',
    endpoints: {
      signInPerson: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ personId: z.string() }) },
        async (context) => {
          const { internalAdapter } = context.context
          const user = await internalAdapter.findUserById(context.body.personId)
          if (!user) return context.json({ signedIn: false })
          const session = await internalAdapter.createSession(user.id)
          if (!session) return context.json({ signedIn: false })
          await setSessionCookie(context, { session, user })
          return context.json({ signedIn: true })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}

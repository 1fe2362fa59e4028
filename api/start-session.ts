import type { Context } from 'hono'
import type { AppEnv } from './app-parts.ts'
import type { IdentityParts } from './identity-parts.ts'

/**
 * Signs in by `begin` and hands its cookies to the browser; the session that the browser had before ends, so that signing
 * in always gives a new token. False when `begin` refuses.
 */
export async function startSession(
  context: Context<AppEnv>,
  { signIn }: IdentityParts,
  begin: () => Promise<{ headers: Headers }>,
): Promise<boolean> {
  try {
    const { headers } = await begin()
    if (context.get('viewer').sessionId !== undefined) {
      await (await signIn()).api.signOut({ headers: context.req.raw.headers })
    }
    for (const cookie of headers.getSetCookie()) context.header('set-cookie', cookie, { append: true })
    return headers.getSetCookie().length > 0
  } catch (error) {
    if (isRefusal(error)) return false
    throw error
  }
}

/**
 * better-auth's APIError for what is refused, told by its shape: importing its class would load better-auth with the
 * application. Who may have no session (disabled people) is refused as a session that could not be made.
 */
function isRefusal(error: unknown): boolean {
  const { name, statusCode, body } = error as { name?: unknown; statusCode?: unknown; body?: { code?: unknown } }
  if (name !== 'APIError' || typeof statusCode !== 'number') return false
  return statusCode < 500 || body?.code === 'FAILED_TO_CREATE_SESSION'
}

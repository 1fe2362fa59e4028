import { Hono } from 'hono'
import { singleSignOnProvider } from '../../identity/single-sign-on.ts'
import type { AppEnv } from '../app-parts.ts'
import type { IdentityParts } from '../identity-parts.ts'

/** Leaves for the school's own sign-in and comes back from it; both are pages that the browser itself goes to. */
export function singleSignOnRoutes({ signIn, site }: IdentityParts) {
  return new Hono<AppEnv>()
    .get('/sign-in/single-sign-on', async (context) => {
      const { headers, response } = await (await signIn()).api.signInSocial({
        body: {
          provider: singleSignOnProvider,
          callbackURL: `${site.origin}/`,
          errorCallbackURL: `${site.origin}/sign-in`,
          disableRedirect: true,
        },
        headers: context.req.raw.headers,
        returnHeaders: true,
      })
      for (const cookie of headers.getSetCookie()) context.header('set-cookie', cookie, { append: true })
      return context.redirect(response.url ?? '/sign-in?error=unavailable', 303)
    })
    .get(`/sign-in/callback/${singleSignOnProvider}`, async (context) => (await signIn()).handler(context.req.raw))
}

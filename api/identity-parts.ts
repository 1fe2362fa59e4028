import { type Limits, limits } from '../identity/limits.ts'
import type { SignIn } from '../identity/open-sign-in.ts'
import { openRateLimits, type RateLimits } from '../identity/rate-limits.ts'
import { loopbackSite, type Site } from '../identity/site.ts'
import type { Database } from '../storage/database.ts'

/** What signing in and the limits need, beside the parts of the application. */
export type IdentityParts = {
  site: Site
  /** Loaded when somebody first signs in: who only asks as a guest need not wait for it. */
  signIn: () => Promise<SignIn>
  rates: RateLimits
}

/** On a loopback address, with the product's limits, where nothing else is given. */
export function openIdentity(parts: { database: Database; site?: Site; limits?: Limits }): IdentityParts {
  const site = parts.site ?? loopbackSite()
  let opened: Promise<SignIn> | undefined
  return {
    site,
    rates: openRateLimits(parts.limits ?? limits),
    signIn() {
      opened ??= import('../identity/open-sign-in.ts').then(({ openSignIn }) => openSignIn(parts.database, site))
      return opened
    },
  }
}

import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-parts.ts'
import { clientAddress } from './client-address.ts'
import type { IdentityParts } from './identity-parts.ts'
import { TooMany } from './too-many.ts'

/** Holds a person to so many questions a minute, and all guests at one address together. */
export function limitTurns({ rates, site }: IdentityParts) {
  return createMiddleware<AppEnv>(async (context, next) => {
    if (context.req.method !== 'POST') return next()
    const { guest, id } = context.get('viewer')
    const refused = await rates.take('turns', guest ? `guests ${clientAddress(context, site)}` : id)
    if (refused) throw new TooMany(refused.seconds, `提问太快了，请 ${refused.seconds} 秒后再问。`)
    await next()
  })
}

import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-parts.ts'
import { clientAddress } from './client-address.ts'
import type { IdentityParts } from './identity-parts.ts'
import { TooMany } from './too-many.ts'

/** Holds a person to so many questions a minute, and all guests at one address together. */
export const limitTurns = (identity: IdentityParts) =>
  limited(identity, { what: 'turns', methods: ['POST'], told: (seconds) => `提问太快了，请 ${seconds} 秒后再问。` })

/** Holds a person to so much costly work a minute: what is written, read from files or exported. */
export const limitWork = (identity: IdentityParts, methods: readonly string[] = ['POST']) =>
  limited(identity, { what: 'work', methods, told: (seconds) => `操作太快了，请 ${seconds} 秒后再试。` })

type Held = { what: 'turns' | 'work'; methods: readonly string[]; told: (seconds: number) => string }

function limited({ rates, site }: IdentityParts, { what, methods, told }: Held) {
  return createMiddleware<AppEnv>(async (context, next) => {
    if (!methods.includes(context.req.method)) return next()
    const { guest, id } = context.get('viewer')
    const refused = await rates.take(what, guest ? `guests ${clientAddress(context, site)}` : id)
    if (refused) throw new TooMany(refused.seconds, told(refused.seconds))
    await next()
  })
}

import type { Context } from 'hono'
import type { Site } from '../identity/site.ts'

/** The address that a request came from: the connection's, or what the last proxy saw where one is trusted. */
export function clientAddress(context: Context, site: Site): string {
  if (site.trustProxy) {
    const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    if (forwarded) return forwarded
  }
  const incoming = (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return incoming?.socket?.remoteAddress ?? 'local'
}

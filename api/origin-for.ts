import type { Context } from 'hono'
import type { Site } from '../identity/site.ts'

/** What links to this service begin with: the site's address, or on loopback the one that the browser itself used. */
export const originFor = (context: Context, site: Site): string =>
  site.loopback ? new URL(context.req.url).origin : site.origin

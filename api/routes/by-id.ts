import { z } from '@hono/zod-openapi'

/** The path parameter of a route that names one thing. */
export const byId = z.object({ id: z.string().max(64) })

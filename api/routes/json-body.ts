import type { z } from '@hono/zod-openapi'

/** A request's body of JSON that must be there. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) =>
  ({ required: true, content: { 'application/json': { schema } } }) as const

import { z } from '@hono/zod-openapi'
import { problemSchema } from '../contract/chat.ts'

const asProblem = (description: string) =>
  ({ description, content: { 'application/problem+json': { schema: problemSchema } } }) as const

/** The problems that any route may answer with. */
export const problems = {
  400: asProblem('The request cannot be read'),
  401: asProblem('Not signed in'),
  403: asProblem('Not allowed: a foreign page or host'),
  404: asProblem('No such thing, or none that this owner may see'),
  409: asProblem('Does not fit what is stored now'),
  413: asProblem('The request body is too large'),
  415: asProblem('A type of file that is not read'),
  422: asProblem('The request does not fit its schema'),
  429: asProblem('Too many requests; Retry-After tells when to come again'),
  500: asProblem('A fault of the service'),
  503: asProblem('The database or the audit log is not available'),
  507: asProblem('The disk is full'),
} as const

/** The responses of a route that answers 200 with JSON. */
export function jsonAnswer<Schema extends z.ZodType>(schema: Schema) {
  return { 200: { description: 'Done', content: { 'application/json': { schema } } }, ...problems } as const
}

/** The responses of a route that answers 200 with a file of one of these media types. */
export const fileAnswer = (mediaTypes: readonly string[]) => ({
  200: {
    description: 'The file',
    content: Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: z.string() }])),
  },
  ...problems,
})

/** The responses of a route that answers 204. */
export const emptyAnswer = { 204: { description: 'Done' }, ...problems } as const

/** One event of a stream; `data` is JSON. */
const sentEventSchema = z
  .object({ id: z.string().optional(), event: z.string(), data: z.string() })
  .openapi('SentEvent')

/** The responses of a route that answers 200 with server-sent events. */
export const eventStreamAnswer = (description: string) =>
  ({ 200: { description, content: { 'text/event-stream': { schema: sentEventSchema } } }, ...problems }) as const

import { z } from '@hono/zod-openapi'

/** What somebody thinks of an answer, on the wire. */

export const newFeedbackSchema = z
  .object({
    messageId: z.string().max(64),
    verdict: z.enum(['up', 'down']),
    reasons: z
      .array(z.enum(['wrong', 'unsupported', 'incomplete', 'should-answer', 'harmful']))
      .max(5)
      .default([]),
    text: z.string().trim().max(500).default(''),
  })
  .openapi('NewFeedback')

export const givenFeedbackSchema = z
  .object({ given: z.array(z.object({ messageId: z.string(), verdict: z.enum(['up', 'down']) })) })
  .openapi('GivenFeedback')

export type NewFeedback = z.infer<typeof newFeedbackSchema>
export type GivenFeedback = z.infer<typeof givenFeedbackSchema>
export type FeedbackReason = NewFeedback['reasons'][number]

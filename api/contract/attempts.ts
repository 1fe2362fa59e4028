import { z } from '@hono/zod-openapi'
import { itemAnswerSchema } from '../../teaching/item-answer.ts'
import { itemViewSchema } from '../../teaching/item-view.ts'
import { itemSourceSchema } from '../../teaching/quiz-item.ts'

/** Shapes on the wire of sittings: what a student answers, and what came of it. */

const partSchema = z.object({ given: z.string(), right: z.boolean() })
const foundPointSchema = z.object({
  point: z.string(),
  marks: z.number(),
  found: z.boolean(),
  quote: z.string().nullable().openapi({ description: 'The words of the answer that make or deny the point.' }),
  denied: z.boolean(),
})

const itemResultSchema = z
  .object({
    marks: z.number().nullable().openapi({ description: 'What counts; null until a teacher has confirmed.' }),
    draftMarks: z.number(),
    open: z.boolean(),
    parts: z.array(partSchema),
    found: z.array(foundPointSchema),
    reason: z.string().nullable(),
    right: z.string().nullable().openapi({ description: 'The right answer; null where a lock hides its clause.' }),
    explanation: z.string(),
    misconceptions: z.array(z.string()),
    sources: z.array(itemSourceSchema),
  })
  .openapi('ItemResult')

export const attemptSchema = z
  .object({
    id: z.string(),
    assignmentId: z.string(),
    title: z.string(),
    instructions: z.string(),
    number: z.number().int(),
    student: z.string().nullable().openapi({ description: 'The name, for the teacher.' }),
    startedAt: z.string(),
    endsAt: z.string(),
    now: z.string().openapi({ description: 'The time of the server, which decides.' }),
    closesAt: z.string(),
    submittedAt: z.string().nullable(),
    state: z.enum(['sitting', 'handed-in', 'result']).openapi({
      description: 'handed-in: done, but the result may be seen only after the close.',
    }),
    marks: z.number().nullable(),
    of: z.number(),
    waiting: z.number().int(),
    items: z.array(
      z.object({
        slot: z.string(),
        item: itemViewSchema,
        answer: itemAnswerSchema.nullable(),
        sequence: z.number().int(),
        result: itemResultSchema.nullable(),
      }),
    ),
  })
  .openapi('Attempt')

export const answerChangeSchema = z.object({
  answer: itemAnswerSchema.nullable(),
  sequence: z.number().int().min(1).max(1e9).openapi({ description: 'Counts the changes; an older one is let go.' }),
})

export const marksConfirmationSchema = z.object({
  marks: z.number().min(0).max(100),
  reason: z.string().trim().max(500).nullable().default(null),
})

export type AttemptView = z.infer<typeof attemptSchema>
export type AttemptItem = AttemptView['items'][number]
export type ItemResult = z.infer<typeof itemResultSchema>

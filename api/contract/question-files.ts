import { z } from '@hono/zod-openapi'

/** Shapes on the wire of question files: items in the forms of other systems. */

export const questionFormats = ['gift'] as const

export const questionFileQuery = z.object({ format: z.enum(questionFormats) })

export const questionImportSchema = z.object({ format: z.enum(questionFormats), text: z.string().min(1).max(60_000) })

export const questionsImportedSchema = z
  .object({
    added: z.number().int().openapi({ description: 'Drafts in the question bank, of the teacher who sent them.' }),
    faults: z.array(z.object({ where: z.string(), message: z.string() })),
  })
  .openapi('QuestionsImported')

export type QuestionsImported = z.infer<typeof questionsImportedSchema>

import { z } from '@hono/zod-openapi'

/** Shapes on the wire of question files: items in the forms of other systems. */

/** The forms, in the order that a menu shows them; each is written and read, DOCX as the numbered questions that teachers type. */
export const questionFormats = ['docx', 'xlsx', 'moodle-xml', 'gift', 'qti-2.1', 'qti-3.0'] as const
export type QuestionFormat = (typeof questionFormats)[number]

export const questionFormatSchema = z
  .object({
    id: z.enum(questionFormats),
    /** Proper names, the same in every language. */
    title: z.string(),
    extension: z.string().openapi({ description: 'Of the file that is written, with its dot.' }),
    accept: z.array(z.string()).openapi({ description: 'Extensions of files that are read, with their dots.' }),
    mediaType: z.string(),
  })
  .openapi('QuestionFormat')

export const questionFileQuery = z.object({ format: z.enum(questionFormats) })

export const questionsImportedSchema = z
  .object({
    added: z.number().int().openapi({ description: 'Drafts in the question bank, of the teacher who sent them.' }),
    faults: z.array(z.object({ where: z.string(), message: z.string() })),
  })
  .openapi('QuestionsImported')

export type QuestionFormatView = z.infer<typeof questionFormatSchema>
export type QuestionsImported = z.infer<typeof questionsImportedSchema>

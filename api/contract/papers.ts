import { z } from '@hono/zod-openapi'
import { exportFormats } from '../../exports/export-format.ts'
import { paperItemSchema } from '../../teaching/paper.ts'
import { bloomLevels, itemTypes } from '../../teaching/quiz-item.ts'

/** Shapes on the wire of papers: what a teacher puts together from the question bank. */

export const paperSummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    questions: z.number().int(),
    marks: z.number(),
    minutes: z.number().int().nullable(),
    updatedAt: z.string(),
  })
  .openapi('PaperSummary')

export const paperSchema = z
  .object({
    id: z.string(),
    revision: z.number().int(),
    title: z.string(),
    instructions: z.string(),
    minutes: z.number().int().nullable(),
    items: z.array(paperItemSchema),
    marks: z.number(),
    updatedAt: z.string(),
  })
  .openapi('Paper')

/** An approved item of the question bank that may be put into a paper. */
export const paperChoiceSchema = z
  .object({
    bankItemId: z.string(),
    version: z.number().int(),
    stem: z.string(),
    type: z.enum(itemTypes),
    marks: z.number(),
  })
  .openapi('PaperChoice')

const head = {
  title: z.string().trim().min(1).max(80),
  instructions: z.string().max(1000),
  minutes: z.number().int().min(1).max(600).nullable(),
}
const marks = z.number().min(0.5).max(100)

export const newPaperSchema = z.object({
  title: head.title,
  instructions: head.instructions.default(''),
  minutes: head.minutes.default(null),
  bankItemIds: z.array(z.string().max(64)).max(200).default([]),
})

/** Items in their order: those that are in the paper by their place, new ones by their number in the bank. */
export const paperChangeSchema = z.object({
  revision: z.number().int(),
  ...head,
  items: z
    .array(
      z.union([
        z.object({ slot: z.string().max(64), marks }),
        z.object({ bankItemId: z.string().max(64), marks: marks.optional() }),
      ]),
    )
    .max(200),
})

const rowSchema = z.object({
  type: z.enum(itemTypes),
  bloom: z.enum(bloomLevels).nullable(),
  count: z.number().int().min(1).max(50),
  marks: marks.nullable(),
})

export const blueprintPaperSchema = z.object({
  title: head.title,
  minutes: head.minutes.default(null),
  rows: z
    .array(rowSchema)
    .min(1)
    .max(20)
    .refine((rows) => rows.reduce((sum, { count }) => sum + count, 0) <= 200, { message: 'more than 200 items' }),
  /** None: the whole bank. */
  clauseIds: z.array(z.string().max(64)).max(200).default([]),
  /** The same letter chooses the same items as long as the bank is the same. */
  seed: z.string().trim().max(20).default('A'),
})

export const chosenPaperSchema = z
  .object({
    paper: paperSchema,
    /** Lines of the blueprint that the bank did not fill. */
    shortages: z.array(rowSchema.extend({ chosen: z.number().int() })),
  })
  .openapi('ChosenPaper')

const paperParts = ['paper', 'answer-sheet', 'key'] as const

export const paperExportQuery = z.object({ part: z.enum(paperParts), format: z.enum(exportFormats) })

export type PaperChoice = z.infer<typeof paperChoiceSchema>
export type PaperSummary = z.infer<typeof paperSummarySchema>
export type BlueprintPaper = z.input<typeof blueprintPaperSchema>
export type PaperRowView = z.infer<typeof rowSchema>
export type ChosenPaper = z.infer<typeof chosenPaperSchema>
export type PaperView = z.infer<typeof paperSchema>
export type PaperChange = z.infer<typeof paperChangeSchema>

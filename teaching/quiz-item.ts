import { z } from 'zod'
import { knowledgeKinds } from '../knowledge/knowledge-kind.ts'

/** The forms an item may have, from the ones that code grades to the ones that a teacher confirms. */
export const itemTypes = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'fill-in',
  'ordering',
  'short-answer',
  'case',
] as const
export type ItemType = (typeof itemTypes)[number]

/** The cognitive levels of the revised Bloom taxonomy (Anderson & Krathwohl 2001). */
export const bloomLevels = ['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create'] as const
export type BloomLevel = (typeof bloomLevels)[number]

/** The clause that an item's key and explanation rest on, with the words of it that bear them out. */
export const itemSourceSchema = z.object({
  clauseId: z.string(),
  documentId: z.string(),
  documentTitle: z.string(),
  clause: z.string(),
  page: z.number().int().nullable(),
  quote: z.string(),
})
export type ItemSource = z.infer<typeof itemSourceSchema>

/** `misconception`: what whoever chooses this wrong option takes for true, or the neighbouring clause that it was taken from. */
const optionSchema = z.object({ id: z.string(), text: z.string(), misconception: z.string().nullable() })

/** A point that an open answer is marked for; `words`: any of them in the answer shows that the point was made. */
const rubricPointSchema = z.object({
  point: z.string(),
  marks: z.number().positive(),
  clauseId: z.string().nullable(),
  words: z.array(z.string()),
})
export type RubricPoint = z.infer<typeof rubricPointSchema>

const common = {
  stem: z.string().min(1),
  /** The situation that a case item tells before its question; empty for the others. */
  situation: z.string(),
  bloom: z.enum(bloomLevels),
  /** 1 (nearly all get it right) to 5 (few do), as its author expects; statistics tell afterwards. */
  difficulty: z.number().int().min(1).max(5),
  knowledge: z.enum(knowledgeKinds),
  marks: z.number().positive(),
  explanation: z.string(),
  sources: z.array(itemSourceSchema),
}

/** What an item asks and what is right, without who made it and what became of it. */
export const itemContentSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single-choice'), ...common, options: z.array(optionSchema), key: z.string() }),
  z.object({ type: z.literal('multiple-choice'), ...common, options: z.array(optionSchema), key: z.array(z.string()) }),
  z.object({ type: z.literal('true-false'), ...common, key: z.boolean() }),
  /** Each `____` of the stem is a blank; any of `accepted` fills it. */
  z.object({ type: z.literal('fill-in'), ...common, blanks: z.array(z.object({ accepted: z.array(z.string()) })) }),
  /** `steps` stand in the right order; whoever shows the item shuffles them. */
  z.object({ type: z.literal('ordering'), ...common, steps: z.array(z.string()) }),
  z.object({
    type: z.literal('short-answer'),
    ...common,
    rubric: z.array(rubricPointSchema),
    modelAnswer: z.string(),
  }),
  z.object({ type: z.literal('case'), ...common, rubric: z.array(rubricPointSchema), modelAnswer: z.string() }),
])
export type ItemContent = z.infer<typeof itemContentSchema>

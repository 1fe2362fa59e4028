import { z } from 'zod'
import { itemContentSchema } from './quiz-item.ts'

/** An item in its place in a paper: a copy of one version, so that later changes in the bank change no paper. */
export const paperItemSchema = z.object({
  /** Names the place within the paper; answers go by it. */
  slot: z.string(),
  /** Where it comes from in the question bank; null for an item that was taken in without it. */
  bankItemId: z.string().nullable(),
  version: z.number().int().nullable(),
  /** The model that wrote it, "quotation" where code did; null for one made by hand or taken in. */
  model: z.string().nullable(),
  content: itemContentSchema,
})
export type PaperItem = z.infer<typeof paperItemSchema>

/** What is handed out: a title, what to mind, how long, and the items in order, each with its marks in its content. */
const paperContentSchema = z.object({
  title: z.string().trim().min(1).max(80),
  instructions: z.string().max(1000),
  /** Minutes for sitting it; null: as long as it is open. */
  minutes: z.number().int().min(1).max(600).nullable(),
  items: z.array(paperItemSchema).max(200),
})
export type PaperContent = z.infer<typeof paperContentSchema>

/** The marks that a paper gives in all. */
export const totalMarks = ({ items }: Pick<PaperContent, 'items'>): number =>
  rounded(items.map(({ content }) => content.marks))

/** A sum of marks to a hundredth, free of what floating point adds. */
export const rounded = (marks: readonly number[]): number =>
  Math.round(marks.reduce((sum, one) => sum + one, 0) * 100) / 100

import { z } from 'zod'
import { careerIndustries } from '../skills/skill.ts'

const words = z.string().trim().max(200)
const list = z.array(words.min(1)).max(40)

/** A post as it is imported; what it says of a person's sex, age or origin has been taken out of `tasks` and `conditions`. */
export const postContentSchema = z.object({
  code: words,
  title: words.min(1),
  industry: z.enum(careerIndustries),
  employer: words,
  city: words,
  tasks: list,
  conditions: list,
  required: list,
  desired: list,
  certificates: z.array(z.object({ name: words.min(1), needed: z.boolean() })).max(20),
  standards: list,
  shift: words,
  salary: words,
  source: words,
  /** The last day on which it is offered; empty where it did not say. */
  validUntil: z.union([z.iso.date(), z.literal('')]),
  example: z.boolean(),
  /** What it asked that no employer may, with the law; told to who imports it, hidden from candidates, used nowhere. */
  unlawful: z.array(z.object({ words: z.string().max(200), why: z.string().max(300) })).max(20),
})

export type PostContent = z.infer<typeof postContentSchema>

/** A post with its id: of its row, or of the library's clause that it was read from. */
export type Post = PostContent & { id: string; from: 'import' | 'library' }

import { z } from 'zod'

const word = z.string().regex(/^\S+$/, 'a term has no spaces')

/**
 * A standard term, its abbreviation and English name, and the lay wordings that stand for it. A lay wording with a
 * space (检定签 到期) stands for its parts in this order, close to each other.
 */
export const termSchema = z.strictObject({
  term: word,
  abbreviation: word.optional(),
  english: z.string().min(2).optional(),
  lay: z.array(z.string().min(2)).min(1),
  industry: z.enum(['general', 'biopharma', 'food', 'materials', 'tourism', 'elderly-care']),
})

export type Term = z.infer<typeof termSchema>

import { z } from 'zod'
import { knowledgeKinds } from '../../knowledge/knowledge-kind.ts'

/** The industries that posts and skills belong to; the general skills are asked in all of them. */
export const careerIndustries = ['biopharma', 'food', 'materials', 'tourism', 'elderly-care', 'general'] as const
export type CareerIndustry = (typeof careerIndustries)[number]

/** Something one can do, the words people use for it, and the standards that say how it is done. */
export const skillSchema = z.strictObject({
  id: z.string().regex(/^[a-z-]+\.[a-z0-9-]+$/),
  title: z.string().min(1),
  aliases: z.array(z.string().min(1)),
  clauses: z.array(z.strictObject({ standard: z.string().min(1), clause: z.string().optional() })),
  knowledge: z.enum(knowledgeKinds),
  /** Skills that are learnt before it. */
  needs: z.array(z.string()).optional(),
})

export type Skill = z.infer<typeof skillSchema>

import { z } from 'zod'

const text = z.string().max(1000)

/** How a learner judges something at a step. */
const judgements = ['significant', 'minor', 'none'] as const

/** What a learner handed in for a case; what is left out counts as not answered. */
export const haccpAnswersSchema = z.object({
  analysis: z.array(z.object({ id: z.string(), judgement: z.enum(judgements), reason: text })).max(60),
  trees: z
    .array(
      z.object({
        hazard: z.string(),
        answers: z.object({ q1: z.boolean(), q2: z.boolean(), q3: z.boolean(), q4: z.boolean() }).partial(),
      }),
    )
    .max(60),
  plans: z.array(z.object({ step: z.string(), limit: text, monitoring: text, correction: text })).max(20),
})

export type HaccpAnswers = z.infer<typeof haccpAnswersSchema>

import { z } from 'zod'
import { alcoaPrinciples } from './alcoa.ts'

/** What a learner hands in: the cells that are wrong with the principle they break, and what they would report. */
export const recordAnswersSchema = z.object({
  marks: z.array(z.object({ cell: z.string().max(60), principle: z.enum(alcoaPrinciples) })).max(80),
  deviation: z.string().max(2000),
  capa: z.string().max(2000),
})

export type RecordAnswers = z.infer<typeof recordAnswersSchema>

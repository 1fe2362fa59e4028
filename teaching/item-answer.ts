import { z } from 'zod'

const words = z.string().max(2000)

/**
 * What somebody answered. Options and steps are named by their words, as shown: letters and numbers belong to one showing,
 * since every showing is shuffled, and a right answer must never count as wrong because of them.
 */
export const itemAnswerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single-choice'), choice: words }),
  z.object({ type: z.literal('multiple-choice'), choices: z.array(words).max(20) }),
  z.object({ type: z.literal('true-false'), value: z.boolean() }),
  z.object({ type: z.literal('fill-in'), blanks: z.array(z.string().max(200)).max(20) }),
  z.object({ type: z.literal('ordering'), order: z.array(words).max(40) }),
  z.object({ type: z.literal('short-answer'), text: z.string().max(5000) }),
  z.object({ type: z.literal('case'), text: z.string().max(5000) }),
])
export type ItemAnswer = z.infer<typeof itemAnswerSchema>

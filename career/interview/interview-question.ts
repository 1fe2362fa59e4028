import { z } from 'zod'

const questionKinds = ['opening', 'technical', 'situational', 'behavioural'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** Where in the library a point is written: a document by its key in interview-sources.ts, and the clause's printed label. */
const clauseReferenceSchema = z.strictObject({ source: z.string(), label: z.string() })

/** Words that show something was said: every group must be there, by any one of its words. */
const wordGroups = z.array(z.array(z.string().min(1)).min(1)).min(1)

const pointSchema = z.strictObject({
  point: z.string().min(1),
  words: wordGroups,
  marks: z.number().int().positive(),
  clause: clauseReferenceSchema.nullable(),
  /** Safety or honesty hangs on it. */
  critical: z.boolean(),
  /** Asks for it without telling; null where the general follow-up does. */
  ask: z.string().nullable(),
})
export type InterviewPoint = z.infer<typeof pointSchema>

/** A dangerous or false statement that costs, or caps the whole score where it is critical. */
const wrongSchema = z.strictObject({
  words: wordGroups,
  why: z.string().min(1),
  clause: clauseReferenceSchema.nullable(),
  critical: z.boolean(),
})
export type WrongClaim = z.infer<typeof wrongSchema>

export const interviewQuestionSchema = z.strictObject({
  id: z.string(),
  industry: z.enum(['general', 'biopharma', 'food', 'materials', 'tourism', 'elderly-care']),
  /** Ids of interview-posts.ts; empty for a question that fits any post. */
  posts: z.array(z.string()),
  kind: z.enum(questionKinds),
  /** 1 (a beginner answers it) to 3 (whoever has worked a while). */
  level: z.number().int().min(1).max(3),
  question: z.string().min(1),
  /** Time for the first answer; a hint to the person, never a mark. */
  seconds: z.number().int().positive(),
  points: z.array(pointSchema).min(1),
  wrong: z.array(wrongSchema),
  /** Asked after a good answer. */
  deeper: z.string().nullable(),
})
export type InterviewQuestion = z.infer<typeof interviewQuestionSchema>

import { z } from '@hono/zod-openapi'

/** Practice interviews on the wire. */

const interviewLevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const interviewChoicesSchema = z
  .object({
    posts: z.array(z.object({ id: z.string(), title: z.string(), industry: z.string(), work: z.string() })),
    /** The school's documents that a question can be made from. */
    documents: z.array(z.object({ id: z.string(), title: z.string(), industry: z.string() })),
  })
  .openapi('InterviewChoices')

export const newInterviewSchema = z
  .object({
    postId: z.string().max(64),
    level: interviewLevelSchema,
    documentId: z.string().max(64).nullable().default(null),
  })
  .openapi('NewInterview')

export const interviewAnswerSchema = z.object({ text: z.string().trim().min(1).max(3000) }).openapi('InterviewAnswer')

export const interviewExportQuery = z.object({ format: z.enum(['docx', 'pdf', 'md']) })

const quotedClauseSchema = z
  .object({
    clauseId: z.string(),
    documentId: z.string(),
    documentTitle: z.string(),
    clause: z.string(),
    page: z.number().nullable(),
    quote: z.string(),
  })
  .openapi('InterviewClause')

const dimensionNames = ['knowledge', 'situation', 'action', 'result', 'order', 'safety'] as const
const kinds = ['opening', 'technical', 'situational', 'behavioural'] as const
const share = z.number().nullable()

const reportSchema = z
  .object({
    total: z.number().nullable(),
    dimensions: z.record(z.enum(dimensionNames), share),
    questions: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(kinds),
        question: z.string(),
        total: z.number().nullable(),
        points: z.array(
          z.object({
            point: z.string(),
            marks: z.number(),
            made: z.union([z.literal(0), z.literal(0.5), z.literal(1)]),
            quote: z.string().nullable(),
            byModel: z.boolean(),
            critical: z.boolean(),
            source: quotedClauseSchema.nullable(),
          }),
        ),
        wrong: z.array(
          z.object({
            why: z.string(),
            quote: z.string(),
            withdrawn: z.boolean(),
            source: quotedClauseSchema.nullable(),
          }),
        ),
        star: z.record(z.enum(['situation', 'task', 'action', 'result']), z.string().nullable()).nullable(),
        held: z.array(z.enum(['wrong-critical', 'word-list'])),
        outline: z.array(z.string()),
      }),
    ),
    strengths: z.array(z.object({ what: z.string(), quote: z.string(), questionId: z.string() })),
    practise: z.array(
      z.object({
        what: z.string(),
        why: z.string(),
        questionId: z.string(),
        source: quotedClauseSchema.nullable(),
      }),
    ),
    model: z.string(),
  })
  .openapi('InterviewReport')

const statusSchema = z.enum(['running', 'paused', 'finished'])

export const interviewRowSchema = z
  .object({
    id: z.string(),
    postTitle: z.string(),
    level: interviewLevelSchema,
    status: statusSchema,
    createdAt: z.string(),
    total: z.number().nullable(),
    dimensions: z.record(z.enum(dimensionNames), share).nullable(),
  })
  .openapi('InterviewRow')

export const interviewSchema = z
  .object({
    id: z.string(),
    postId: z.string(),
    postTitle: z.string(),
    level: interviewLevelSchema,
    status: statusSchema,
    createdAt: z.string(),
    /** Time spent so far without pauses, milliseconds. */
    spentMs: z.number(),
    rounds: z.number(),
    /** The round that is on, from 0. */
    round: z.number(),
    /** Time meant for the question that waits; a hint, never a mark. */
    seconds: z.number().nullable(),
    transcript: z.array(
      z.object({
        who: z.enum(['interviewer', 'person']),
        text: z.string(),
        at: z.string(),
        round: z.number(),
        followUp: z.enum(['reconsider', 'missing', 'vague', 'deeper']).nullable(),
      }),
    ),
    report: reportSchema.nullable(),
  })
  .openapi('Interview')

/** The interview after an answer; `notice` are the words of a rule that declined it. */
export const answeredSchema = z
  .object({ interview: interviewSchema, notice: z.string().nullable() })
  .openapi('InterviewAnswered')

export type InterviewChoices = z.infer<typeof interviewChoicesSchema>
export type NewInterview = z.infer<typeof newInterviewSchema>
export type InterviewRow = z.infer<typeof interviewRowSchema>
export type Interview = z.infer<typeof interviewSchema>
export type InterviewReportView = z.infer<typeof reportSchema>
export type InterviewAnswered = z.infer<typeof answeredSchema>
export type InterviewClause = z.infer<typeof quotedClauseSchema>

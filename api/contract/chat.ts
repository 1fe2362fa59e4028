import { z } from '@hono/zod-openapi'
import { tutorModes } from '../../agents/tutor/tutoring.ts'
import { documentKinds, editionStatuses } from '../../knowledge/document.ts'
import { itemAnswerSchema } from '../../teaching/item-answer.ts'
import { itemViewSchema } from '../../teaching/item-view.ts'

/** The shapes on the wire, for the OpenAPI document, for validation, and (as types) for the browser. */

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string().optional(),
    code: z.string(),
    requestId: z.string(),
  })
  .openapi('Problem', { description: 'RFC 9457 problem details; `title` is one sentence for the user.' })

export const documentSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(documentKinds),
    industry: z.string(),
    standardNumber: z.string().nullable(),
    edition: z.string().nullable(),
    effectiveDate: z.string().nullable(),
    status: z.enum(editionStatuses),
    supersedesId: z.string().nullable(),
    audience: z.string(),
    collection: z.string(),
    example: z.boolean(),
    pageCount: z.number().int().nullable(),
    clauseCount: z.number().int(),
    updatedAt: z.string(),
  })
  .openapi('Document')

const confidence = z
  .number()
  .openapi({ description: 'How surely the text was recognised from a picture, 0 to 1; else null or absent.' })

export const regionSchema = z
  .object({ page: z.number().int(), x: z.number(), y: z.number(), width: z.number(), height: z.number() })
  .openapi({ description: 'A box on a page, in fractions of the page from its upper left corner.' })

export const clauseSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    path: z.array(z.string()),
    text: z.string(),
    page: z.number().int().nullable(),
    regions: z.array(regionSchema).nullable(),
    confidence: confidence.nullable(),
    previousId: z.string().nullable(),
    nextId: z.string().nullable(),
    document: documentSchema,
  })
  .openapi('Clause')

const hitSchema = z
  .object({
    rank: z.number().int(),
    score: z.number(),
    document: documentSchema.pick({
      id: true,
      title: true,
      standardNumber: true,
      edition: true,
      status: true,
      example: true,
    }),
    clauseId: z.string(),
    clause: z.string(),
    path: z.array(z.string()),
    page: z.number().int().nullable(),
    confidence: confidence.nullable(),
    text: z.string(),
    snippet: z.string().openapi({ description: 'A part of the text; matching words between U+E000 and U+E001.' }),
  })
  .openapi('Hit')

export const searchResultSchema = z
  .object({
    query: z.string(),
    tookMs: z.number(),
    hits: z.array(hitSchema),
    expandedBy: z
      .array(z.object({ from: z.string(), to: z.string() }))
      .openapi({ description: 'Words of the query for which a standard term was searched too.' }),
  })
  .openapi('SearchResult')

export const citationSchema = z
  .object({
    marker: z.number().int().openapi({ description: 'The n of [n] in the text.' }),
    clauseId: z.string(),
    documentId: z.string(),
    documentTitle: z.string(),
    standardNumber: z.string().nullable(),
    edition: z.string().nullable(),
    status: z.enum(editionStatuses),
    clause: z.string(),
    path: z.array(z.string()),
    page: z.number().int().nullable(),
    example: z.boolean().optional(),
    confidence: confidence.optional(),
    quote: z.string(),
  })
  .openapi('Citation')

const flagSchema = z
  .object({
    kind: z.enum([
      'sentence-removed',
      'model-fallback',
      'rule',
      'stopped',
      'superseded',
      'expanded',
      'conflict',
      'review-due',
    ]),
    text: z.string(),
    detail: z.string().optional(),
  })
  .openapi('Flag')

const place = z
  .object({ at: z.number().int(), of: z.number().int() })
  .nullable()
  .openapi({ description: 'Where the item stands in a review.' })
const bound = { text: z.string(), clause: z.string(), marker: z.number().int(), critical: z.boolean() }

/** What a page shows of an exchange with the tutor beside the words. */
const tutorCardSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('socratic'),
    step: z.number().int(),
    steps: z.number().int(),
    hints: z.number().int(),
    tries: z.number().int(),
    outcome: z.enum(['asked', 'partly', 'wrong', 'right', 'told']),
  }),
  z.object({ kind: z.literal('item'), item: itemViewSchema, place }),
  z.object({
    kind: z.literal('graded'),
    stem: z.string(),
    given: z.string(),
    right: z.string(),
    score: z.number(),
    place,
  }),
  z.object({
    kind: z.literal('procedure'),
    title: z.string(),
    documentTitle: z.string(),
    verdict: z.enum(['pass', 'improve', 'fail']),
    steps: z.array(
      z.object({
        ...bound,
        state: z.enum(['done', 'omitted', 'denied', 'out-of-order', 'wrong-value']),
        value: z.number().nullable(),
      }),
    ),
    forbidden: z.array(z.object(bound)),
  }),
  z.object({
    kind: z.literal('summary'),
    rows: z.array(z.object({ about: z.string(), score: z.number(), marker: z.number().int() })),
  }),
])

const tutoringSchema = z
  .object({
    mode: z.enum(tutorModes),
    chosenBy: z.enum(['reader', 'words', 'exchange']),
    card: tutorCardSchema.nullable(),
  })
  .openapi('Tutoring')

const answerRecordSchema = z
  .object({
    turnId: z.string(),
    status: z.enum(['done', 'stopped', 'failed']),
    citations: z.array(citationSchema),
    flags: z.array(flagSchema),
    nextQuestions: z.array(z.string()),
    refused: z.boolean(),
    reason: z.enum(['rule', 'no-evidence']).nullable(),
    rule: z.string().nullable(),
    model: z.string(),
    label: z.string(),
    prompt: z.string().nullable(),
    tookMs: z.number(),
    tutoring: tutoringSchema.optional(),
  })
  .openapi('AnswerRecord')

export const messageSchema = z
  .object({
    id: z.string(),
    parentId: z.string().nullable(),
    role: z.enum(['user', 'assistant']),
    text: z.string(),
    answer: answerRecordSchema.nullable().openapi({ description: 'Set on assistant messages.' }),
    createdAt: z.string(),
  })
  .openapi('Message')

export const conversationSchema = z
  .object({
    id: z.string(),
    agent: z.string(),
    title: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    pinned: z.boolean().openapi({ description: 'Whether it stands above the others in the list.' }),
  })
  .openapi('Conversation')

export const foundConversationSchema = conversationSchema
  .extend({
    snippet: z
      .string()
      .optional()
      .openapi({ description: 'Words around what was searched for, which stands between U+E000 and U+E001.' }),
  })
  .openapi('FoundConversation')

/** A new title, or pinned above the others, or both. */
export const conversationChangeSchema = z
  .object({ title: z.string().trim().min(1).max(80).optional(), pinned: z.boolean().optional() })
  .refine((change) => change.title !== undefined || change.pinned !== undefined)
  .openapi('ConversationChange')

export const conversationWithMessagesSchema = conversationSchema
  .extend({
    messages: z.array(messageSchema).openapi({ description: 'The whole tree, oldest first.' }),
    runningTurnId: z.string().nullable().openapi({ description: 'A turn still being answered; resume its events.' }),
  })
  .openapi('ConversationWithMessages')

/** Ask something new under `parentId` (null: first message), or answer an existing question again. */
export const turnRequestSchema = z
  .union([
    z.object({
      question: z.string().trim().min(1).max(4000),
      parentId: z.string().nullable(),
      mode: z.enum(tutorModes).optional().openapi({ description: 'The mode picked; else the words decide.' }),
      itemAnswer: itemAnswerSchema.optional().openapi({ description: 'What was filled in on the card above.' }),
    }),
    z.object({ regenerate: z.string().openapi({ description: 'Id of the user message to answer again.' }) }),
  ])
  .openapi('TurnRequest')

export const statusSchema = z
  .object({
    version: z.string(),
    model: z.object({ name: z.string(), connected: z.boolean() }),
    embedder: z
      .object({
        name: z.string(),
        indexed: z.number().int(),
        total: z.number().int(),
        problem: z.string().nullable().openapi({ description: 'What to do, while the embedder or its store fails.' }),
      })
      .nullable(),
    documents: z.number().int(),
    clauses: z.number().int(),
  })
  .openapi('Status')

export const suggestionsSchema = z.object({ questions: z.array(z.string()) }).openapi('Suggestions')

/**
 * Server-sent events of a turn, each with an increasing integer `id`; `event` is the key, `data` the JSON value.
 * Exactly one of `turn-end` and `turn-error` comes last.
 */
export const turnEventSchemas = {
  'turn-start': z.object({ turnId: z.string(), question: messageSchema, answerId: z.string() }),
  status: z.object({
    stage: z.enum(['screening', 'searching', 'composing', 'checking']),
    position: z
      .number()
      .int()
      .optional()
      .openapi({ description: 'How many people are ahead in the line for the model.' }),
  }),
  'text-delta': z.object({ text: z.string() }),
  citation: citationSchema,
  flag: flagSchema,
  'turn-end': z.object({ message: messageSchema }),
  'turn-error': z.object({ problem: problemSchema }),
}

export type Problem = z.infer<typeof problemSchema>
export type Document = z.infer<typeof documentSchema>
export type Clause = z.infer<typeof clauseSchema>
export type Hit = z.infer<typeof hitSchema>
export type SearchResult = z.infer<typeof searchResultSchema>
export type Message = z.infer<typeof messageSchema>
export type Conversation = z.infer<typeof conversationSchema>
export type FoundConversation = z.infer<typeof foundConversationSchema>
export type ConversationChange = z.infer<typeof conversationChangeSchema>
export type ConversationWithMessages = z.infer<typeof conversationWithMessagesSchema>
export type TurnRequest = z.infer<typeof turnRequestSchema>
export type Status = z.infer<typeof statusSchema>
export type Tutoring = z.infer<typeof tutoringSchema>
export type TutorCard = z.infer<typeof tutorCardSchema>
export type TurnEvents = { [K in keyof typeof turnEventSchemas]: z.infer<(typeof turnEventSchemas)[K]> }

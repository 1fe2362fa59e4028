import { z } from '@hono/zod-openapi'
import { bankOrigins, bankStatuses } from '../../teaching/bank-status.ts'
import { findingCodes } from '../../teaching/item-finding.ts'
import { keptItemSchema } from '../../teaching/kept-item.ts'
import { bloomLevels, itemContentSchema, itemTypes } from '../../teaching/quiz-item.ts'

/** Shapes on the wire of the question bank. */

const rowSchema = z.object({
  type: z.enum(itemTypes),
  bloom: z.enum(bloomLevels).nullable(),
  count: z.number().int().min(1).max(50),
})
const tagsSchema = z.array(z.string().trim().min(1).max(30)).max(10)

export const bankItemSchema = z
  .object({
    id: z.string(),
    status: z.enum(bankStatuses),
    version: z.number().int(),
    revision: z.number().int(),
    content: itemContentSchema,
    tags: z.array(z.string()),
    origin: z.enum(bankOrigins),
    model: z.string().nullable(),
    mine: z.boolean(),
    /** What code finds wrong with it today; `grave` ones keep it from being approved. */
    findings: z.array(z.object({ code: z.enum(findingCodes), message: z.string(), grave: z.boolean() })),
    updatedAt: z.string(),
  })
  .openapi('BankItem')

export const bankListSchema = z.object({ items: z.array(bankItemSchema), total: z.number().int() }).openapi('BankList')

export const bankListQuery = z.object({
  status: z.enum(bankStatuses).optional(),
  type: z.enum(itemTypes).optional(),
  bloom: z.enum(bloomLevels).optional(),
  document: z.string().max(64).optional(),
  blueprint: z.string().max(64).optional(),
  tag: z.string().max(30).optional(),
  words: z.string().max(60).optional(),
  mine: z.enum(['1']).optional(),
  offset: z.coerce.number().int().min(0).max(100_000).default(0),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const bankHistorySchema = z
  .object({
    versions: z.array(
      z.object({ version: z.number().int(), savedAt: z.string(), savedBy: z.string().nullable(), stem: z.string() }),
    ),
    steps: z.array(
      z.object({
        version: z.number().int(),
        status: z.enum(bankStatuses),
        takenAt: z.string(),
        takenBy: z.string().nullable(),
      }),
    ),
    /** Items that ask nearly the same of the same clause. */
    alike: z.array(z.object({ id: z.string(), stem: z.string() })),
  })
  .openapi('BankHistory')

export const newBankItemsSchema = z.object({
  title: z.string().trim().max(60).default(''),
  clauseIds: z.array(z.string().max(64)).min(1).max(200),
  rows: z.array(rowSchema).min(1).max(30),
  tags: tagsSchema.default([]),
})

export const writtenItemsSchema = z
  .object({
    blueprintId: z.string(),
    items: z.array(bankItemSchema),
    /** Lines of the plan that the clauses did not fill. */
    shortages: z.array(rowSchema.extend({ written: z.number().int() })),
    /** What to tell the teacher of how they were written. */
    remark: z.string().nullable(),
  })
  .openapi('WrittenItems')

export const handItemSchema = z.object({ content: keptItemSchema, tags: tagsSchema.default([]) })
export const bankChangeSchema = z.object({ revision: z.number().int(), content: keptItemSchema, tags: tagsSchema })
export const bankStepSchema = z.object({ revision: z.number().int(), to: z.enum(bankStatuses) })
export const bankAgainSchema = z.object({ revision: z.number().int() })

export const blueprintSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    createdAt: z.string(),
    rows: z.array(rowSchema.extend({ drafts: z.number().int(), approved: z.number().int() })),
    /** How many items rest on each clause. */
    clauses: z.array(z.object({ id: z.string(), label: z.string(), items: z.number().int() })),
  })
  .openapi('BankBlueprint')

export type BankItemView = z.infer<typeof bankItemSchema>
export type BankList = z.infer<typeof bankListSchema>
export type BankHistory = z.infer<typeof bankHistorySchema>
export type WrittenItems = z.infer<typeof writtenItemsSchema>
export type BankBlueprintView = z.infer<typeof blueprintSchema>

import { z } from '@hono/zod-openapi'
import { modelProtocols } from '../../agents/model-connection.ts'
import { agentNames } from '../../agents/models/agent-names.ts'
import { currencies } from '../../agents/models/limits.ts'

/** Shapes on the wire of the model connections, which administrators alone see. */

const protocol = z.enum(modelProtocols)
const words = z.object({ zh: z.string(), en: z.string() })

const modelConnectionSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    protocol,
    baseUrl: z.string(),
    hasKey: z.boolean(),
    keyEnd: z.string().nullable().openapi({ description: 'The last four characters; the key itself is never sent.' }),
    local: z.boolean(),
    atOnce: z.number().int(),
    firstMs: z.number().int(),
    gapMs: z.number().int(),
    priceIn: z.number().nullable(),
    priceOut: z.number().nullable(),
    offered: z.array(z.string()),
    structured: z.enum(['tool', 'json', 'none']).nullable(),
    testedAt: z.string().nullable(),
    testedModel: z.string().nullable().openapi({ description: 'The model that passed the test of `testedAt`.' }),
  })
  .openapi('ModelConnection')

const price = z.number().min(0).max(100_000).nullable()

export const modelConnectionEntrySchema = z
  .object({
    title: z.string().trim().min(1).max(40),
    protocol,
    baseUrl: z
      .url({ protocol: /^https?$/, error: '地址要以 http:// 或 https:// 开头' })
      .max(300)
      .regex(/^https?:\/\/[^/@]+(?:\/[^@]*)?$/i, '地址里不能写用户名和密码'),
    key: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .nullable()
      .optional()
      .openapi({ description: 'Left out: the stored one stays. Null: none.' }),
    local: z.boolean(),
    atOnce: z.number().int().min(1).max(100),
    firstMs: z.number().int().min(1_000).max(120_000),
    gapMs: z.number().int().min(1_000).max(120_000),
    priceIn: price,
    priceOut: price,
  })
  .openapi('ModelConnectionEntry')

const modelChoiceSchema = z
  .object({
    agent: z.enum(agentNames),
    connectionId: z.string().nullable().openapi({ description: 'Null: the sources are quoted.' }),
    model: z.string().nullable(),
  })
  .openapi('ModelChoice')

export const modelChoiceEntrySchema = z
  .object({
    choice: z
      .union([
        z.object({ connectionId: z.string().max(64), model: z.string().trim().min(1).max(200) }),
        z.object({ connectionId: z.null(), model: z.null() }),
      ])
      .nullable()
      .openapi({ description: 'Null: as the default, and the default as the settings.' }),
  })
  .openapi('ModelChoiceEntry')

export const modelLimitsSchema = z
  .object({
    currency: z.enum(currencies),
    costAtMost: z.number().min(0).max(10_000_000).nullable(),
    tokensAtMost: z.number().int().min(0).max(1_000_000_000_000).nullable(),
  })
  .openapi('ModelLimits')

const modelUsageSchema = z
  .object({
    month: z.string(),
    connection: z.string(),
    title: z.string().nullable().openapi({ description: 'Null where the connection is gone.' }),
    model: z.string(),
    agent: z.string(),
    calls: z.number().int(),
    failures: z.number().int(),
    estimated: z.number().int().openapi({ description: 'Calls whose tokens were estimated from the text.' }),
    tokensIn: z.number().int(),
    tokensOut: z.number().int(),
    cost: z.number(),
  })
  .openapi('ModelUsage')

export const modelsSchema = z
  .object({
    environment: z.string().nullable().openapi({ description: 'The model that the settings name.' }),
    connections: z.array(modelConnectionSchema),
    choices: z.array(modelChoiceSchema),
    limits: modelLimitsSchema,
    month: z.string(),
    shareOfLimit: z.number().nullable(),
    warnFrom: z.number(),
    usage: z.array(modelUsageSchema).openapi({ description: 'Of this month and the five before.' }),
    presets: z.array(
      z.object({
        id: z.string(),
        title: words,
        protocol,
        baseUrl: z.string(),
        local: z.boolean(),
        needsKey: z.boolean(),
        pricesAt: z.string().nullable(),
        note: words.nullable(),
      }),
    ),
  })
  .openapi('Models')

export const createdConnectionSchema = z.object({ id: z.string() }).openapi('CreatedModelConnection')

export const offeredModelsSchema = z.object({ models: z.array(z.string()) }).openapi('OfferedModels')

export const connectionTestSchema = z
  .object({
    problem: z.string().nullable().openapi({ description: 'What is wrong and what to do; null where it answered.' }),
    firstMs: z.number().nullable(),
    charactersPerSecond: z.number().nullable(),
    structured: z.enum(['tool', 'json', 'none']),
    usageTold: z.boolean(),
    sample: z.string(),
  })
  .openapi('ConnectionTest')

export type ModelConnectionView = z.infer<typeof modelConnectionSchema>
export type ModelConnectionEntry = z.infer<typeof modelConnectionEntrySchema>
export type ModelChoiceEntry = z.infer<typeof modelChoiceEntrySchema>
export type ModelLimits = z.infer<typeof modelLimitsSchema>
export type ModelUsage = z.infer<typeof modelUsageSchema>
export type Models = z.infer<typeof modelsSchema>
export type ModelPresetView = Models['presets'][number]
export type ConnectionTest = z.infer<typeof connectionTestSchema>

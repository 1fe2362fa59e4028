import { z } from '@hono/zod-openapi'
import { exportFormats } from '../../exports/export-format.ts'
import { consentPurposes } from '../../governance/consent-purpose.ts'

/** Shapes on the wire of personal data: its life cycle, consent, export, correction, erasure, retention. */

const words = z.object({ zh: z.string(), en: z.string() })

const recordKindSchema = z
  .object({
    id: z.string(),
    title: words,
    collect: words,
    use: words,
    ground: words,
    share: words,
    destroy: words,
    retention: z
      .object({ days: z.number().int(), least: z.number().int(), most: z.number().int(), reason: words })
      .nullable()
      .openapi({ description: 'In days; null for what is kept as long as the account, or by law.' }),
    erasure: z.enum(['alone', 'with-account', 'held']),
  })
  .openapi('RecordKind', { description: 'One kind of record about people and its whole life.' })

export const dataLifeCycleSchema = z.object({ kinds: z.array(recordKindSchema) }).openapi('DataLifeCycle')

const consentSchema = z.object({
  purpose: z.enum(consentPurposes),
  text: words,
  given: z.boolean(),
  byGuardian: z.boolean(),
  at: z.string().nullable(),
})

export const myDataSchema = z
  .object({
    person: z
      .object({
        name: z.string(),
        username: z.string(),
        studentNumber: z.string().nullable(),
        birthDate: z.string().nullable(),
        demo: z.boolean().openapi({ description: 'A demonstration person, of whom no consent is asked.' }),
      })
      .nullable()
      .openapi({ description: 'Null for a guest, of whom only the browser is known.' }),
    needsGuardian: z.boolean(),
    notice: z.object({ version: z.number().int(), text: z.array(words) }),
    consents: z.array(consentSchema).openapi({ description: 'None for a guest.' }),
    kinds: z.array(z.object({ kind: recordKindSchema, rows: z.number().int() })),
  })
  .openapi('MyData')

export const correctionSchema = z.object({ name: z.string().trim().min(1).max(40) })

export const consentChangeSchema = z.object({ purpose: z.enum(consentPurposes), given: z.boolean() })
export const guardianConsentSchema = z.object({ given: z.boolean() })
export const guardianConsentStateSchema = z.object({
  needed: z.boolean().openapi({ description: 'The person is below fourteen.' }),
  given: z.boolean(),
})

export const erasureRequestSchema = z
  .object({ kinds: z.union([z.literal('all'), z.array(z.string().max(64)).min(1).max(20)]) })
  .openapi('ErasureRequest', { description: 'Kinds that can go alone, or `all` with the account.' })

export const erasureReceiptSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    erased: z.array(z.object({ kind: z.string(), rows: z.number().int() })),
    kept: z.array(z.object({ kind: z.string(), rows: z.number().int(), why: z.enum(['unlinked', 'held-by-law']) })),
    hash: z.string().openapi({ description: 'SHA-256 of the rest as canonical JSON; stands in the audit log too.' }),
  })
  .openapi('ErasureReceipt')

export const retentionChangeSchema = z.object({ days: z.number().int() })

export const conversationExportQuery = z.object({
  format: z.enum(exportFormats),
  leaf: z
    .string()
    .max(64)
    .optional()
    .openapi({ description: 'The last message of the branch; by default the newest.' }),
})

export type RecordKindView = z.infer<typeof recordKindSchema>
export type DataLifeCycle = z.infer<typeof dataLifeCycleSchema>
export type GuardianConsentState = z.infer<typeof guardianConsentStateSchema>
export type MyData = z.infer<typeof myDataSchema>
export type ErasureReceiptView = z.infer<typeof erasureReceiptSchema>

import { z } from '@hono/zod-openapi'

export const ethicsRuleSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    source: z.string(),
    severity: z.enum(['critical', 'high', 'medium', 'low']),
    kind: z.enum(['decline', 'note', 'help', 'service']),
    trigger: z.string(),
    behaviour: z.string(),
    reply: z.string(),
    cases: z.object({ shouldTrigger: z.array(z.string()), shouldNotTrigger: z.array(z.string()) }),
  })
  .openapi('EthicsRule')

const ids = z.array(z.string().max(64)).max(500).default([])

const lockedMaterialSchema = z
  .union([z.literal('all'), z.object({ collections: ids, documentIds: ids, clauseIds: ids })])
  .openapi('LockedMaterial', { description: 'What is closed: everything, or these together, in every edition.' })

export const assessmentLockSchema = z
  .object({
    id: z.string(),
    classId: z.string(),
    createdBy: z.string(),
    createdAt: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
    material: lockedMaterialSchema,
    hidesText: z.boolean(),
    locksGuests: z.boolean(),
    note: z.string(),
    endedAt: z.string().nullable(),
    state: z.enum(['planned', 'running', 'over']),
  })
  .openapi('AssessmentLock')

export const newAssessmentLockSchema = z
  .object({
    classId: z.string().max(64),
    startsAt: z.iso.datetime({ offset: true }),
    endsAt: z.iso.datetime({ offset: true }),
    material: lockedMaterialSchema,
    hidesText: z.boolean().default(false).openapi({ description: 'Close the text too, in search and reading.' }),
    locksGuests: z
      .boolean()
      .default(true)
      .openapi({ description: 'Hold for browsers that have not signed in too: a member could be behind one.' }),
    note: z.string().trim().max(200).default(''),
  })
  .openapi('NewAssessmentLock')

/** What a reader may know of a lock that holds for them. */
export const activeLockSchema = z
  .object({
    id: z.string(),
    endsAt: z.string(),
    all: z.boolean(),
    hidesText: z.boolean(),
    note: z.string(),
    text: z.string(),
  })
  .openapi('ActiveLock')

export const personalSettingsSchema = z
  .object({ recommendations: z.boolean().openapi({ description: 'Suggestions made from what was asked (R-REC-1).' }) })
  .openapi('PersonalSettings')

export type AssessmentLockView = z.infer<typeof assessmentLockSchema>
export type NewAssessmentLock = z.infer<typeof newAssessmentLockSchema>
export type ActiveLockView = z.infer<typeof activeLockSchema>
export type EthicsRuleView = z.infer<typeof ethicsRuleSchema>
export type PersonalSettingsView = z.infer<typeof personalSettingsSchema>

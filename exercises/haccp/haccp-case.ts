import { readFileSync } from 'node:fs'
import { z } from 'zod'

const clauseRef = z.object({ documentTitle: z.string(), clause: z.string() })
const words = z.array(z.string()).min(1).readonly()
const point = z.object({ point: z.string(), words })

/** A limit as a number with its unit, or as something that must be there and can be seen. */
const criticalLimit = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('measured'),
    parameter: z.string(),
    unit: z.string(),
    spellings: words,
    least: z.number().optional(),
    most: z.number().optional(),
  }),
  z.object({ kind: z.literal('observed'), parameter: z.string(), words }),
])

const hazard = z.object({
  id: z.string(),
  step: z.string(),
  kind: z.enum(['biological', 'chemical', 'physical']),
  name: z.string(),
  /** 1 to 3 each; significant from a product of 4 on, or where `always` says so. */
  severity: z.number().int().min(1).max(3),
  likelihood: z.number().int().min(1).max(3),
  significant: z.boolean(),
  why: z.string(),
  reasons: z.array(point).min(1),
  /** The tree's right answers; empty for a hazard that does not enter it. */
  tree: z.object({ q1: z.boolean(), q2: z.boolean(), q3: z.boolean(), q4: z.boolean() }).partial(),
  clause: clauseRef,
})

const plan = z.object({
  step: z.string(),
  title: z.string(),
  hazards: z.array(z.string()).min(1),
  limits: z.array(criticalLimit).min(1),
  monitoring: z.object({ what: point, how: point, often: point, who: point }),
  correction: z.object({ process: point, product: point }),
  clause: clauseRef,
})

const caseSchema = z.object({
  id: z.string(),
  title: z.string(),
  product: z.string(),
  /** Facts that a decision needs and that a learner can't guess. */
  facts: z.array(z.string()),
  steps: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
  hazards: z.array(hazard),
  /** Things that look like hazards and are none. */
  decoys: z.array(z.object({ id: z.string(), step: z.string(), name: z.string(), why: z.string() })),
  plans: z.array(plan),
  sources: z.array(z.string()),
})

export type HaccpCase = z.infer<typeof caseSchema>
export type Hazard = HaccpCase['hazards'][number]
export type CcpPlan = HaccpCase['plans'][number]
export type CriticalLimit = CcpPlan['limits'][number]

const names = ['pasteurised-milk', 'cured-pork', 'braised-chicken'] as const

/** The cases for HACCP exercises; the companies in them do not exist. */
export const haccpCases: readonly HaccpCase[] = names.map((name) =>
  caseSchema.parse(JSON.parse(readFileSync(new URL(`./cases/${name}.json`, import.meta.url), 'utf8'))),
)

/** What a hazard analysis calls a product of severity and likelihood from which on a hazard is significant (the course's convention). */
export const significantFrom = 4

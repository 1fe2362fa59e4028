import { z } from '@hono/zod-openapi'

const rate = z.object({
  metric: z.string(),
  type: z.string().nullable(),
  n: z.number().int(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
})

const outcome = z.object({
  id: z.string(),
  type: z.string(),
  question: z.string(),
  passed: z.boolean(),
  scores: z.record(z.string(), z.number()),
  expected: z.string(),
  came: z.string(),
  evidence: z.array(
    z.object({
      document: z.string(),
      clause: z.string(),
      text: z.string(),
      role: z.enum(['right', 'other', 'missed']),
    }),
  ),
})

const check = z.object({ metric: z.string(), atLeast: z.number(), why: z.string(), met: z.boolean().nullable() })

const comparison = z.object({
  metric: z.string(),
  n: z.number().int(),
  before: z.number(),
  after: z.number(),
  better: z.number().int(),
  worse: z.number().int(),
  verdict: z.enum(['better', 'worse', 'no difference shown']),
})

/** A run of the evals as the file holds it that the command line wrote. */
export const evalRunSchema = z
  .object({
    startedAt: z.string(),
    tookMs: z.number(),
    commit: z.string().nullable(),
    corpusHash: z.string(),
    model: z.string(),
    prompt: z.string().nullable(),
    half: z.string(),
    checks: z.array(check),
    suites: z.array(
      z.object({ name: z.string(), title: z.string(), rates: z.array(rate), outcomes: z.array(outcome) }),
    ),
    baseline: z
      .object({ run: z.object({ startedAt: z.string(), model: z.string() }), comparisons: z.array(comparison) })
      .optional(),
    peers: z.array(z.object({ name: z.string(), setUp: z.string(), rates: z.array(rate) })).optional(),
  })
  .openapi('EvalRun')

/** A run in a list; `name` opens it. */
export const evalRunEntrySchema = z
  .object({
    name: z.string(),
    startedAt: z.string(),
    model: z.string(),
    half: z.string(),
    cases: z.number().int(),
    failed: z.number().int(),
    missed: z.array(z.string()),
  })
  .openapi('EvalRunEntry')

export type EvalRun = z.infer<typeof evalRunSchema>
export type EvalRunEntry = z.infer<typeof evalRunEntrySchema>

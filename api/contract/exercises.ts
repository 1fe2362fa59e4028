import { z } from '@hono/zod-openapi'
import { alcoaPrinciples } from '../../exercises/batch-record/alcoa.ts'
import { recordAnswersSchema } from '../../exercises/batch-record/record-answers.ts'
import { exerciseKinds } from '../../exercises/exercise.ts'
import { treeOutcomes, treeQuestions } from '../../exercises/haccp/decision-tree.ts'
import { haccpAnswersSchema } from '../../exercises/haccp/haccp-answers.ts'

/** A clause as it can be opened; its id is null where this library lacks it. */
const namedClause = z.object({ documentTitle: z.string(), clause: z.string(), clauseId: z.string().nullable() })
const point = z.object({ point: z.string(), made: z.boolean(), quote: z.string().nullable() })
const marks = z.record(z.string(), z.object({ got: z.number(), of: z.number() }))

export const exerciseEntrySchema = z
  .object({ kind: z.enum(exerciseKinds), task: z.string(), title: z.string(), about: z.string() })
  .openapi('ExerciseEntry')

export const attemptEntrySchema = z
  .object({
    id: z.string(),
    kind: z.enum(exerciseKinds),
    title: z.string(),
    submittedAt: z.string(),
    total: z.number(),
    passed: z.boolean(),
  })
  .openapi('ExerciseAttemptEntry')

const treeGoal = z.enum([...treeQuestions, ...treeOutcomes])
const haccpTask = z.object({
  kind: z.literal('haccp'),
  title: z.string(),
  product: z.string(),
  facts: z.array(z.string()),
  steps: z.array(z.object({ id: z.string(), title: z.string(), text: z.string() })),
  candidates: z.array(z.object({ id: z.string(), step: z.string(), name: z.string() })),
  tree: z.array(z.object({ question: z.enum(treeQuestions), yes: treeGoal, no: treeGoal })),
})
const recordTask = z.object({
  kind: z.literal('batch-record'),
  title: z.string(),
  rules: z.array(z.string()),
  sections: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      header: z.array(z.string()),
      rows: z.array(z.object({ id: z.string(), cells: z.array(z.string()) })),
    }),
  ),
})

const haccpResult = z.object({
  kind: z.literal('haccp'),
  missedCcps: z.array(z.object({ hazard: z.string(), clause: namedClause })),
  analysis: z.array(
    z.object({
      id: z.string(),
      right: z.boolean(),
      expected: z.enum(['significant', 'minor', 'none']),
      why: z.string(),
      points: z.array(point),
      clause: namedClause.nullable(),
    }),
  ),
  trees: z.array(
    z.object({
      hazard: z.string(),
      outcome: z.enum(treeOutcomes).nullable(),
      expected: z.enum(treeOutcomes),
      right: z.boolean(),
      wrongAt: z.enum(treeQuestions).nullable(),
      why: z.string(),
      clause: namedClause,
    }),
  ),
  plans: z.array(
    z.object({
      step: z.string(),
      title: z.string(),
      limits: z.array(
        z.object({
          parameter: z.string(),
          verdict: z.enum(['right', 'stricter', 'looser', 'missing']),
          stated: z.string().nullable(),
        }),
      ),
      monitoring: z.array(point),
      correction: z.array(point),
      clause: namedClause,
    }),
  ),
})
const recordResult = z.object({
  kind: z.literal('batch-record'),
  missedCritical: z.array(z.string()),
  faults: z.array(
    z.object({
      id: z.string(),
      cell: z.string(),
      why: z.string(),
      principles: z.array(z.enum(alcoaPrinciples)),
      critical: z.boolean(),
      found: z.boolean(),
      principleRight: z.boolean(),
      clause: namedClause,
    }),
  ),
  falseMarks: z.array(z.string()),
  deviation: z.array(point),
  capa: z.array(point),
})

/** An exercise under way or handed in; the result only then, since it holds the key. */
export const attemptSchema = z
  .object({
    id: z.string(),
    task: z.discriminatedUnion('kind', [haccpTask, recordTask]),
    submittedAt: z.string().nullable(),
    answers: z.union([haccpAnswersSchema, recordAnswersSchema]).nullable(),
    result: z
      .object({
        total: z.number(),
        passed: z.boolean(),
        passFrom: z.number(),
        marks,
        detail: z.discriminatedUnion('kind', [haccpResult, recordResult]),
      })
      .nullable(),
  })
  .openapi('ExerciseAttempt')

export const newAttemptSchema = z.object({ kind: z.enum(exerciseKinds), task: z.string().max(60) })

export const handedInSchema = z.union([
  z.object({ kind: z.literal('haccp'), haccp: haccpAnswersSchema }),
  z.object({ kind: z.literal('batch-record'), record: recordAnswersSchema }),
])

export type ExerciseEntry = z.infer<typeof exerciseEntrySchema>
export type AttemptEntry = z.infer<typeof attemptEntrySchema>
export type AttemptView = z.infer<typeof attemptSchema>
export type HandedIn = z.infer<typeof handedInSchema>

import { z } from '@hono/zod-openapi'
import { knowledgeKinds } from '../../knowledge/knowledge-kind.ts'
import { priorLevels } from '../../learning/mastery-parameters.ts'
import { itemAnswerSchema } from '../../teaching/item-answer.ts'
import { itemViewSchema } from '../../teaching/item-view.ts'

/** Shapes on the wire of the learner record: goals, mastery, what comes next, practice, evidence. */

const id = z.string().max(120)
const level = z.number().nullable().openapi({ description: '0 to 1; null before the first answer.' })

export const goalLineSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    about: z.string(),
    kind: z.enum(['class', 'post', 'document']),
    objectives: z.number().int().nullable(),
  })
  .openapi('GoalLine')

const sourceSchema = z.object({ clauseId: z.string(), documentTitle: z.string(), clause: z.string() })

const masterySchema = z.object({
  state: z.enum(['untouched', 'learning', 'mastered']),
  level,
  answers: z.number().int(),
  wanting: z.enum(['answers', 'level', 'explanation', 'critical-steps']).nullable(),
})

const objectiveSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    group: z.string(),
    knowledge: z.enum(knowledgeKinds),
    sources: z.array(sourceSchema),
    prerequisites: z.array(z.string()).openapi({ description: 'Their titles.' }),
    skills: z.array(z.string()),
    mastery: masterySchema.nullable().openapi({ description: 'Null with the record switched off.' }),
    said: z.enum(priorLevels).nullable(),
    dueOn: z.string().nullable(),
  })
  .openapi('Objective')

const preferencesSchema = z.object({
  explanations: z.enum(['short', 'long']),
  examplesFirst: z.boolean(),
  dailyMinutes: z.number().int().min(5).max(120),
})

export const learningOverviewSchema = z
  .object({
    recording: z.boolean(),
    recommendations: z.boolean(),
    goal: z
      .object({
        id: z.string(),
        title: z.string(),
        about: z.string(),
        missing: z.array(z.object({ title: z.string(), documents: z.array(z.string()) })),
      })
      .nullable(),
    objectives: z.array(objectiveSchema),
    next: z
      .object({
        kind: z.enum(['mistake', 'review', 'probe', 'practice', 'complete']),
        objectiveId: z.string().nullable(),
        evidenceId: z.string().nullable(),
        reason: z.string(),
      })
      .nullable()
      .openapi({ description: 'Null where the record or suggestions are switched off.' }),
    due: z.array(z.string()).openapi({ description: 'Objectives due for review, the longest overdue first.' }),
    mistakes: z.number().int(),
    answersToday: z.number().int(),
    preferences: preferencesSchema,
  })
  .openapi('LearningOverview')

export const learningChoicesSchema = z.object({
  recording: z.boolean().optional(),
  goalId: id.nullable().optional(),
  preferences: preferencesSchema.partial().optional(),
})

export const priorSchema = z.object({ objectiveId: id, level: z.enum(priorLevels) })

export const evidenceSchema = z
  .object({
    id: z.string(),
    about: z.string(),
    knowledge: z.enum(knowledgeKinds),
    sourceKind: z.enum(['quiz', 'practice', 'procedure', 'exercise', 'interview', 'explanation']),
    score: z.number(),
    hints: z.number().int(),
    at: z.string(),
    excludedAt: z.string().nullable(),
    excludedReason: z.string().nullable(),
  })
  .openapi('Evidence')

export const exclusionSchema = z.object({ reason: z.string().trim().min(1).max(200) })

const quotedSourceSchema = sourceSchema.extend({ page: z.number().int().nullable(), quote: z.string() })

export const mistakeSchema = z
  .object({
    evidenceId: z.string(),
    about: z.string(),
    objective: z.string().nullable(),
    at: z.string(),
    answer: z
      .string()
      .nullable()
      .openapi({ description: 'What is right, where the item is at hand and no lock closes it.' }),
    sources: z.array(quotedSourceSchema),
  })
  .openapi('Mistake')

export const newPracticeSchema = z
  .object({ objectiveId: id.optional(), evidenceId: z.string().max(64).optional() })
  .openapi({ description: 'An objective, or a mistake to be put right.' })

export const practiceSchema = z
  .object({
    id: z.string(),
    objectiveId: z.string(),
    objective: z.string(),
    item: itemViewSchema,
    hintsLeft: z.number().int(),
  })
  .openapi('Practice')

export const practiceHintSchema = z.object({ text: z.string(), hintsLeft: z.number().int() }).openapi('PracticeHint')

export const practiceAnswerSchema = z.object({
  answer: itemAnswerSchema.nullable().openapi({ description: 'Null: I do not know.' }),
})

export const practiceResultSchema = z
  .object({
    score: z.number(),
    right: z.boolean(),
    certain: z.boolean().openapi({ description: 'False for open answers, which code reads by their words alone.' }),
    answer: z.string(),
    explanation: z.string(),
    sources: z.array(quotedSourceSchema),
    found: z.array(z.object({ point: z.string(), found: z.boolean(), quote: z.string().nullable() })),
    recorded: z.boolean(),
    ownWords: z.boolean().openapi({ description: 'False where an explanation copies the source and counts as none.' }),
    mastery: masterySchema.nullable(),
  })
  .openapi('PracticeResult')

export const newClassGoalSchema = z.object({
  title: z.string().trim().min(1).max(60),
  clauseIds: z.array(z.string().max(64)).min(1).max(200),
})

export const classMasterySchema = z
  .object({
    goal: z.object({ id: z.string(), title: z.string() }).nullable(),
    goals: z.array(goalLineSchema),
    leftOut: z
      .number()
      .int()
      .openapi({ description: 'Students who did not agree to class statistics, or keep no record.' }),
    objectives: z.array(
      z.object({
        objectiveId: z.string(),
        title: z.string(),
        states: z.object({ untouched: z.number(), learning: z.number(), mastered: z.number() }),
        level,
      }),
    ),
    students: z.array(
      z.object({ studentId: z.string(), name: z.string(), levels: z.array(level), answers: z.number().int() }),
    ),
    hardItems: z.array(
      z.object({
        about: z.string(),
        clauseIds: z.array(z.string()),
        answers: z.number().int(),
        right: z.number().int(),
      }),
    ),
    needHelp: z.array(z.object({ studentId: z.string(), name: z.string(), objectiveIds: z.array(z.string()) })),
  })
  .openapi('ClassMastery')

export type GoalLineView = z.infer<typeof goalLineSchema>
export type ObjectiveView = z.infer<typeof objectiveSchema>
export type LearningOverview = z.infer<typeof learningOverviewSchema>
export type EvidenceView = z.infer<typeof evidenceSchema>
export type MistakeView = z.infer<typeof mistakeSchema>
export type PracticeView = z.infer<typeof practiceSchema>
export type PracticeHintView = z.infer<typeof practiceHintSchema>
export type PracticeResultView = z.infer<typeof practiceResultSchema>
export type ClassMasteryView = z.infer<typeof classMasterySchema>
export type PriorLevelView = z.infer<typeof priorSchema>['level']

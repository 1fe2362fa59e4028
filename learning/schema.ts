import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { KnowledgeKind } from '../knowledge/knowledge-kind.ts'
import type { PriorLevel } from './mastery-parameters.ts'

/** One thing that a learner did which tells what they know. Mastery and reviews are computed from these rows alone. */
export const learningEvidence = sqliteTable(
  'learning_evidence',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id').notNull(),
    knowledge: text('knowledge').$type<KnowledgeKind>().notNull(),
    /** The clauses that it was about; objectives are bound to clauses. */
    clauseIds: text('clause_ids', { mode: 'json' }).$type<string[]>().notNull(),
    /** 0 (nothing right) to 1 (all right). */
    score: real('score').notNull(),
    /** How many hints it took, 0 to 3; a told answer is no evidence and is not recorded. */
    hints: integer('hints').notNull(),
    sourceKind: text('source_kind')
      .$type<'quiz' | 'practice' | 'procedure' | 'exercise' | 'interview' | 'explanation'>()
      .notNull(),
    sourceId: text('source_id').notNull(),
    /** What was asked, in one line, so that the learner recognises it. */
    about: text('about').notNull(),
    /** Of a procedure: whether a critical step was missed; null for what knows no critical steps. */
    criticalMissed: integer('critical_missed', { mode: 'boolean' }),
    at: text('at').notNull(),
    /** Set where the learner says that it does not tell what they know; it then counts for nothing. */
    excludedAt: text('excluded_at'),
    excludedReason: text('excluded_reason'),
  },
  (table) => [index('learning_evidence_learner').on(table.learnerId, table.at)],
)

/** What a learner chose; no row: the record is kept. Switched off, nothing is recorded and nothing is chosen by it. */
export const learningChoices = sqliteTable('learning_choices', {
  learnerId: text('learner_id').primaryKey(),
  recording: integer('recording', { mode: 'boolean' }).notNull(),
  goalId: text('goal_id'),
  explanations: text('explanations').$type<'short' | 'long'>(),
  examplesFirst: integer('examples_first', { mode: 'boolean' }),
  dailyMinutes: integer('daily_minutes'),
  updatedAt: text('updated_at').notNull(),
})

/** What a learner says they know already of an objective: where the estimate begins, never mastery. */
export const learningPriors = sqliteTable(
  'learning_priors',
  {
    learnerId: text('learner_id').notNull(),
    objectiveId: text('objective_id').notNull(),
    level: text('level').$type<PriorLevel>().notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.learnerId, table.objectiveId] })],
)

/** One asking of one item, with its key, which never leaves the server before the answer. */
export const learningPractice = sqliteTable(
  'learning_practice',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id').notNull(),
    objectiveId: text('objective_id').notNull(),
    /** The same for every asking of the same item; the `sourceId` of its evidence. */
    itemId: text('item_id').notNull(),
    item: text('item', { mode: 'json' }).$type<unknown>().notNull(),
    hints: integer('hints').notNull(),
    askedAt: text('asked_at').notNull(),
    answeredAt: text('answered_at'),
  },
  (table) => [index('learning_practice_learner').on(table.learnerId, table.itemId)],
)

/** A goal that a teacher set for a class: each clause chosen becomes part of an objective. */
export const learningClassGoals = sqliteTable(
  'learning_class_goals',
  {
    id: text('id').primaryKey(),
    classId: text('class_id').notNull(),
    title: text('title').notNull(),
    clauseIds: text('clause_ids', { mode: 'json' }).$type<string[]>().notNull(),
    createdBy: text('created_by'),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('learning_class_goals_class').on(table.classId)],
)

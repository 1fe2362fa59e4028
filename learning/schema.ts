import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { KnowledgeKind } from '../knowledge/knowledge-kind.ts'

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
    at: text('at').notNull(),
    /** Set where the learner says that it does not tell what they know; it then counts for nothing. */
    excludedAt: text('excluded_at'),
    excludedReason: text('excluded_reason'),
  },
  (table) => [index('learning_evidence_learner').on(table.learnerId, table.at)],
)

/** Whether a learner keeps a record at all; no row: they do. Switched off, nothing is recorded and nothing is chosen by it. */
export const learningChoices = sqliteTable('learning_choices', {
  learnerId: text('learner_id').primaryKey(),
  recording: integer('recording', { mode: 'boolean' }).notNull(),
  updatedAt: text('updated_at').notNull(),
})

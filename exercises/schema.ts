import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ExerciseAnswers, ExerciseGrade, ExerciseKind } from './exercise.ts'

/** A learner's work on an exercise; what was handed in and its grade stay as they were. */
export const exerciseAttempts = sqliteTable(
  'exercise_attempts',
  {
    id: text('id').primaryKey(),
    learnerId: text('learner_id').notNull(),
    kind: text('kind').$type<ExerciseKind>().notNull(),
    /** Which case; for a batch record the seed that its faults are drawn from. */
    task: text('task').notNull(),
    answers: text('answers', { mode: 'json' }).$type<ExerciseAnswers>(),
    grade: text('grade', { mode: 'json' }).$type<ExerciseGrade>(),
    startedAt: text('started_at').notNull(),
    submittedAt: text('submitted_at'),
  },
  (table) => [index('exercise_attempts_learner').on(table.learnerId, table.startedAt)],
)

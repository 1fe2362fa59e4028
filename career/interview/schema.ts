import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { InterviewPlan, InterviewReport, InterviewStatus, TranscriptTurn } from './interview.ts'

/** A person's practice interview: what was planned, what was said, what it came to. Nobody but its owner reads it. */
export const interviews = sqliteTable(
  'interviews',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    postTitle: text('post_title').notNull(),
    postId: text('post_id').notNull(),
    level: integer('level').notNull(),
    plan: text('plan', { mode: 'json' }).$type<InterviewPlan>().notNull(),
    transcript: text('transcript', { mode: 'json' }).$type<TranscriptTurn[]>().notNull(),
    status: text('status').$type<InterviewStatus>().notNull(),
    /** Time spent while it ran, up to `countedAt`; pauses do not count. */
    spentMs: integer('spent_ms').notNull(),
    countedAt: text('counted_at').notNull(),
    report: text('report', { mode: 'json' }).$type<InterviewReport>(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('interviews_owner').on(table.ownerId, table.createdAt)],
)

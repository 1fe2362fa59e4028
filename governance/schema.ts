import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Append-only, hash-chained; the database itself refuses updates and deletes (see the audit migration). */
export const auditLog = sqliteTable('audit_log', {
  sequence: integer('sequence').primaryKey({ autoIncrement: true }),
  at: text('at').notNull(),
  actorId: text('actor_id').notNull(),
  role: text('role').notNull(),
  act: text('act').notNull(),
  subjectId: text('subject_id'),
  detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
})

/** What a person must look at: a crisis at once, flagged turns later. */
export const reviewQueue = sqliteTable(
  'review_queue',
  {
    id: text('id').primaryKey(),
    createdAt: text('created_at').notNull(),
    turnId: text('turn_id').notNull(),
    ruleId: text('rule_id').notNull(),
    priority: text('priority').$type<'urgent' | 'normal'>().notNull(),
    redactedText: text('redacted_text').notNull(),
    decidedAt: text('decided_at'),
  },
  (table) => [index('review_queue_open').on(table.decidedAt, table.priority)],
)

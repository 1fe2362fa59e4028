import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { ConsentPurpose } from './consent-purpose.ts'

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

/** What an assessment lock closes: everything, or these collections, documents and clauses together. */
export type LockedMaterial = 'all' | { collections: string[]; documentIds: string[]; clauseIds: string[] }

/** While a class sits an assessment, no agent answers its members on the material. */
export const assessmentLocks = sqliteTable(
  'assessment_locks',
  {
    id: text('id').primaryKey(),
    classId: text('class_id').notNull(),
    createdBy: text('created_by').notNull(),
    createdAt: text('created_at').notNull(),
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    material: text('material', { mode: 'json' }).$type<LockedMaterial>().notNull(),
    /** The text itself is hidden too: in search, clauses and earlier answers. */
    hidesText: integer('hides_text', { mode: 'boolean' }).notNull(),
    /** Browsers that have not signed in are locked as well, since a member could be behind one. */
    locksGuests: integer('locks_guests', { mode: 'boolean' }).notNull(),
    note: text('note').notNull(),
    /** Set when a teacher ends it before its time. */
    endedAt: text('ended_at'),
  },
  (table) => [index('assessment_locks_class').on(table.classId, table.endsAt)],
)

/** What a person has chosen for themselves; no row means the defaults. */
export const personalSettings = sqliteTable('personal_settings', {
  personId: text('person_id').primaryKey(),
  /** Suggestions made from what this person asked (R-REC-1). */
  recommendations: integer('recommendations', { mode: 'boolean' }).notNull(),
  updatedAt: text('updated_at').notNull(),
})

/** What a person, or their guardian, agreed to or took back; the newest row of a purpose holds. */
export const consents = sqliteTable(
  'consents',
  {
    id: text('id').primaryKey(),
    personId: text('person_id').notNull(),
    purpose: text('purpose').$type<ConsentPurpose>().notNull(),
    /** Of the notice that was shown. */
    noticeVersion: integer('notice_version').notNull(),
    given: integer('given', { mode: 'boolean' }).notNull(),
    byGuardian: integer('by_guardian', { mode: 'boolean' }).notNull(),
    /** Who wrote it down, where that was not the person: staff who hold the guardian's signed form. */
    recordedBy: text('recorded_by'),
    at: text('at').notNull(),
  },
  (table) => [index('consents_person').on(table.personId, table.at)],
)

/** Under what name the audit log knows a person; at erasure the row goes, and with it the only link. */
export const actorPseudonyms = sqliteTable('actor_pseudonyms', {
  personId: text('person_id').primaryKey(),
  actorId: text('actor_id').notNull().unique(),
})

/** That something was erased, without saying whose: a hash of the person's id, by which a restored backup is erased again. */
export const erasures = sqliteTable('erasures', {
  id: text('id').primaryKey(),
  personHash: text('person_hash').notNull(),
  kinds: text('kinds', { mode: 'json' }).$type<string[]>().notNull(),
  at: text('at').notNull(),
})

/** How long a kind of record is kept where an administrator changed the default. */
export const retentionPeriods = sqliteTable('retention_periods', {
  kind: text('kind').primaryKey(),
  days: integer('days').notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: text('changed_at').notNull(),
})

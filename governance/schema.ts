import { index, integer, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { ConsentPurpose } from './consent-purpose.ts'
import type { ReviewReason, Verdict } from './review-terms.ts'

/** Append-only, hash-chained; the database itself refuses updates and deletes (see the audit migration). */
export const auditLog = sqliteTable(
  'audit_log',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    actorId: text('actor_id').notNull(),
    role: text('role').notNull(),
    act: text('act').notNull(),
    subjectId: text('subject_id'),
    detail: text('detail', { mode: 'json' }).$type<Record<string, unknown>>().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_log_subject').on(table.subjectId), index('audit_log_act').on(table.act, table.at)],
)

/** What the committee must look at: a crisis at once, flagged, drawn and complained-of turns later. */
export const reviewQueue = sqliteTable(
  'review_queue',
  {
    id: text('id').primaryKey(),
    createdAt: text('created_at').notNull(),
    turnId: text('turn_id').notNull(),
    /** Empty where no rule was met. */
    ruleId: text('rule_id').notNull(),
    priority: text('priority').$type<'urgent' | 'normal'>().notNull(),
    redactedText: text('redacted_text').notNull(),
    decidedAt: text('decided_at'),
    reason: text('reason').$type<ReviewReason>(),
    dueAt: text('due_at'),
    /** The message that answered, as long as its conversation is kept. */
    answerId: text('answer_id'),
    redactedAnswer: text('redacted_answer'),
    /** What a user said who was not content. */
    note: text('note'),
    /** The committee member who has taken it on. */
    assigneeId: text('assignee_id'),
  },
  (table) => [
    index('review_queue_open').on(table.decidedAt, table.priority),
    index('review_queue_turn').on(table.turnId),
  ],
)

/** What the committee decided on a case, append-only: the newest ruling holds, the earlier ones stay. */
export const rulings = sqliteTable(
  'rulings',
  {
    id: text('id').primaryKey(),
    reviewId: text('review_id')
      .notNull()
      .references(() => reviewQueue.id, { onDelete: 'cascade' }),
    verdict: text('verdict').$type<Verdict>().notNull(),
    /** The rule that the verdict is about. */
    ruleId: text('rule_id'),
    reason: text('reason').notNull(),
    /** The request as a case for the evals, where the committee approved it as one; free of personal data. */
    casePrompt: text('case_prompt'),
    caseExpected: text('case_expected').$type<'refuse' | 'answer'>(),
    ruledBy: text('ruled_by').notNull(),
    ruledAt: text('ruled_at').notNull(),
  },
  (table) => [index('rulings_review').on(table.reviewId, table.ruledAt)],
)

/** That somebody asked to know who is behind a case, and what came of it. */
export const identityReleases = sqliteTable(
  'identity_releases',
  {
    id: text('id').primaryKey(),
    reviewId: text('review_id')
      .notNull()
      .references(() => reviewQueue.id, { onDelete: 'cascade' }),
    /** Danger to life: released by one person, with notice to all members. */
    urgent: integer('urgent', { mode: 'boolean' }).notNull(),
    requestedBy: text('requested_by').notNull(),
    requestedAt: text('requested_at').notNull(),
    requestReason: text('request_reason').notNull(),
    decidedBy: text('decided_by'),
    decidedAt: text('decided_at'),
    decisionReason: text('decision_reason'),
    granted: integer('granted', { mode: 'boolean' }),
    expiresAt: text('expires_at'),
    shownAt: text('shown_at'),
    /** Who it was, known once the identity was shown. */
    personId: text('person_id'),
  },
  (table) => [index('identity_releases_person').on(table.personId)],
)

/** What a user thought of an answer. */
export const feedback = sqliteTable(
  'feedback',
  {
    id: text('id').primaryKey(),
    messageId: text('message_id').notNull(),
    turnId: text('turn_id').notNull(),
    personId: text('person_id').notNull(),
    verdict: text('verdict').$type<'up' | 'down'>().notNull(),
    reasons: text('reasons', { mode: 'json' }).$type<string[]>().notNull(),
    redactedText: text('redacted_text').notNull(),
    at: text('at').notNull(),
  },
  (table) => [uniqueIndex('feedback_once').on(table.personId, table.messageId), index('feedback_at').on(table.at)],
)

/** Which share of the turns without a flag is drawn for review; the newest row holds. */
export const sampleShares = sqliteTable('sample_shares', {
  id: text('id').primaryKey(),
  /** 0 to 1. */
  share: real('share').notNull(),
  changedBy: text('changed_by').notNull(),
  changedAt: text('changed_at').notNull(),
})

/** The register of AI applications in use at the school, each with its assessment. */
export const aiApplications = sqliteTable('ai_applications', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  purpose: text('purpose').notNull(),
  users: text('users').notNull(),
  data: text('data').notNull(),
  risk: text('risk').$type<'low' | 'medium' | 'high' | 'unacceptable'>().notNull(),
  safeguards: text('safeguards').notNull(),
  state: text('state').$type<'draft' | 'approved' | 'retired'>().notNull(),
  example: integer('example', { mode: 'boolean' }).notNull(),
  approvedBy: text('approved_by'),
  approvedAt: text('approved_at'),
  /** ISO date by which it is assessed again. */
  reassessOn: text('reassess_on'),
  updatedBy: text('updated_by').notNull(),
  updatedAt: text('updated_at').notNull(),
})

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

import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { BlueprintRow } from './bank-blueprints.ts'
import type { BankOrigin, BankStatus } from './bank-status.ts'
import type { Grade } from './grade-answer.ts'
import type { ItemAnswer } from './item-answer.ts'
import type {
  Brief,
  LessonSource,
  MaterialContent,
  MaterialKind,
  MaterialStatus,
  Part,
  Section,
} from './lesson-material.ts'
import type { PaperContent } from './paper.ts'
import type { BloomLevel, ItemContent, ItemType } from './quiz-item.ts'

/** A teacher's teaching material: outline, sections and how far it is signed off. Its clauses carry the text that was cited. */
export const lessonMaterials = sqliteTable(
  'lesson_materials',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    kind: text('kind').$type<MaterialKind>().notNull(),
    title: text('title').notNull(),
    brief: text('brief', { mode: 'json' }).$type<Brief>().notNull(),
    clauses: text('clauses', { mode: 'json' }).$type<LessonSource[]>().notNull(),
    outline: text('outline', { mode: 'json' }).$type<Part[]>().notNull(),
    sections: text('sections', { mode: 'json' }).$type<Section[]>().notNull(),
    status: text('status').$type<MaterialStatus>().notNull().default('draft'),
    /** Whether the school's teachers may read it, once it is approved. */
    shared: integer('shared', { mode: 'boolean' }).notNull().default(false),
    /** Counts every change, so that two windows do not overwrite each other. */
    revision: integer('revision').notNull().default(1),
    /** Counts the approvals. */
    version: integer('version').notNull().default(0),
    reviewedBy: text('reviewed_by'),
    reviewedAt: text('reviewed_at'),
    approvedBy: text('approved_by'),
    approvedAt: text('approved_at'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('lesson_materials_owner').on(table.ownerId, table.updatedAt)],
)

/** What a material was before a change, and, with a number, what was approved. */
export const lessonVersions = sqliteTable(
  'lesson_versions',
  {
    id: text('id').primaryKey(),
    materialId: text('material_id')
      .notNull()
      .references(() => lessonMaterials.id, { onDelete: 'cascade' }),
    number: integer('number'),
    content: text('content', { mode: 'json' }).$type<MaterialContent>().notNull(),
    savedBy: text('saved_by'),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [index('lesson_versions_material').on(table.materialId, table.savedAt)],
)

/** A school's own Word templates, which exports fill. */
export const lessonTemplates = sqliteTable('lesson_templates', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  createdBy: text('created_by'),
  createdAt: text('created_at').notNull(),
})

/** A teacher's paper: copies of item versions in order. */
export const papers = sqliteTable(
  'papers',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    content: text('content', { mode: 'json' }).$type<PaperContent>().notNull(),
    /** Counts every change, so that two windows do not overwrite each other. */
    revision: integer('revision').notNull().default(1),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('papers_owner').on(table.ownerId, table.updatedAt)],
)

/** A paper given to a class for a time; it carries the paper as it was then. */
export const assignments = sqliteTable(
  'assignments',
  {
    id: text('id').primaryKey(),
    classId: text('class_id').notNull(),
    createdBy: text('created_by'),
    createdAt: text('created_at').notNull(),
    paper: text('paper', { mode: 'json' }).$type<PaperContent>().notNull(),
    opensAt: text('opens_at').notNull(),
    closesAt: text('closes_at').notNull(),
    attemptsAllowed: integer('attempts_allowed').notNull(),
    /** Whether it counts as an assessment, with a lock over what it asks. */
    assessment: integer('assessment', { mode: 'boolean' }).notNull(),
    lockId: text('lock_id'),
    answersShown: text('answers_shown').$type<'at-once' | 'after-close'>().notNull(),
  },
  (table) => [index('assignments_class').on(table.classId, table.opensAt)],
)

/** One sitting of an assignment by a student. */
export const attempts = sqliteTable(
  'attempts',
  {
    id: text('id').primaryKey(),
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => assignments.id, { onDelete: 'cascade' }),
    studentId: text('student_id').notNull(),
    number: integer('number').notNull(),
    startedAt: text('started_at').notNull(),
    endsAt: text('ends_at').notNull(),
    submittedAt: text('submitted_at'),
  },
  (table) => [uniqueIndex('attempts_number').on(table.assignmentId, table.studentId, table.number)],
)

/** What was answered to one item in a sitting, what it was marked, and who made an open one's marks final. */
export const attemptAnswers = sqliteTable(
  'attempt_answers',
  {
    attemptId: text('attempt_id')
      .notNull()
      .references(() => attempts.id, { onDelete: 'cascade' }),
    slot: text('slot').notNull(),
    answer: text('answer', { mode: 'json' }).$type<ItemAnswer | null>(),
    /** Counts the browser's changes: an older one that arrives late does not overwrite a newer. */
    sequence: integer('sequence').notNull(),
    savedAt: text('saved_at').notNull(),
    /** By code, when it was submitted; a draft for open items. */
    grade: text('grade', { mode: 'json' }).$type<Grade | null>(),
    /** What counts: by code where that is certain, else null until a teacher has confirmed. */
    finalMarks: real('final_marks'),
    confirmedBy: text('confirmed_by'),
    confirmedAt: text('confirmed_at'),
    reason: text('reason'),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.slot] })],
)

/** An item of the question bank in its current version, with how far it is signed off. */
export const bankItems = sqliteTable(
  'bank_items',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    status: text('status').$type<BankStatus>().notNull(),
    version: integer('version').notNull(),
    /** Counts every change and every step, so that two windows do not overwrite each other. */
    revision: integer('revision').notNull(),
    type: text('type').$type<ItemType>().notNull(),
    bloom: text('bloom').$type<BloomLevel>().notNull(),
    stem: text('stem').notNull(),
    content: text('content', { mode: 'json' }).$type<ItemContent>().notNull(),
    documentIds: text('document_ids', { mode: 'json' }).$type<string[]>().notNull(),
    clauseIds: text('clause_ids', { mode: 'json' }).$type<string[]>().notNull(),
    tags: text('tags', { mode: 'json' }).$type<string[]>().notNull(),
    origin: text('origin').$type<BankOrigin>().notNull(),
    /** "quotation" where code wrote it, a model's name where that did; null by hand. */
    model: text('model'),
    prompt: text('prompt'),
    blueprintId: text('blueprint_id'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    index('bank_items_owner').on(table.ownerId, table.createdAt),
    index('bank_items_status').on(table.status),
  ],
)

/** What an item of the bank was in each version. */
export const bankVersions = sqliteTable(
  'bank_versions',
  {
    itemId: text('item_id')
      .notNull()
      .references(() => bankItems.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    content: text('content', { mode: 'json' }).$type<ItemContent>().notNull(),
    savedBy: text('saved_by'),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.itemId, table.version] })],
)

/** Who signed which version of an item off, and when. */
export const bankSteps = sqliteTable(
  'bank_steps',
  {
    id: text('id').primaryKey(),
    itemId: text('item_id')
      .notNull()
      .references(() => bankItems.id, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    status: text('status').$type<BankStatus>().notNull(),
    takenBy: text('taken_by'),
    takenAt: text('taken_at').notNull(),
  },
  (table) => [index('bank_steps_item').on(table.itemId, table.takenAt)],
)

/** What a teacher wanted items of: types and levels by number, over these clauses. */
export const bankBlueprints = sqliteTable(
  'bank_blueprints',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    title: text('title').notNull(),
    rows: text('rows', { mode: 'json' }).$type<BlueprintRow[]>().notNull(),
    clauses: text('clauses', { mode: 'json' }).$type<{ id: string; label: string }[]>().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('bank_blueprints_owner').on(table.ownerId, table.createdAt)],
)

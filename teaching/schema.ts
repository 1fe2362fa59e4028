import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
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

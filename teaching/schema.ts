import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type {
  Brief,
  LessonSource,
  MaterialContent,
  MaterialKind,
  MaterialStatus,
  Part,
  Section,
} from './lesson-material.ts'

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

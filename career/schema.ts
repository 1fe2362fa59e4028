import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Evidence } from './match/person-facts.ts'
import type { CareerPlan } from './plan/career-plan.ts'
import type { PostContent } from './posts/post.ts'
import type { Resume } from './resume/resume.ts'

/** A person's résumé: the lines it was read from, what was read, and what its owner gave as evidence of a skill. */
export const resumes = sqliteTable(
  'resumes',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    /** What the file was called; null for one that was written in the form or pasted. */
    fileName: text('file_name'),
    lines: text('lines', { mode: 'json' }).$type<string[]>().notNull(),
    content: text('content', { mode: 'json' }).$type<Resume>().notNull(),
    evidence: text('evidence', { mode: 'json' }).$type<Evidence[]>().notNull(),
  },
  (table) => [index('resumes_owner').on(table.ownerId, table.updatedAt)],
)

/** A post that a teacher or administrator imported. */
export const careerPosts = sqliteTable('career_posts', {
  id: text('id').primaryKey(),
  /** Who imported it; null once they are gone. */
  importedBy: text('imported_by'),
  createdAt: text('created_at').notNull(),
  content: text('content', { mode: 'json' }).$type<PostContent>().notNull(),
})

/** A person's way to a post over one to three years. */
export const careerPlans = sqliteTable(
  'career_plans',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
    revision: integer('revision').notNull().default(1),
    content: text('content', { mode: 'json' }).$type<CareerPlan>().notNull(),
  },
  (table) => [index('career_plans_owner').on(table.ownerId, table.updatedAt)],
)

/** Whether the learning record may count towards matches; no row: it may not. */
export const careerChoices = sqliteTable('career_choices', {
  personId: text('person_id').primaryKey(),
  usesMastery: integer('uses_mastery', { mode: 'boolean' }).notNull(),
  updatedAt: text('updated_at').notNull(),
})

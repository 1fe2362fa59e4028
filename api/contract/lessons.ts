import { z } from '@hono/zod-openapi'
import {
  blockSchema,
  briefSchema,
  clausesAtMost,
  lessonSourceSchema,
  lineSchema,
  materialKinds,
  materialStatuses,
  outlineSchema,
  partSchema,
  sectionSchema,
} from '../../teaching/lesson-material.ts'

/** Shapes on the wire of the workshop: teaching materials, their outline and sections, templates. */

const revision = z
  .number()
  .int()
  .min(1)
  .openapi({ description: 'The revision that was seen; another one is a conflict.' })
const title = z.string().trim().min(1).max(120)

export const newMaterialSchema = z
  .strictObject({
    kind: z.enum(materialKinds),
    brief: briefSchema,
    clauseIds: z.array(z.string().max(64)).min(1).max(clausesAtMost),
  })
  .openapi('NewLessonMaterial')

export const outlineChangeSchema = z
  .strictObject({ revision, title, outline: outlineSchema })
  .openapi('LessonOutlineChange')

export const sectionRequestSchema = z
  .strictObject({ revision, wishes: z.string().trim().max(500).default('') })
  .openapi('LessonSectionRequest', { description: 'wishes: what the section is to be like, in the teacher’s words.' })

export const sectionChangeSchema = z
  .strictObject({ revision, blocks: z.array(blockSchema).max(20), notes: z.array(lineSchema).max(40) })
  .openapi('LessonSectionChange')

export const revisionSchema = z.strictObject({ revision }).openapi('LessonRevision')
export const statusChangeSchema = z
  .strictObject({ revision, status: z.enum(materialStatuses) })
  .openapi('LessonStatusChange')
export const sharingSchema = z.strictObject({ shared: z.boolean() }).openapi('LessonSharing')

const lessonClauseSchema = lessonSourceSchema.extend({
  state: z
    .enum(['current', 'changed', 'superseded', 'removed'])
    .openapi({ description: 'Whether the clause still stands as it was when it was chosen.' }),
})

const materialEntrySchema = z.object({
  id: z.string(),
  kind: z.enum(materialKinds),
  title: z.string(),
  course: z.string(),
  status: z.enum(materialStatuses),
  shared: z.boolean(),
  own: z.boolean(),
  ownerName: z.string(),
  stale: z.boolean().openapi({ description: 'A clause that it rests on has changed, ended or gone.' }),
  written: z.number().int(),
  parts: z.number().int(),
  updatedAt: z.string(),
})

export const materialListSchema = z.object({ materials: z.array(materialEntrySchema) }).openapi('LessonMaterials')

const signed = z.object({ name: z.string(), at: z.string() }).nullable()

export const materialSchema = z
  .object({
    id: z.string(),
    kind: z.enum(materialKinds),
    title: z.string(),
    brief: briefSchema,
    clauses: z.array(lessonClauseSchema),
    outline: z.array(partSchema),
    sections: z.array(sectionSchema),
    status: z.enum(materialStatuses),
    shared: z.boolean(),
    revision: z.number().int(),
    version: z.number().int(),
    own: z.boolean(),
    ownerName: z.string(),
    reviewed: signed,
    approved: signed,
    createdAt: z.string(),
    updatedAt: z.string(),
    remark: z.string().nullable().openapi({ description: 'What to tell the teacher of what was just done.' }),
  })
  .openapi('LessonMaterial')

export const lessonExportQuery = z.object({
  format: z.enum(['docx', 'pptx', 'pdf', 'md']),
  template: z.string().max(64).optional().openapi({ description: 'A template of the school to fill; DOCX only.' }),
})

export const templateListSchema = z
  .object({
    templates: z.array(z.object({ id: z.string(), name: z.string(), createdAt: z.string(), own: z.boolean() })),
  })
  .openapi('LessonTemplates')

export const templateQuery = z.object({ name: z.string().trim().min(1).max(80) })

export type NewLessonMaterial = z.infer<typeof newMaterialSchema>
export type LessonMaterials = z.infer<typeof materialListSchema>
export type LessonMaterialView = z.infer<typeof materialSchema>
export type LessonTemplates = z.infer<typeof templateListSchema>

import { z } from 'zod'
import { protectedKinds } from './protected-attributes.ts'

/** Where a value comes from: a line of the file (counted from 1), the form, or a later change by its owner. */
export const sourceSchema = z.union([
  z.object({ line: z.number().int().min(1), text: z.string().max(2000) }),
  z.enum(['form', 'user']),
])
export type Source = z.infer<typeof sourceSchema>

const fieldSchema = z.object({ value: z.string().max(1000), source: sourceSchema })
export type Field = z.infer<typeof fieldSchema>

const field = fieldSchema.optional()
const fields = z.array(fieldSchema).max(60)

export const workKinds = ['work', 'internship', 'project'] as const

/** A résumé in the sections of JSON Resume 1.0.0 (jsonresume.org/schema), each value with its source. */
export const resumeSchema = z.object({
  basics: z.object({
    name: field,
    label: field,
    phone: field,
    email: field,
    location: field,
    summary: field,
  }),
  education: z
    .array(
      z.object({
        institution: field,
        area: field,
        studyType: field,
        startDate: field,
        endDate: field,
        details: fields,
      }),
    )
    .max(20),
  work: z
    .array(
      z.object({
        kind: z.enum(workKinds),
        name: field,
        position: field,
        startDate: field,
        endDate: field,
        highlights: fields,
      }),
    )
    .max(40),
  certificates: z.array(z.object({ name: fieldSchema, date: field })).max(60),
  skills: fields,
  languages: fields,
  awards: fields,
  /** Facts that no employer may choose by; kept apart, so that matching never sees them. */
  protected: z.array(z.object({ kind: z.enum(protectedKinds), ...fieldSchema.shape })).max(40),
  /** What was not understood; kept and shown, never dropped. */
  unsorted: fields,
})

export type Resume = z.infer<typeof resumeSchema>
export type Experience = Resume['work'][number]
export type Education = Resume['education'][number]

export const emptyResume = (): Resume => ({
  basics: {},
  education: [],
  work: [],
  certificates: [],
  skills: [],
  languages: [],
  awards: [],
  protected: [],
  unsorted: [],
})

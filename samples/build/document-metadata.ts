import { z } from 'zod'

/** Folders of the corpus: the four industries (tourism and elderly care apart), posts, and general literacy. */
export const corpusFolders = [
  'biopharma',
  'food',
  'materials',
  'tourism',
  'elderly-care',
  'careers',
  'literacy',
] as const

/** YAML turns an unquoted 2024-09-01 into a Date and an unquoted 2024 into a number; both are taken as written. */
const isoDate = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.iso.date(),
)
const text = z.string().trim().min(1)
const textOrNumber = z.preprocess((value) => (typeof value === 'number' ? String(value) : value), text)

/** What every sample document says about itself, in its front matter or in its manifest row. */
export const documentMetadata = z.strictObject({
  title: text,
  kind: z.enum([
    'law',
    'national-standard',
    'industry-standard',
    'company-document',
    'training',
    'course',
    'syllabus',
    'job-post',
    'guide',
  ]),
  industry: z.enum(['biopharma', 'food', 'materials', 'tourism', 'elderly-care', 'general']),
  standardNumber: text.optional(),
  edition: textOrNumber,
  effectiveDate: isoDate,
  status: z.enum(['in-force', 'superseded', 'upcoming']),
  supersedes: text.optional(),
  audience: z.enum(['student', 'teacher', 'job-seeker', 'all']),
  collection: z.literal('public'),
  example: z.boolean().optional(),
})
export type DocumentMetadata = z.infer<typeof documentMetadata>

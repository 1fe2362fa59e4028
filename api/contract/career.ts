import { z } from '@hono/zod-openapi'
import { requirementWeights } from '../../career/match/match-post.ts'
import { careerPlanSchema } from '../../career/plan/career-plan.ts'
import { postContentSchema } from '../../career/posts/post.ts'
import { suggestionKinds } from '../../career/resume/improve-resume.ts'
import { protectedKinds } from '../../career/resume/protected-attributes.ts'
import { resumeSchema, sourceSchema, workKinds } from '../../career/resume/resume.ts'
import { exportFormats } from '../../exports/export-format.ts'

/** Shapes on the wire of résumés, posts and career plans. */

const text = (most: number) => z.string().trim().max(most)

export const resumeFileQuery = z.object({ name: text(200).min(3) })
export const resumeFormSchema = z.object({
  name: text(40).optional(),
  label: text(60).optional(),
  phone: text(30).optional(),
  email: text(80).optional(),
  school: text(60).optional(),
  area: text(60).optional(),
  studyType: text(20).optional(),
  period: text(40).optional(),
  employer: text(60).optional(),
  position: text(60).optional(),
  workPeriod: text(40).optional(),
  duties: text(2000).optional(),
  skills: text(1000).optional(),
  certificates: text(1000).optional(),
  /** A whole résumé, pasted; the fields above are then left alone. */
  pasted: z.string().max(20_000).optional(),
})

const suggestionSchema = z.object({
  id: z.string(),
  kind: z.enum(suggestionKinds),
  path: z.string().nullable(),
  before: z.string(),
  why: z.string(),
  ask: z.string().optional(),
  after: z.string().optional(),
  skillId: z.string().optional(),
  fills: z.string().optional().openapi({ description: 'The empty field or section that an answer would fill.' }),
})

const resumeLineSchema = z
  .object({ id: z.string(), name: z.string(), fileName: z.string().nullable(), updatedAt: z.string() })
  .openapi('ResumeLine')

export const resumeViewSchema = resumeLineSchema
  .extend({
    lines: z.array(z.string()),
    content: resumeSchema,
    evidence: z.array(z.object({ skillId: z.string(), skill: z.string(), text: z.string() })),
    suggestions: z.array(suggestionSchema),
    protectedTitles: z.array(z.object({ kind: z.enum(protectedKinds), title: z.string(), why: z.string() })),
  })
  .openapi('ResumeView')

export const resumeListSchema = z.object({ resumes: z.array(resumeLineSchema) })
/** The `updatedAt` of the résumé that the change was made to: a path names another entry once one before it is gone. */
const seen = z.string().max(40)
export const fieldChangeSchema = z.object({
  path: z.string().max(80),
  value: text(1000).min(1),
  seen: seen.optional(),
})
export const newEntrySchema = z.object({
  list: z
    .string()
    .max(80)
    .openapi({ description: 'education, work, certificates, skills, languages, awards, work.0.highlights …' }),
  kind: z.enum(workKinds).optional().openapi({ description: 'Of an entry of work.' }),
  fields: z
    .record(z.string().max(20), text(1000))
    .openapi({ description: 'By name; `value` for a list of single values.' }),
  seen,
})
export const entryQuery = z.object({ path: z.string().max(80), seen })
export const evidenceGivenSchema = z.object({ skillId: z.string().max(80), text: text(500).min(4) })
export const wordingWishSchema = z.object({ path: z.string().max(80), wish: text(300) })
export const wordingSchema = z
  .object({
    refused: z.string().nullable().openapi({ description: 'What a rule says, where the wish is declined.' }),
    before: z.string(),
    after: z.string().nullable(),
    by: z.enum(['rules', 'model']),
    note: z.string(),
  })
  .openapi('ResumeWording')
export const resumeExportQuery = z.object({
  format: z.enum([...exportFormats, 'json']),
  without: z
    .string()
    .max(200)
    .optional()
    .openapi({ description: 'Kinds of protected facts to leave out, by comma; all when missing.' }),
})

const requirementSchema = z.object({
  words: z.string(),
  kind: z.enum(Object.keys(requirementWeights) as [keyof typeof requirementWeights]),
  skillIds: z.array(z.string()),
  strength: z.enum(['claimed', 'evidenced', 'mastered']).nullable(),
  because: z.object({ text: z.string(), source: sourceSchema }).nullable(),
})
const matchSchema = z.object({
  score: z.number().int().min(0).max(100),
  requirements: z.array(requirementSchema),
})

const postShape = postContentSchema.omit({ unlawful: true }).extend({
  id: z.string(),
  from: z.enum(['import', 'library']),
  documentId: z.string().nullable(),
  hiddenConditions: z.number().int().openapi({ description: 'How many unlawful conditions were taken out.' }),
})
export const postListSchema = z
  .object({
    resumeId: z.string().nullable().openapi({ description: 'The résumé that was compared; null while there is none.' }),
    usesMastery: z.boolean(),
    posts: z.array(z.object({ post: postShape, match: matchSchema.nullable() })),
  })
  .openapi('PostList')

const closingSchema = z.object({
  words: z.string(),
  skillId: z.string().nullable(),
  clauses: z.array(z.object({ id: z.string(), documentTitle: z.string(), label: z.string(), quote: z.string() })),
  standards: z
    .array(z.string())
    .openapi({ description: 'Where the rule stands, also where the library does not hold it.' }),
  certificate: z.string().nullable().openapi({ description: 'How a certificate is got, and whether a law asks it.' }),
  objectives: z.array(z.object({ goalId: z.string(), title: z.string() })),
})
export const postViewSchema = z
  .object({
    post: postShape,
    resumeId: z.string().nullable(),
    match: matchSchema.nullable(),
    closing: z
      .array(closingSchema)
      .openapi({ description: 'For each requirement that is not met or only claimed: what closes it.' }),
    interview: z.object({ by: z.enum(['bank', 'clauses']), ownQuestions: z.number().int().nullable() }).openapi({
      description:
        'Where a practice interview takes its questions of the trade: the bank, or this many made of clauses of the library.',
    }),
  })
  .openapi('PostView')

export const postPreviewQuery = z.object({ type: z.enum(['xlsx', 'csv', 'json']) })
export const postRowsSchema = z.object({
  rows: z.array(
    z.object({
      line: z.number().int(),
      post: postContentSchema.nullable(),
      title: z.string(),
      errors: z.array(z.string()),
    }),
  ),
})
export const postsGivenSchema = z.object({ posts: z.array(postContentSchema).min(1).max(500) })
export const postsAddedSchema = z.object({ added: z.number().int() })

export const careerChoicesSchema = z.object({ usesMastery: z.boolean() })

export const newPlanSchema = z.object({ postId: z.string().max(64), years: z.number().int().min(1).max(3) })
/** `revision` is the one that was seen; another one is a conflict. */
export const planChangeSchema = z.object({ revision: z.number().int(), content: careerPlanSchema })
export const planViewSchema = z
  .object({ id: z.string(), updatedAt: z.string(), revision: z.number().int(), content: careerPlanSchema })
  .openapi('CareerPlan')
export const planListSchema = z.object({ plans: z.array(planViewSchema) })
export const planExportQuery = z.object({ format: z.enum(exportFormats) })

export type ResumeLine = z.infer<typeof resumeLineSchema>
export type ResumeView = z.infer<typeof resumeViewSchema>
export type ResumeContent = ResumeView['content']
export type ResumeForm = z.infer<typeof resumeFormSchema>
export type NewResumeEntry = z.infer<typeof newEntrySchema>
export type ResumeSuggestion = z.infer<typeof suggestionSchema>
export type ResumeWording = z.infer<typeof wordingSchema>
export type PostList = z.infer<typeof postListSchema>
export type PostView = z.infer<typeof postViewSchema>
export type PostRows = z.infer<typeof postRowsSchema>
export type CareerPlanView = z.infer<typeof planViewSchema>
export type PostRequirement = z.infer<typeof requirementSchema>

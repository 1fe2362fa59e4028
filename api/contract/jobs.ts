import { z } from '@hono/zod-openapi'
import { fileMetadata } from '../../ingest/file-metadata.ts'
import { jobOutcomes, jobSourceKinds, jobStages } from '../../ingest/jobs/job.ts'

/** The shapes on the wire of files on their way into the library. */

const jobActions = ['pause', 'resume', 'cancel', 'retry', 'dismiss'] as const

export const jobSchema = z
  .object({
    id: z.string(),
    createdAt: z.string(),
    updatedAt: z.string(),
    source: z.enum(jobSourceKinds),
    name: z.string().openapi({ description: 'What the file is called, or the web address.' }),
    collection: z.string(),
    bytes: z.number().int().nullable(),
    stage: z.enum(jobStages),
    pagesDone: z.number().int().nullable(),
    pagesTotal: z.number().int().nullable(),
    outcome: z.enum(jobOutcomes).nullable(),
    clauses: z.number().int().nullable(),
    message: z.string().nullable().openapi({ description: 'Why it failed or was cancelled, in one sentence.' }),
    documentId: z.string().nullable(),
    dismissed: z.boolean(),
    mine: z.boolean(),
    actions: z.array(z.enum(jobActions)).openapi({ description: 'What may be asked of it now.' }),
  })
  .openapi('Job')

export const jobListSchema = z.object({ jobs: z.array(jobSchema) }).openapi('JobList')

/** What the person who uploads says of the document; it goes before what the file says of itself. */
const uploadMetadataSchema = fileMetadata
  .pick({
    title: true,
    kind: true,
    industry: true,
    standardNumber: true,
    edition: true,
    effectiveDate: true,
    status: true,
    audience: true,
  })
  .extend({ supersedesId: z.string().min(1).max(64).optional() })

const collectionName = z.string().trim().min(1).max(64)

/** The fields beside the file; `metadata` is JSON. */
export const uploadFieldsSchema = z.object({
  collection: collectionName,
  metadata: z
    .string()
    .default('{}')
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: 'custom', message: 'not JSON' })
        return z.NEVER
      }
    })
    .pipe(uploadMetadataSchema),
})

export const urlUploadSchema = z
  .object({
    url: z.string().trim().min(1).max(2000),
    collection: collectionName,
    metadata: uploadMetadataSchema.default({}),
  })
  .openapi('UrlUpload')

export const uploadLimitsSchema = z
  .object({
    extensions: z.array(z.string()).openapi({ description: 'In lower case, with the dot.' }),
    fileBytes: z.number().int(),
  })
  .openapi('UploadLimits')

/** Server-sent events: `jobs` once with all that are shown, then `job` for each that is new or has changed. */
export const jobEventSchemas = { jobs: jobListSchema, job: jobSchema }

export type JobView = z.infer<typeof jobSchema>
export type UploadLimits = z.infer<typeof uploadLimitsSchema>
export type JobEvents = { [K in keyof typeof jobEventSchemas]: z.infer<(typeof jobEventSchemas)[K]> }
export type UploadMetadata = z.infer<typeof uploadMetadataSchema>

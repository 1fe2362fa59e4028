import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { checkUrl } from '../../ingest/fetch/check-url.ts'
import { enqueueJobs, type Job, type NewJob } from '../../ingest/jobs/job-store.ts'
import { originalsFolder } from '../../ingest/jobs/originals.ts'
import { checkQuota } from '../../ingest/jobs/upload-quota.ts'
import { limits } from '../../ingest/limits.ts'
import { readableExtensions } from '../../ingest/parse-file.ts'
import { getDocument } from '../../knowledge/catalogue.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  jobSchema,
  type UploadMetadata,
  uploadFieldsSchema,
  uploadLimitsSchema,
  urlUploadSchema,
} from '../contract/jobs.ts'
import { jobView } from '../job-view.ts'
import { listAccess, mayManage } from '../may-manage.ts'
import { mayWrite } from '../may-write.ts'
import { openTo } from '../open-to.ts'
import { receiveUpload } from '../receive-upload.ts'
import { TooMany } from '../too-many.ts'
import type { Viewer } from '../viewer.ts'
import { jsonAnswer, problems } from './responses.ts'

// The oldest of a day's uploads may drop out of the count by then.
const quotaRetrySeconds = 3600

const accepted = {
  202: { description: 'In the queue', content: { 'application/json': { schema: jobSchema } } },
  ...problems,
} as const

const limitsRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'get',
  path: '/uploads',
  summary: 'What may be uploaded: which formats, and how large',
  responses: jsonAnswer(uploadLimitsSchema),
})
const uploadRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/uploads',
  summary: 'Upload a file into a collection',
  // Not declared as a body: it would be read into memory to be validated.
  description:
    'multipart/form-data with the fields `file` (20 MB at most), `collection` and, as JSON, `metadata` (title, kind, industry, standardNumber, edition, effectiveDate, status, audience, supersedesId; each may be missing).',
  responses: accepted,
})
const urlRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/uploads/url',
  summary: 'Take in a web page or a file from the web',
  request: { body: { required: true, content: { 'application/json': { schema: urlUploadSchema } } } },
  responses: accepted,
})

export function uploadRoutes({ database, audit, clock, dataFolder, intake }: AppParts) {
  return new OpenAPIHono<AppEnv>()
    .openapi(limitsRoute, (context) =>
      context.json({ extensions: [...readableExtensions], fileBytes: limits.fileBytes }, 200),
    )
    .openapi(uploadRoute, async (context) => {
      const viewer = context.get('viewer')
      const originals = folder()
      await checkRoom(viewer, originals)
      const { file, fields } = await receiveUpload(context.req.raw, originals)
      const parsed = uploadFieldsSchema.safeParse(fields)
      if (!parsed.success) {
        const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.')))].join('、')
        throw new AppError('input-invalid', `上传的说明有误：${names}，请检查后重试。`, { cause: parsed.error })
      }
      const { collection, metadata } = parsed.data
      const { name, sha256, bytes } = file
      const job = await enqueue(viewer, metadata, {
        sourceKind: 'upload',
        // The same file name of the same person is a new version of the same document.
        sourceUri: `upload:${viewer.id}/${name}`,
        name,
        contentSha256: sha256,
        bytes,
        collection,
      })
      return context.json(jobView(job, viewer), 202)
    })
    .openapi(urlRoute, async (context) => {
      const viewer = context.get('viewer')
      const { url, collection, metadata } = context.req.valid('json')
      const { href, hostname } = checkUrl(url)
      await checkRoom(viewer, folder())
      const job = await enqueue(viewer, metadata, { sourceKind: 'url', sourceUri: href, name: hostname, collection })
      return context.json(jobView(job, viewer), 202)
    })

  function folder(): string {
    if (dataFolder === undefined) throw new AppError('storage-unavailable', '这个服务没有存放文件的地方，不能上传。')
    return originalsFolder(dataFolder)
  }

  async function checkRoom({ id: ownerId }: Viewer, originals: string): Promise<void> {
    await checkQuota(database.read, originals, { ownerId, now: clock() }).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code !== 'too-many-requests') throw error
      throw new TooMany(quotaRetrySeconds, error.message)
    })
  }

  async function enqueue(
    viewer: Viewer,
    metadata: UploadMetadata,
    file: Omit<NewJob, 'given' | 'manifest' | 'ownerId'>,
  ): Promise<Job> {
    if (!mayWrite(viewer, file.collection)) {
      throw new AppError('forbidden', '您不能向这个资料集添加资料，请换一个资料集，或联系管理员。')
    }
    if (metadata.supersedesId !== undefined) await checkSuperseded(viewer, metadata.supersedesId)
    const job = await database.write(async (transaction) => {
      const [queued] = await enqueueJobs(
        transaction,
        [{ ...file, given: metadata, manifest: {}, ownerId: viewer.id }],
        clock(),
      )
      if (!queued) throw new AppError('storage-unavailable', '任务没有保存下来，请重试。')
      const { id, sourceKind, collection, contentSha256, bytes } = queued
      const detail = { source: sourceKind, collection, sha256: contentSha256, bytes }
      const { id: actorId, role } = viewer
      await audit.append({ actorId, role, act: 'document-upload', subjectId: id, detail }, transaction)
      return queued
    })
    intake?.wake()
    return job
  }

  /** A link to what somebody else manages would take it out of force. */
  async function checkSuperseded(viewer: Viewer, id: string): Promise<void> {
    const document = await getDocument(database.read, listAccess(viewer), id)
    if (!document) throw new AppError('not-found', '没有找到被替代的资料，它可能已被移除。')
    if (!mayManage(viewer, document.collection)) {
      throw new AppError('forbidden', '被替代的资料由管理员管理，请联系管理员。')
    }
  }
}

import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { originalPath, originalsFolder } from '../../ingest/jobs/originals.ts'
import { findKeptFile, type KeptFile } from '../../ingest/remove-original.ts'
import { renderPage } from '../../ingest/render-page.ts'
import { enqueueReparse } from '../../ingest/reparse.ts'
import { getDocument, listClauses, type StoredDocument } from '../../knowledge/catalogue.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { seenSchema } from '../contract/library.ts'
import { documentView } from '../document-view.ts'
import { hiddenMaterial, refuseHidden } from '../hidden-material.ts'
import { mayManage } from '../may-manage.ts'
import { openTo } from '../open-to.ts'
import { openPageImages } from '../page-images.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonAnswer, problems } from './responses.ts'

// A phone, a tablet, a desk: few widths, so that few pictures of one page are kept.
const widths = [480, 960, 1600] as const
const kept = { bytes: 64 * 1024 * 1024, atOnce: 2 }

const seenRoute = createRoute({
  // All of it may be read clause by clause by the same reader.
  ...openTo('anyone'),
  method: 'get',
  path: '/documents/{id}/seen',
  summary: 'What the assistant sees of a document',
  request: { params: byId },
  responses: jsonAnswer(seenSchema),
})
const originalRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/documents/{id}/original',
  summary: 'The file that a document was read from, to keep',
  request: { params: byId },
  responses: {
    200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } },
    ...problems,
  },
})
const pageRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/documents/{id}/pages/{page}',
  summary: 'A page of the file as a picture',
  request: {
    params: byId.extend({ page: z.coerce.number().int().min(1) }),
    query: z.object({ width: z.coerce.number().int().min(1).max(4000).default(960) }),
  },
  responses: {
    200: { description: 'The page', content: { 'image/webp': { schema: z.string() } } },
    304: { description: 'The page that the client has' },
    ...problems,
  },
})
const reparseRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/documents/{id}/reparse',
  summary: 'Read the file of a document again; the job tells how far it is',
  request: { params: byId },
  responses: jsonAnswer(z.object({ jobId: z.string() })),
})

export function originalRoutes(parts: AppParts) {
  const { database, audit, clock, dataFolder, intake } = parts
  const pages = openPageImages(kept)
  return new OpenAPIHono<AppEnv>()
    .openapi(seenRoute, async (context) => {
      const document = await openDocument(context.get('viewer'), context.req.valid('param').id)
      const clauses = await listClauses(database.read, document.id)
      return context.json(
        {
          document: documentView(document),
          clauses: clauses.map(({ id, label, number, path, text, page, regions, confidence }) => {
            return { id, label, number, path, text, page, regions, confidence }
          }),
        },
        200,
      )
    })
    .openapi(originalRoute, async (context) => {
      const document = await openDocument(context.get('viewer'), context.req.valid('param').id)
      const { path, size, extension } = await openFile(document)
      const name = encodeURIComponent(`${document.title}${extension}`).replaceAll("'", '%27')
      return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
        headers: {
          'content-type': 'application/octet-stream',
          'content-length': String(size),
          'content-disposition': `attachment; filename*=UTF-8''${name}`,
          'x-content-type-options': 'nosniff',
          'cache-control': 'private, no-store',
        },
      }) as never
    })
    .openapi(pageRoute, async (context) => {
      const { id, page } = context.req.valid('param')
      const document = await openDocument(context.get('viewer'), id)
      const { path, sha256 } = await openFile(document)
      const asked = context.req.valid('query').width
      const width = widths.find((each) => each >= asked) ?? widths[2]
      const key = `${sha256}-${page}-${width}`
      // Asked for each time, since the right to read it may have gone; sent only when it is another.
      const headers = { etag: `"${key}"`, 'cache-control': 'private, no-cache' }
      if (context.req.header('if-none-match') === headers.etag) return context.body(null, 304, headers) as never
      const image = await pages(key, () => renderPage(path, page, { width }))
      return context.body(new Uint8Array(image), 200, { ...headers, 'content-type': 'image/webp' }) as never
    })
    .openapi(reparseRoute, async (context) => {
      const viewer = context.get('viewer')
      const document = await openDocument(viewer, context.req.valid('param').id)
      if (!mayManage(viewer, document.collection)) {
        throw new AppError('forbidden', '这份资料由管理员管理，您不能修改；如有需要请联系管理员。')
      }
      const { size, ...file } = await openFile(document)
      const job = await database.write(async (transaction) => {
        const queued = await enqueueReparse(
          transaction,
          { document, file, bytes: size },
          { ownerId: viewer.id, now: clock() },
        )
        const { id: actorId, role } = viewer
        await audit.append({ actorId, role, act: 'document-reparse', subjectId: document.id }, transaction)
        return queued
      })
      intake?.wake()
      return context.json({ jobId: job.id }, 200)
    })

  /** The document if the viewer may read all of it. */
  async function openDocument(viewer: Viewer, id: string): Promise<StoredDocument> {
    const document = await getDocument(database.read, viewer.access, id)
    if (!document) throw new AppError('not-found', '没有找到这份资料，它可能已被移除。')
    const hidden = await hiddenMaterial(parts, viewer)
    refuseHidden(hidden, { documentId: id })
    for (const clause of await listClauses(database.read, id)) refuseHidden(hidden, clause)
    return document
  }

  async function openFile({ id }: StoredDocument): Promise<KeptFile & { path: string; size: number }> {
    const file = dataFolder === undefined ? null : await findKeptFile(database.read, id)
    const path = file && originalPath(originalsFolder(dataFolder ?? ''), file.sha256, file.name)
    const found = path && (await stat(path).catch(() => null))
    if (!file || !path || !found) throw new AppError('not-found', '这份资料没有保存原文件。')
    return { ...file, path, size: found.size }
  }
}

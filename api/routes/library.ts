import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { findKeptFile, removeOriginal } from '../../ingest/remove-original.ts'
import { deleteDocument, getDocument, type StoredDocument } from '../../knowledge/catalogue.ts'
import { confirmEdition } from '../../knowledge/confirm-edition.ts'
import { listLibrary } from '../../knowledge/list-library.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { editionChangesSchema, libraryDocumentSchema, libraryQuerySchema, librarySchema } from '../contract/library.ts'
import { libraryEntryView } from '../library-entry-view.ts'
import { listAccess, mayManage } from '../may-manage.ts'
import { openTo } from '../open-to.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const listRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/documents',
  summary: 'The documents that the reader may see, with facets to narrow them',
  request: { query: libraryQuerySchema },
  responses: jsonAnswer(librarySchema),
})
const confirmRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'patch',
  path: '/documents/{id}',
  summary: 'Set what is known of a document and its edition, and confirm the rest',
  request: {
    params: byId,
    body: { required: true, content: { 'application/json': { schema: editionChangesSchema } } },
  },
  responses: jsonAnswer(libraryDocumentSchema),
})
const deleteRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'delete',
  path: '/documents/{id}',
  summary: 'Remove a document from every index, with the file it was read from',
  request: { params: byId },
  responses: emptyAnswer,
})

export function libraryRoutes({ database, audit, clock, dataFolder }: AppParts) {
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const viewer = context.get('viewer')
      const { page, pageSize, ...filter } = context.req.valid('query')
      const { documents, facets } = await listLibrary(database.read, listAccess(viewer), filter)
      const shown = documents.slice((page - 1) * pageSize, page * pageSize)
      return context.json(
        {
          documents: shown.map((entry) => libraryEntryView(entry, viewer)),
          total: documents.length,
          page,
          pages: Math.max(1, Math.ceil(documents.length / pageSize)),
          facets,
        },
        200,
      )
    })
    .openapi(confirmRoute, async (context) => {
      const viewer = context.get('viewer')
      const changes = context.req.valid('json')
      const { id } = await managedDocument(viewer, context.req.valid('param').id)
      // A link to what somebody else manages would take it out of force.
      if (changes.supersedesId != null) await managedDocument(viewer, changes.supersedesId)
      await database.write(async (transaction) => {
        await confirmEdition(transaction, id, changes, { by: viewer.id, now: clock() })
        await audit.append(entry(viewer, 'document-confirm', id, { changes }), transaction)
      })
      const { documents } = await listLibrary(database.read, listAccess(viewer), {})
      const changed = documents.find((document) => document.id === id)
      if (!changed) throw notFound()
      return context.json(libraryEntryView(changed, viewer), 200)
    })
    .openapi(deleteRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id, collection, clauseCount } = await managedDocument(viewer, context.req.valid('param').id)
      const file = await findKeptFile(database.read, id)
      await database.write(async (transaction) => {
        await deleteDocument(transaction, id)
        const detail = { collection, clauses: clauseCount, file: file?.sha256 ?? null }
        await audit.append(entry(viewer, 'document-delete', id, detail), transaction)
      })
      if (file && dataFolder !== undefined) await removeOriginal(database.read, dataFolder, file)
      return context.body(null, 204)
    })

  /** The document if the viewer manages it; throws `not-found` where they don't even see it, else `forbidden`. */
  async function managedDocument(viewer: Viewer, id: string): Promise<StoredDocument> {
    const document = await getDocument(database.read, listAccess(viewer), id)
    if (!document) throw notFound()
    if (!mayManage(viewer, document.collection)) {
      throw new AppError('forbidden', '这份资料由管理员管理，您不能修改；如有需要请联系管理员。')
    }
    return document
  }
}

const notFound = () => new AppError('not-found', '没有找到这份资料，它可能已被移除。')

const entry = (viewer: Viewer, act: string, subjectId: string, detail: Record<string, unknown>) => ({
  actorId: viewer.id,
  role: viewer.role,
  act,
  subjectId,
  detail,
})

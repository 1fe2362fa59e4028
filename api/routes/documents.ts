import { extname } from 'node:path'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { findKeptFile } from '../../ingest/remove-original.ts'
import { drawnExtensions } from '../../ingest/render-page.ts'
import { getClause, listClauses } from '../../knowledge/catalogue.ts'
import { clauseHeading } from '../../knowledge/clause-heading.ts'
import { listLibrary } from '../../knowledge/list-library.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { clauseSchema } from '../contract/chat.ts'
import { documentOutlineSchema } from '../contract/library.ts'
import { documentView } from '../document-view.ts'
import { hiddenMaterial, refuseHidden } from '../hidden-material.ts'
import { libraryEntryView } from '../library-entry-view.ts'
import { openTo } from '../open-to.ts'
import { byId } from './by-id.ts'
import { jsonAnswer } from './responses.ts'

const outlineRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/documents/{id}',
  summary: 'A document and the outline of its clauses',
  request: { params: byId },
  responses: jsonAnswer(documentOutlineSchema),
})
const clauseRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/clauses/{id}',
  summary: 'A clause with its neighbours',
  request: { params: byId },
  responses: jsonAnswer(clauseSchema),
})

export function documentRoutes(parts: AppParts) {
  const { database, dataFolder } = parts
  return new OpenAPIHono<AppEnv>()
    .openapi(outlineRoute, async (context) => {
      const viewer = context.get('viewer')
      const { documents } = await listLibrary(database.read, viewer.access, {})
      const entry = documents.find(({ id }) => id === context.req.valid('param').id)
      if (!entry) throw new AppError('not-found', '没有找到这份资料，它可能已被移除。')
      const hidden = await hiddenMaterial(parts, viewer)
      refuseHidden(hidden, { documentId: entry.id })
      const clauses = await listClauses(database.read, entry.id)
      const shown = clauses.filter((clause) => !hidden(clause))
      const older = documents.find(({ id }) => id === entry.supersedesId)
      return context.json(
        {
          ...libraryEntryView(entry, viewer),
          supersedes: older ? { id: older.id, title: older.title, edition: older.edition } : null,
          original: await originalOf(entry.id),
          clauses: shown.map((clause) => {
            const { id, label, path, page } = clause
            return { id, label, heading: clauseHeading(clause).heading, path, page }
          }),
        },
        200,
      )
    })
    .openapi(clauseRoute, async (context) => {
      const found = await getClause(database.read, context.get('viewer').access, context.req.valid('param').id)
      if (!found) throw new AppError('not-found', '没有找到这一条，资料可能已更新；对话里仍保留着当时引用的原文。')
      const { clause, document, previousId, nextId } = found
      refuseHidden(await hiddenMaterial(parts, context.get('viewer')), clause)
      const { id, label, path, text, page, regions, confidence } = clause
      const view = { id, label, path, text, page, regions, confidence, previousId, nextId }
      return context.json({ ...view, document: documentView(document) }, 200)
    })

  async function originalOf(documentId: string) {
    const file = dataFolder === undefined ? null : await findKeptFile(database.read, documentId)
    if (!file) return null
    const extension = extname(file.name).toLowerCase()
    return { extension, drawn: drawnExtensions.includes(extension) }
  }
}

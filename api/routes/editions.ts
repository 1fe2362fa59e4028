import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { getDocument, listClauses, type StoredClause, type StoredDocument } from '../../knowledge/catalogue.ts'
import { type ClauseChange, compareEditions, countChanges } from '../../knowledge/compare-editions.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { citingSources } from '../citing-sources.ts'
import { differenceSchema, impactSchema } from '../contract/library.ts'
import { documentView } from '../document-view.ts'
import { hiddenMaterial, refuseHidden } from '../hidden-material.ts'
import { openTo } from '../open-to.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonAnswer } from './responses.ts'

const diffRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/documents/{id}/diff',
  summary: 'What changed, clause by clause, from an older edition to this one',
  request: {
    params: byId,
    query: z.object({
      against: z.string().max(64).openapi({ description: 'The older edition.' }),
      unchanged: z.enum(['true', 'false']).default('false').openapi({ description: 'Unchanged clauses too.' }),
    }),
  },
  responses: jsonAnswer(differenceSchema),
})
const impactRoute = createRoute({
  ...openTo(['teacher', 'committee', 'administrator']),
  method: 'get',
  path: '/documents/{id}/impact',
  summary: 'What cites the clauses that this edition changed or removed',
  request: {
    params: byId,
    query: z.object({
      against: z.string().max(64).optional().openapi({ description: 'By default the edition that it replaces.' }),
    }),
  },
  responses: jsonAnswer(impactSchema),
})

export function editionRoutes(parts: AppParts) {
  const { read } = parts.database
  return new OpenAPIHono<AppEnv>()
    .openapi(diffRoute, async (context) => {
      const viewer = context.get('viewer')
      const { against, unchanged } = context.req.valid('query')
      const newer = await readable(viewer, context.req.valid('param').id)
      const older = await readable(viewer, against)
      const changes = await compare(older, newer)
      const hidden = await hiddenMaterial(parts, viewer)
      const shown = changes.filter(
        ({ kind, ...pair }) =>
          (unchanged === 'true' || kind !== 'unchanged') &&
          [pair.older, pair.newer].every((clause) => clause === null || hidden(clause) === null),
      )
      return context.json(
        {
          older: documentView(older),
          newer: documentView(newer),
          counts: countChanges(changes),
          changes: shown.map(({ kind, older, newer, words }) => ({
            kind,
            older: clauseView(older),
            newer: clauseView(newer),
            words,
          })),
        },
        200,
      )
    })
    .openapi(impactRoute, async (context) => {
      const viewer = context.get('viewer')
      const document = await readable(viewer, context.req.valid('param').id)
      const olderId = context.req.valid('query').against ?? document.supersedesId
      const against = olderId === null ? null : await readable(viewer, olderId)
      const touched =
        against === null ? await listClauses(read, document.id) : touchedBy(await compare(against, document))
      const clauseIds = touched.map((clause) => clause.id)
      const citing = await Promise.all(
        citingSources.map(async ({ kind, find }) => {
          const things = await find(read, clauseIds)
          const own = things.filter(({ ownerId }) => ownerId === null || ownerId === viewer.id)
          return { kind, total: things.length, own: own.map(({ id, title, clauseIds }) => ({ id, title, clauseIds })) }
        }),
      )
      return context.json({ against: against && documentView(against), clauses: clauseIds.length, citing }, 200)
    })

  async function readable(viewer: Viewer, id: string): Promise<StoredDocument> {
    const document = await getDocument(read, viewer.access, id)
    if (!document) throw new AppError('not-found', '没有找到这份资料，它可能已被移除。')
    refuseHidden(await hiddenMaterial(parts, viewer), { documentId: document.id })
    return document
  }

  async function compare(older: StoredDocument, newer: StoredDocument): Promise<ClauseChange[]> {
    return compareEditions(await listClauses(read, older.id), await listClauses(read, newer.id))
  }
}

const touchedBy = (changes: readonly ClauseChange[]): StoredClause[] =>
  changes.flatMap(({ kind, older }) => (older !== null && (kind === 'changed' || kind === 'removed') ? [older] : []))

function clauseView(clause: StoredClause | null) {
  if (clause === null) return null
  const { id, label, path, page, text } = clause
  return { id, label, path, page, text }
}

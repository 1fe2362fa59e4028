import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { search } from '../../knowledge/search.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { searchResultSchema } from '../contract/chat.ts'
import { hiddenMaterial } from '../hidden-material.ts'
import { openTo } from '../open-to.ts'
import { searchView } from '../search-view.ts'
import { jsonAnswer } from './responses.ts'

const query = z.object({
  q: z.string().trim().min(1).max(500),
  k: z.coerce.number().int().min(1).max(50).default(10),
  asOf: z.iso.date().optional().openapi({ description: 'Search the editions in force on this day.' }),
  editions: z
    .enum(['in-force', 'all'])
    .default('in-force')
    .openapi({ description: 'all: superseded and upcoming editions too, each marked as such.' }),
  collection: z.string().max(64).optional(),
})

const searchRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/search',
  summary: 'Search the clauses in force',
  request: { query },
  responses: jsonAnswer(searchResultSchema),
})

export function searchRoutes(parts: AppParts) {
  const { database, semantics = null, reranker = null } = parts
  return new OpenAPIHono<AppEnv>().openapi(searchRoute, async (context) => {
    const { q, k, asOf, editions, collection } = context.req.valid('query')
    const started = performance.now()
    const hidden = await hiddenMaterial(parts, context.get('viewer'))
    const outcome = await search(database.read, q, {
      access: context.get('viewer').access,
      limit: k,
      semantics,
      reranker,
      asOf,
      allEditions: editions === 'all',
      collection,
    })
    const shown = { ...outcome, hits: outcome.hits.filter(({ clause }) => !hidden(clause)) }
    return context.json(searchView(q, shown, performance.now() - started), 200)
  })
}

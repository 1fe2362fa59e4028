import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { findCitation } from '../../agents/find-citation.ts'
import { openCitation } from '../../agents/open-citation.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { openedCitationSchema } from '../contract/library.ts'
import { hiddenMaterial, refuseHidden } from '../hidden-material.ts'
import { openTo } from '../open-to.ts'
import { jsonAnswer } from './responses.ts'

const openRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/citations/{messageId}/{marker}',
  summary: "A citation of the owner's own answer, as it was cited, and whether its text still stands so",
  request: { params: z.object({ messageId: z.string().max(64), marker: z.coerce.number().int().min(1) }) },
  responses: jsonAnswer(openedCitationSchema),
})

export function citationRoutes(parts: AppParts) {
  const { database } = parts
  return new OpenAPIHono<AppEnv>().openapi(openRoute, async (context) => {
    const viewer = context.get('viewer')
    const citation = await findCitation(database.read, viewer.id, context.req.valid('param'))
    if (!citation) throw new AppError('not-found', '没有找到这条引用，对话可能已被删除。')
    const { documentId, clause: label } = citation
    refuseHidden(await hiddenMaterial(parts, viewer), { documentId, label })
    const { state, notice } = await openCitation(database.read, viewer.access, citation)
    return context.json({ citation, state, notice }, 200)
  })
}

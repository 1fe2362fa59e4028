import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { actorIdOf } from '../../governance/actor-pseudonym.ts'
import {
  createEnterpriseCollection,
  grantCollection,
  listGrants,
  removeCollection,
  revokeCollection,
} from '../../knowledge/collections.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { collectionsOf } from '../collections-of.ts'
import { collectionSchema, grantSchema, newCollectionSchema } from '../contract/library.ts'
import { mayManage } from '../may-manage.ts'
import { mayWrite } from '../may-write.ts'
import { namesOf } from '../names-of.ts'
import { openTo } from '../open-to.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const byGrant = byId.extend({ userId: z.string().min(1).max(64) })

const listRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/collections',
  summary: 'The collections that the reader may read or manage',
  responses: jsonAnswer(z.object({ collections: z.array(collectionSchema) })),
})
const createCollectionRoute = createRoute({
  ...openTo(['administrator']),
  method: 'post',
  path: '/collections',
  summary: 'Open a confidential collection; whoever opens it may read it',
  request: { body: { required: true, content: { 'application/json': { schema: newCollectionSchema } } } },
  responses: jsonAnswer(collectionSchema),
})
const removeRoute = createRoute({
  ...openTo(['administrator']),
  method: 'delete',
  path: '/collections/{id}',
  summary: 'Remove an empty collection',
  request: { params: byId },
  responses: emptyAnswer,
})
const grantsRoute = createRoute({
  ...openTo(['administrator']),
  method: 'get',
  path: '/collections/{id}/grants',
  summary: 'Who may read a confidential collection, and who said so',
  request: { params: byId },
  responses: jsonAnswer(z.object({ grants: z.array(grantSchema) })),
})
const grantRoute = createRoute({
  ...openTo(['administrator']),
  method: 'put',
  path: '/collections/{id}/grants/{userId}',
  summary: 'Let a person read a collection',
  request: { params: byGrant },
  responses: emptyAnswer,
})
const revokeRoute = createRoute({
  ...openTo(['administrator']),
  method: 'delete',
  path: '/collections/{id}/grants/{userId}',
  summary: 'Take the right to read a collection back',
  request: { params: byGrant },
  responses: emptyAnswer,
})

export function collectionRoutes({ database, audit, clock }: AppParts) {
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const viewer = context.get('viewer')
      const collections = await collectionsOf(database.read, viewer)
      return context.json(
        {
          collections: collections.map((row) => ({
            ...row,
            mayManage: mayManage(viewer, row.id),
            mayWrite: mayWrite(viewer, row.id),
          })),
        },
        200,
      )
    })
    .openapi(createCollectionRoute, async (context) => {
      const viewer = context.get('viewer')
      const created = await database.write(async (transaction) => {
        const row = await createEnterpriseCollection(transaction, { ...context.req.valid('json'), now: clock() })
        const grant = { collectionId: row.id, userId: viewer.id, grantedBy: viewer.id, now: clock() }
        await grantCollection(transaction, grant)
        await audit.append(entry(viewer, 'collection-create', row.id), transaction)
        return row
      })
      return context.json({ ...created, documentCount: 0, mayManage: true, mayWrite: true }, 200)
    })
    .openapi(removeRoute, async (context) => {
      const { id } = context.req.valid('param')
      await database.write(async (transaction) => {
        await removeCollection(transaction, id)
        await audit.append(entry(context.get('viewer'), 'collection-remove', id), transaction)
      })
      return context.body(null, 204)
    })
    .openapi(grantsRoute, async (context) => {
      const grants = await listGrants(database.read, context.req.valid('param').id)
      const name = await namesOf(
        database.read,
        grants.flatMap(({ userId, grantedBy }) => [userId, grantedBy]),
      )
      const shown = grants.map(({ userId, grantedBy, grantedAt }) => {
        return { userId, name: name(userId), grantedBy, grantedByName: name(grantedBy), grantedAt }
      })
      return context.json({ grants: shown }, 200)
    })
    .openapi(grantRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id, userId } = context.req.valid('param')
      await database.write(async (transaction) => {
        await grantCollection(transaction, { collectionId: id, userId, grantedBy: viewer.id, now: clock() })
        const detail = { person: await actorIdOf(transaction, userId) }
        await audit.append(entry(viewer, 'collection-grant', id, detail), transaction)
      })
      return context.body(null, 204)
    })
    .openapi(revokeRoute, async (context) => {
      const { id, userId } = context.req.valid('param')
      await database.write(async (transaction) => {
        await revokeCollection(transaction, id, userId)
        const detail = { person: await actorIdOf(transaction, userId) }
        await audit.append(entry(context.get('viewer'), 'collection-revoke', id, detail), transaction)
      })
      return context.body(null, 204)
    })
}

const entry = (
  { id: actorId, role }: Viewer,
  act: string,
  subjectId: string,
  detail: Record<string, unknown> = {},
) => ({
  actorId,
  role,
  act,
  subjectId,
  detail,
})

import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { getShare, listShares, revokeShare, shareConversation } from '../../agents/conversation-shares.ts'
import { getConversation } from '../../agents/conversations.ts'
import { listClasses } from '../../identity/classes.ts'
import { rosterNames } from '../../identity/roster-names.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  newShareSchema,
  type Share,
  sharedConversationSchema,
  shareListSchema,
  shareSchema,
} from '../contract/shares.ts'
import { openTo } from '../open-to.ts'
import { sharedMessageViews, shareView } from '../shared-conversation.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

/** Those who can belong to a class. */
const forClasses = openTo(['student', 'teacher'])

const listRoute = createRoute({
  ...forClasses,
  method: 'get',
  path: '/shares',
  summary: "Conversations that are shared with the reader's classes, and the reader's own shares",
  responses: jsonAnswer(shareListSchema),
})
const shareRoute = createRoute({
  ...forClasses,
  method: 'post',
  path: '/shares',
  summary: "Let one's own class read a branch of one's own conversation",
  request: { body: jsonBody(newShareSchema) },
  responses: jsonAnswer(shareSchema),
})
const readRoute = createRoute({
  ...forClasses,
  method: 'get',
  path: '/shares/{id}',
  summary: 'A shared conversation, for members of its class and whoever shared it',
  request: { params: byId },
  responses: jsonAnswer(sharedConversationSchema),
})
const revokeRoute = createRoute({
  ...forClasses,
  method: 'delete',
  path: '/shares/{id}',
  summary: 'Take a share back; nobody can open it from then on',
  request: { params: byId },
  responses: emptyAnswer,
})

/** Conversations that a class may read; who may, goes by who is in the class when they look. */
export function shareRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  const { read } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const viewer = context.get('viewer')
      const rows = await listShares(read, { ownerId: viewer.id, classIds: viewer.classIds })
      const roster = await rosterNames(read)
      const shares: Share[] = []
      for (const row of rows) {
        // What cannot be opened is not listed.
        const view = await shareView(read, viewer, { ...row, roster }).catch(nullIfNotFound)
        if (view !== null) shares.push(view)
      }
      const classes = (await listClasses(read, { memberId: viewer.id })).filter(({ archivedAt }) => archivedAt === null)
      return context.json({ shares, classes: classes.map(({ id, name }) => ({ id, name })) }, 200)
    })
    .openapi(shareRoute, async (context) => {
      const viewer = context.get('viewer')
      const { conversationId, classId, leafId } = context.req.valid('json')
      const conversation = await getConversation(read, viewer.id, conversationId)
      if (!viewer.classIds.includes(classId)) {
        throw new AppError('forbidden', '只能分享给自己所在的班级，请重新选择。')
      }
      const share = await database.write(async (transaction) => {
        const made = await shareConversation(transaction, { conversationId, classId, leafId, now: clock() })
        const entry = { actorId: viewer.id, role: viewer.role, act: 'conversation-shared', subjectId: made.id }
        await audit.append({ ...entry, detail: { classId } }, transaction)
        return made
      })
      return context.json(await shareView(read, viewer, { share, conversation, roster: [] }), 200)
    })
    .openapi(readRoute, async (context) => {
      const viewer = context.get('viewer')
      const found = await getShare(read, context.req.valid('param').id)
      const share = await shareView(read, viewer, { ...found, roster: await rosterNames(read) })
      return context.json({ share, messages: await sharedMessageViews(parts, viewer, found) }, 200)
    })
    .openapi(revokeRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      await database.write(async (transaction) => {
        const { id } = await revokeShare(transaction, actorId, context.req.valid('param').id)
        await audit.append({ actorId, role, act: 'share-revoked', subjectId: id }, transaction)
      })
      return context.body(null, 204)
    })
}

function nullIfNotFound(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null
  throw error
}

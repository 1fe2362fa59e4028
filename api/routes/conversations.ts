import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  changeConversation,
  createConversation,
  deleteConversation,
  getConversation,
  listConversations,
  listMessages,
  type StoredConversation,
  type StoredMessage,
} from '../../agents/conversations.ts'
import { findConversations } from '../../agents/find-conversations.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  conversationChangeSchema,
  conversationSchema,
  conversationWithMessagesSchema,
  foundConversationSchema,
} from '../contract/chat.ts'
import { hiddenMaterial } from '../hidden-material.ts'
import { messageView } from '../message-view.ts'
import { openTo } from '../open-to.ts'
import { withoutHidden } from '../without-hidden.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const searched = z.object({
  q: z.string().max(100).optional().openapi({ description: 'Words that title or messages must hold, all of them.' }),
})

const listRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/conversations',
  summary: "The owner's conversations, the pinned ones first, then newest first; with `q` those that hold its words",
  request: { query: searched },
  responses: jsonAnswer(z.object({ conversations: z.array(foundConversationSchema) })),
})
const createConversationRoute = createRoute({
  ...openTo('anyone'),
  method: 'post',
  path: '/conversations',
  summary: 'Start a conversation',
  responses: jsonAnswer(conversationSchema),
})
const readRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/conversations/{id}',
  summary: 'A conversation with all its messages',
  request: { params: byId },
  responses: jsonAnswer(conversationWithMessagesSchema),
})
const changeRoute = createRoute({
  ...openTo('anyone'),
  method: 'patch',
  path: '/conversations/{id}',
  summary: 'Rename a conversation, or pin it above the others',
  request: { params: byId, body: jsonBody(conversationChangeSchema) },
  responses: emptyAnswer,
})
const deleteRoute = createRoute({
  ...openTo('anyone'),
  method: 'delete',
  path: '/conversations/{id}',
  summary: 'Delete a conversation with all its messages',
  request: { params: byId },
  responses: emptyAnswer,
})

export function conversationRoutes(parts: AppParts) {
  const { database, clock, turns } = parts
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const { id: ownerId } = context.get('viewer')
      const query = context.req.valid('query').q?.trim() ?? ''
      if (query === '') {
        const conversations = await listConversations(database.read, ownerId)
        return context.json({ conversations: conversations.map(conversationView) }, 200)
      }
      const hidden = await hiddenMaterial(parts, context.get('viewer'))
      const shown = (message: StoredMessage) => withoutHidden(message, hidden)
      const found = await findConversations(database.read, { ownerId, query, shown })
      return context.json({ conversations: found.map(conversationView) }, 200)
    })
    .openapi(createConversationRoute, async (context) => {
      const ownerId = context.get('viewer').id
      const created = await database.write((transaction) =>
        createConversation(transaction, { ownerId, agent: 'tutor', now: clock() }),
      )
      return context.json(conversationView(created), 200)
    })
    .openapi(readRoute, async (context) => {
      const { id } = context.req.valid('param')
      const conversation = await getConversation(database.read, context.get('viewer').id, id)
      const hidden = await hiddenMaterial(parts, context.get('viewer'))
      const messages = (await listMessages(database.read, id)).map((message) =>
        messageView(withoutHidden(message, hidden)),
      )
      const runningTurnId = turns.runningIn(id)
      return context.json({ ...conversationView(conversation), messages, runningTurnId }, 200)
    })
    .openapi(changeRoute, async (context) => {
      const found = { ownerId: context.get('viewer').id, id: context.req.valid('param').id }
      const { title, pinned } = context.req.valid('json')
      const change = {
        ...(title === undefined ? {} : { title }),
        ...(pinned === undefined ? {} : { pinnedAt: pinned ? clock().toISOString() : null }),
      }
      await database.write((transaction) => changeConversation(transaction, found, change))
      return context.body(null, 204)
    })
    .openapi(deleteRoute, async (context) => {
      const { id } = context.req.valid('param')
      await database.write((transaction) => deleteConversation(transaction, context.get('viewer').id, id))
      return context.body(null, 204)
    })
}

function conversationView<Row extends StoredConversation>({ ownerId: _owner, pinnedAt, ...view }: Row) {
  return { ...view, pinned: pinnedAt !== null }
}

import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  createConversation,
  deleteConversation,
  getConversation,
  listConversations,
  listMessages,
  renameConversation,
  type StoredConversation,
} from '../../agents/conversations.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { type Conversation, conversationSchema, conversationWithMessagesSchema } from '../contract/chat.ts'
import { hiddenMaterial } from '../hidden-material.ts'
import { messageView } from '../message-view.ts'
import { openTo } from '../open-to.ts'
import { withoutHidden } from '../without-hidden.ts'
import { byId } from './by-id.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const titleBody = z.object({ title: z.string().trim().min(1).max(80) })

const listRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/conversations',
  summary: "The owner's conversations, newest first",
  responses: jsonAnswer(z.object({ conversations: z.array(conversationSchema) })),
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
const renameRoute = createRoute({
  ...openTo('anyone'),
  method: 'patch',
  path: '/conversations/{id}',
  summary: 'Rename a conversation',
  request: { params: byId, body: { required: true, content: { 'application/json': { schema: titleBody } } } },
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
      const conversations = await listConversations(database.read, context.get('viewer').id)
      return context.json({ conversations: conversations.map(conversationView) }, 200)
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
    .openapi(renameRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { title } = context.req.valid('json')
      await database.write((transaction) => renameConversation(transaction, context.get('viewer').id, id, title))
      return context.body(null, 204)
    })
    .openapi(deleteRoute, async (context) => {
      const { id } = context.req.valid('param')
      await database.write((transaction) => deleteConversation(transaction, context.get('viewer').id, id))
      return context.body(null, 204)
    })
}

function conversationView({ ownerId: _owner, ...view }: StoredConversation): Conversation {
  return view
}

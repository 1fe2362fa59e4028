import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { getConversation, listMessages } from '../../agents/conversations.ts'
import { getOwnAnswer } from '../../agents/own-answer.ts'
import { feedbackOn, giveFeedback } from '../../governance/feedback.ts'
import { rosterNames } from '../../identity/roster-names.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { givenFeedbackSchema, newFeedbackSchema } from '../contract/feedback.ts'
import { openTo } from '../open-to.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const giveRoute = createRoute({
  ...openTo('anyone'),
  method: 'post',
  path: '/feedback',
  summary: "Say what one thinks of one's own answer; discontent goes before the committee without a name",
  request: { body: jsonBody(newFeedbackSchema) },
  responses: emptyAnswer,
})
const readRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/feedback',
  summary: 'What the reader thought of the answers in a conversation of theirs',
  request: { query: z.object({ conversationId: z.string().max(64) }) },
  responses: jsonAnswer(givenFeedbackSchema),
})

/** What users think of answers: only ever of their own. */
export function feedbackRoutes({ database, audit, clock }: AppParts) {
  const { read } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(giveRoute, async (context) => {
      const { id: personId, role } = context.get('viewer')
      const { messageId, verdict, reasons, text } = context.req.valid('json')
      const { answer, question } = await getOwnAnswer(read, personId, messageId)
      const turnId = answer.answer?.turnId ?? messageId
      const roster = await rosterNames(read)
      const given = { personId, messageId, turnId, verdict, reasons, text, question, answer: answer.text, roster }
      await database.write(async (transaction) => {
        await giveFeedback(transaction, given, clock)
        const entry = { actorId: personId, role, act: 'feedback', subjectId: turnId, detail: { verdict, reasons } }
        await audit.append(entry, transaction)
      })
      return context.body(null, 204)
    })
    .openapi(readRoute, async (context) => {
      const { id } = context.get('viewer')
      const conversation = await getConversation(read, id, context.req.valid('query').conversationId)
      const messages = await listMessages(read, conversation.id)
      const ids = messages.filter(({ role }) => role === 'assistant').map((message) => message.id)
      return context.json({ given: await feedbackOn(read, id, ids) }, 200)
    })
}

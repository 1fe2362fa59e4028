import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import { addQuestion, getConversation, getMessage, type StoredMessage } from '../../agents/conversations.ts'
import { explainLock, isBeforeLock } from '../../governance/assessment-lock.ts'
import { visibleText } from '../../knowledge/visible-text.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { turnRequestSchema } from '../contract/chat.ts'
import { locksOn } from '../locks-on.ts'
import { openTo } from '../open-to.ts'
import { checkRoomForTurn } from '../room-for-turn.ts'
import { startTurn } from '../start-turn.ts'
import { byId } from './by-id.ts'
import { emptyAnswer, eventStreamAnswer } from './responses.ts'

const eventStream = eventStreamAnswer(
  'Server-sent events of the turn; each has an increasing id, and turn-end or turn-error comes last',
)

const askRoute = createRoute({
  ...openTo('anyone'),
  method: 'post',
  path: '/conversations/{id}/turns',
  summary: 'Ask a question, or answer one again; the answer is streamed',
  request: { params: byId, body: { required: true, content: { 'application/json': { schema: turnRequestSchema } } } },
  responses: eventStream,
})
const followRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/turns/{id}/events',
  summary: 'Follow a turn again after the line was lost; Last-Event-ID tells what was seen',
  request: { params: byId, headers: z.object({ 'last-event-id': z.coerce.number().int().min(0).optional() }) },
  responses: eventStream,
})
const stopRoute = createRoute({
  ...openTo('anyone'),
  method: 'post',
  path: '/turns/{id}/stop',
  summary: 'Stop a turn and the model call under it',
  request: { params: byId },
  responses: emptyAnswer,
})

export function turnRoutes(parts: AppParts) {
  const { database, turns, clock } = parts
  return new OpenAPIHono<AppEnv>()
    .openapi(askRoute, async (context) => {
      const { id } = context.req.valid('param')
      const request = context.req.valid('json')
      const viewer = context.get('viewer')
      const conversation = await getConversation(database.read, viewer.id, id)
      checkRoomForTurn(turns, viewer.id)
      const question: StoredMessage =
        'regenerate' in request
          ? await getMessage(database.read, id, request.regenerate)
          : await database.write((transaction) =>
              addQuestion(transaction, conversation, {
                text: seen(request.question),
                parentId: request.parentId,
                asked: { mode: request.mode ?? null, itemAnswer: request.itemAnswer ?? null },
                now: clock(),
              }),
            )
      if (question.role !== 'user') throw new AppError('input-invalid', '只能重新回答一个问题，请刷新页面后重试。')
      const turnId = newId()
      startTurn(parts, { viewer, turnId, conversation, question, requestId: context.get('requestId') })
      return follow(context, turnId, 0)
    })
    .openapi(followRoute, async (context) => {
      const { id } = context.req.valid('param')
      // What was answered before a lock that hides the text is not told again under it.
      const hiding = (await locksOn(parts, context.get('viewer'))).find(
        (lock) => lock.hidesText && isBeforeLock(lock, turns.startedAt(id) ?? clock()),
      )
      if (hiding) throw new AppError('forbidden', explainLock(hiding))
      return follow(context, id, context.req.valid('header')['last-event-id'] ?? 0)
    })
    .openapi(stopRoute, async (context) => {
      if (!turns.stop(context.req.valid('param').id, context.get('viewer').id)) {
        throw new AppError('not-found', '这次回答已经结束。')
      }
      return context.body(null, 204)
    })

  function follow(context: Context<AppEnv>, turnId: string, afterId: number) {
    const left = new AbortController()
    const events = turns.follow(turnId, context.get('viewer').id, afterId, left.signal)
    if (!events) throw new AppError('not-found', '这次回答已经结束，请刷新页面查看。')
    context.header('X-Turn-Id', turnId)
    return streamSSE(context, async (stream) => {
      stream.onAbort(() => left.abort())
      for await (const { id, event, data } of events) {
        await stream.writeSSE({ id: String(id), event, data: JSON.stringify(data) })
      }
    })
  }
}

/** What a reader can see of a question: only that is asked. */
function seen(question: string): string {
  const text = visibleText(question).trim()
  if (text === '') throw new AppError('input-invalid', '问题里没有能看见的文字，请重新输入。')
  return text
}

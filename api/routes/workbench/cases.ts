import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ruledCases } from '../../../governance/eval-cases.ts'
import { assignReview, getReview, listDecidedReviews, listOpenReviews } from '../../../governance/review-queue.ts'
import { addRuling, rulingsInForce } from '../../../governance/rulings.ts'
import { rosterNames } from '../../../identity/roster-names.ts'
import { dayInChina } from '../../../storage/day-in-china.ts'
import type { AppEnv, AppParts } from '../../app-parts.ts'
import { caseView, queueItemView } from '../../case-view.ts'
import { caseSchema, newRulingSchema, queueItemSchema, queueQuery } from '../../contract/workbench.ts'
import { sendFile } from '../../file-answer.ts'
import { namesOf } from '../../names-of.ts'
import { openTo } from '../../open-to.ts'
import { byId } from '../by-id.ts'
import { jsonBody } from '../json-body.ts'
import { emptyAnswer, jsonAnswer, problems } from '../responses.ts'

const queueRoute = createRoute({
  ...openTo(['committee']),
  method: 'get',
  path: '/workbench/cases',
  summary: 'The cases to be decided, urgent ones first, or those decided; without their words',
  request: { query: queueQuery },
  responses: jsonAnswer(z.object({ cases: z.array(queueItemSchema) })),
})
const caseRoute = createRoute({
  ...openTo(['committee']),
  method: 'get',
  path: '/workbench/cases/{id}',
  summary: 'A case with its words, redacted; opening it is written into the audit log',
  request: { params: byId },
  responses: jsonAnswer(caseSchema),
})
const assignRoute = createRoute({
  ...openTo(['committee']),
  method: 'put',
  path: '/workbench/cases/{id}/assignee',
  summary: 'Take a case on, or give it back',
  request: { params: byId, body: jsonBody(z.object({ mine: z.boolean() })) },
  responses: emptyAnswer,
})
const ruleRoute = createRoute({
  ...openTo(['committee']),
  method: 'post',
  path: '/workbench/cases/{id}/rulings',
  summary: 'Decide a case; a later ruling supersedes the earlier, which stays',
  request: { params: byId, body: jsonBody(newRulingSchema) },
  responses: emptyAnswer,
})
const exportRoute = createRoute({
  ...openTo(['committee']),
  method: 'get',
  path: '/workbench/eval-cases',
  summary: 'The rulings approved as cases for the evals, one JSON value a line',
  responses: {
    200: { description: 'JSON lines', content: { 'application/x-ndjson': { schema: z.string() } } },
    ...problems,
  },
})

/** The committee's queue and its cases; who asked is nowhere in them. */
export function caseRoutes({ database, audit, clock }: AppParts) {
  const { read } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(queueRoute, async (context) => {
      const { state } = context.req.valid('query')
      const items = state === 'open' ? await listOpenReviews(read, 500) : await listDecidedReviews(read, 500)
      const held = await rulingsInForce(
        read,
        items.map(({ id }) => id),
      )
      const name = await namesOf(
        read,
        items.map(({ assigneeId }) => assigneeId),
      )
      const cases = items.map((item) => queueItemView(item, held.get(item.id), name, clock()))
      return context.json({ cases }, 200)
    })
    .openapi(caseRoute, async (context) => {
      const viewer = context.get('viewer')
      const item = await getReview(read, context.req.valid('param').id)
      // Before anything is shown: what can't be logged is not read.
      await audit.append({ actorId: viewer.id, role: viewer.role, act: 'case-opened', subjectId: item.id })
      return context.json(await caseView(read, item, viewer, clock()), 200)
    })
    .openapi(assignRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { id } = context.req.valid('param')
      const { mine } = context.req.valid('json')
      await database.write(async (transaction) => {
        await assignReview(transaction, id, mine ? actorId : null)
        await audit.append({ actorId, role, act: 'case-assigned', subjectId: id, detail: { mine } }, transaction)
      })
      return context.body(null, 204)
    })
    .openapi(ruleRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const reviewId = context.req.valid('param').id
      const { rule: ruleId, ...ruling } = context.req.valid('json')
      const roster = await rosterNames(read)
      await database.write(async (transaction) => {
        const options = { clock, roster }
        const added = await addRuling(transaction, { ...ruling, ruleId, reviewId, ruledBy: actorId }, options)
        const { id: rulingId, verdict, reason } = added
        const detail = { rulingId, verdict, rule: ruleId, reason, evalCase: ruling.evalCase !== null }
        await audit.append({ actorId, role, act: 'ruling', subjectId: reviewId, detail }, transaction)
      })
      return context.body(null, 204)
    })
    .openapi(exportRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const cases = await ruledCases(read)
      await audit.append({ actorId, role, act: 'eval-cases-export', detail: { cases: cases.length } })
      const bytes = Buffer.from(cases.map((one) => `${JSON.stringify(one)}\n`).join(''))
      const name = `ethics-rulings-${dayInChina(clock())}.jsonl`
      return sendFile(context, { bytes, mediaType: 'application/x-ndjson; charset=utf-8', name }) as never
    })
}

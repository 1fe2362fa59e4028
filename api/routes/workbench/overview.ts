import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { and, isNull, sql } from 'drizzle-orm'
import { findRuleTitle } from '../../../governance/find-rule-title.ts'
import { countWaitingReleases, listReleases } from '../../../governance/identity-release.ts'
import { redLines } from '../../../governance/red-lines.ts'
import { changeSampleShare, readSampleShare } from '../../../governance/sample-turns.ts'
import { reviewQueue } from '../../../governance/schema.ts'
import { figuresByPeriod, flagsByRule, total, turnsByModel } from '../../../governance/turn-figures.ts'
import type { AppEnv, AppParts } from '../../app-parts.ts'
import { overviewQuery, overviewSchema, redLineSchema, sampleShareSchema } from '../../contract/workbench.ts'
import { namesOf } from '../../names-of.ts'
import { openTo } from '../../open-to.ts'
import { jsonBody } from '../json-body.ts'
import { emptyAnswer, jsonAnswer } from '../responses.ts'

/** For so long members are told of an identity that one person released. */
const noticeDays = 7

const overviewRoute = createRoute({
  ...openTo(['committee', 'administrator']),
  method: 'get',
  path: '/workbench/overview',
  summary: 'Counts of turns, refusals, flags and rulings over time; nothing of any case',
  request: { query: overviewQuery },
  responses: jsonAnswer(overviewSchema),
})
const shareRoute = createRoute({
  ...openTo(['committee']),
  method: 'put',
  path: '/workbench/sample-share',
  summary: 'Change which share of the turns without a flag is drawn for review',
  request: { body: jsonBody(sampleShareSchema) },
  responses: emptyAnswer,
})
const redLinesRoute = createRoute({
  ...openTo(['committee']),
  method: 'get',
  path: '/workbench/red-lines',
  summary: 'What nobody may have AI do here',
  responses: jsonAnswer(z.object({ redLines: z.array(redLineSchema) })),
})

/** How the whole is going, for the committee, and for administrators who may see counts only. */
export function overviewRoutes({ database, audit, clock }: AppParts) {
  const { read } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(overviewRoute, async (context) => {
      const { by, ...days } = context.req.valid('query')
      const periods = await figuresByPeriod(read, days, by)
      const rules = await flagsByRule(read, days)
      const open = isNull(reviewQueue.decidedAt)
      const now = clock().toISOString()
      return context.json(
        {
          total: total(periods),
          periods,
          rules: rules.map(({ rule, count }) => ({ rule, title: findRuleTitle(rule), count })),
          models: await turnsByModel(read, days),
          open: await read.$count(reviewQueue, open),
          urgent: await read.$count(reviewQueue, and(open, sql`priority = 'urgent'`)),
          overdue: await read.$count(reviewQueue, and(open, sql`due_at < ${now}`)),
          waitingReleases: await countWaitingReleases(read),
          sampleShare: await readSampleShare(read),
          urgentReleases: await urgentReleases(),
        },
        200,
      )
    })
    .openapi(shareRoute, async (context) => {
      const { id, role } = context.get('viewer')
      const { share } = context.req.valid('json')
      await database.write(async (transaction) => {
        await changeSampleShare(transaction, { share, changedBy: id }, clock())
        await audit.append({ actorId: id, role, act: 'sample-share-changed', detail: { share } }, transaction)
      })
      return context.body(null, 204)
    })
    .openapi(redLinesRoute, (context) => {
      const lines = redLines.map(({ id, title, source, trigger, behaviour }) => ({
        id,
        title,
        source,
        trigger,
        behaviour,
      }))
      return context.json({ redLines: lines }, 200)
    })

  async function urgentReleases() {
    const since = new Date(clock().getTime() - noticeDays * 24 * 3_600_000).toISOString()
    const recent = (await listReleases(read)).filter(({ urgent, requestedAt }) => urgent && requestedAt >= since)
    const name = await namesOf(
      read,
      recent.map(({ requestedBy }) => requestedBy),
    )
    return recent.map(({ requestedAt, requestedBy, reviewId }) => ({
      at: requestedAt,
      by: name(requestedBy),
      reviewId,
    }))
  }
}

import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { pastRetentionRuns } from '../../governance/past-retention-runs.ts'
import { runRetention } from '../../governance/retention.ts'
import type { AppEnv, AppParts, HealthCheck } from '../app-parts.ts'
import { chainSchema, healthSchema, retentionStateSchema } from '../contract/upkeep.ts'
import { openTo } from '../open-to.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const runsShown = 10

const healthRoute = createRoute({
  ...openTo(['administrator']),
  method: 'get',
  path: '/upkeep/health',
  summary: 'Check what the service needs: folder, database, models',
  responses: jsonAnswer(healthSchema),
})
const retentionRoute = createRoute({
  ...openTo(['administrator']),
  method: 'get',
  path: '/upkeep/retention',
  summary: 'What has been kept long enough, and what earlier runs destroyed',
  responses: jsonAnswer(retentionStateSchema),
})
const runRetentionRoute = createRoute({
  ...openTo(['administrator']),
  method: 'post',
  path: '/upkeep/retention',
  summary: 'Destroy now what has been kept long enough, as happens daily',
  responses: emptyAnswer,
})
const chainRoute = createRoute({
  ...openTo(['administrator']),
  method: 'post',
  path: '/upkeep/audit-log',
  summary: 'Recompute the chain of the audit log',
  responses: jsonAnswer(chainSchema),
})

/** What an administrator looks after, beside the backups. */
export function upkeepRoutes(parts: AppParts) {
  const { database, audit, health } = parts
  return new OpenAPIHono<AppEnv>()
    .openapi(healthRoute, async (context) => {
      const checks: HealthCheck[] = []
      if (health) for await (const check of health()) checks.push(check)
      return context.json({ checks }, 200)
    })
    .openapi(retentionRoute, async (context) => {
      const due = (await runRetention(parts, true)).map(({ kind, rows }) => ({ kind, rows }))
      const runs = await pastRetentionRuns(database.read, runsShown)
      return context.json({ due, runs }, 200)
    })
    .openapi(runRetentionRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      await audit.append({ actorId, role, act: 'retention-run' })
      await runRetention(parts)
      return context.body(null, 204)
    })
    .openapi(chainRoute, async (context) => {
      const started = performance.now()
      const { ok, rows, firstBroken = null } = await audit.verify()
      return context.json({ ok, rows, firstBroken, tookMs: performance.now() - started }, 200)
    })
}

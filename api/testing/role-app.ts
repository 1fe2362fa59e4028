import { OpenAPIHono } from '@hono/zod-openapi'
import { openAuditLog } from '../../governance/audit-log.ts'
import type { Clock } from '../../storage/clock.ts'
import type { Database } from '../../storage/database.ts'
import type { AppEnv } from '../app-parts.ts'
import { problemOf, sendProblem } from '../problem.ts'
import { assessmentLockRoutes } from '../routes/assessment-locks.ts'
import { citationRoutes } from '../routes/citations.ts'
import { collectionRoutes } from '../routes/collections.ts'
import { conversationRoutes } from '../routes/conversations.ts'
import { documentRoutes } from '../routes/documents.ts'
import { editionRoutes } from '../routes/editions.ts'
import { exportRoutes } from '../routes/exports.ts'
import { jobRoutes } from '../routes/jobs.ts'
import { libraryRoutes } from '../routes/library.ts'
import { originalRoutes } from '../routes/originals.ts'
import { personalSettingRoutes } from '../routes/personal-settings.ts'
import { searchRoutes } from '../routes/search.ts'
import { statusRoutes } from '../routes/status.ts'
import { turnRoutes } from '../routes/turns.ts'
import { uploadRoutes } from '../routes/uploads.ts'
import { RunningTurns } from '../running-turns.ts'
import type { Viewer } from '../viewer.ts'

/** The routes that lean on who asks and when, without sign-in: the test says who the viewer is and what time it is. */
export function openRoleApp(
  database: Database,
  test: { clock: Clock; viewer: () => Viewer; dataFolder?: string },
): OpenAPIHono<AppEnv> {
  const { clock, dataFolder } = test
  const parts = {
    database,
    clock,
    audit: openAuditLog(database, clock),
    model: null,
    turns: new RunningTurns({ graceMs: 1000, keepMs: 60_000 }),
    version: '0',
    ...(dataFolder === undefined ? {} : { dataFolder }),
    onError: () => undefined,
  }
  const app = new OpenAPIHono<AppEnv>()
  app.use(async (context, next) => {
    context.set('viewer', test.viewer())
    context.set('requestId', 'test')
    await next()
  })
  app.onError((error, context) => sendProblem(context, problemOf(error, 'test')))
  for (const routes of [
    assessmentLockRoutes,
    citationRoutes,
    collectionRoutes,
    conversationRoutes,
    documentRoutes,
    editionRoutes,
    exportRoutes,
    jobRoutes,
    libraryRoutes,
    originalRoutes,
    personalSettingRoutes,
    searchRoutes,
    statusRoutes,
    turnRoutes,
    uploadRoutes,
  ]) {
    app.route('/', routes(parts))
  }
  return app
}

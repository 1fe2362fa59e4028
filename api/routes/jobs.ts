import { setTimeout as wait } from 'node:timers/promises'
import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { type SSEStreamingApi, streamSSE } from 'hono/streaming'
import { changeJob, getJob, type Job, type JobAction, jobsSince, listJobs } from '../../ingest/jobs/job-store.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { type JobEvents, jobListSchema, jobSchema } from '../contract/jobs.ts'
import { jobView } from '../job-view.ts'
import { openTo } from '../open-to.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { emptyAnswer, eventStreamAnswer, jsonAnswer } from './responses.ts'

const shownAtMost = 200
const lookMilliseconds = 500
// So that no dead line is kept for ever; the page connects again by itself.
const streamMilliseconds = 10 * 60_000

const staff = openTo(['teacher', 'administrator'])

const listRoute = createRoute({
  ...staff,
  method: 'get',
  path: '/jobs',
  summary: 'Files on their way into the library, newest first: one’s own; an administrator’s list has all',
  responses: jsonAnswer(jobListSchema),
})
const eventsRoute = createRoute({
  ...staff,
  method: 'get',
  path: '/jobs/events',
  summary: 'Server-sent events: `jobs` with the whole list, then `job` for each that is new or changed',
  responses: eventStreamAnswer('Ends after ten minutes; connect again'),
})
const oneRoute = createRoute({
  ...staff,
  method: 'get',
  path: '/jobs/{id}',
  summary: 'One file on its way',
  request: { params: byId },
  responses: jsonAnswer(jobSchema),
})
const dismissRoute = createRoute({
  ...staff,
  method: 'delete',
  path: '/jobs/{id}',
  summary: 'Put away a file that is done, failed or cancelled; the document stays',
  request: { params: byId },
  responses: emptyAnswer,
})
const actionRoute = <Path extends string>(path: Path, summary: string) =>
  createRoute({ ...staff, method: 'post', path, summary, request: { params: byId }, responses: jsonAnswer(jobSchema) })
const pauseRoute = actionRoute('/jobs/{id}/pause', 'Let a file wait; what was read of it is read again later')
const resumeRoute = actionRoute('/jobs/{id}/resume', 'Go on with a paused file')
const cancelRoute = actionRoute('/jobs/{id}/cancel', 'Give a file up; the library stays as it is')
const retryRoute = actionRoute('/jobs/{id}/retry', 'Try a failed or cancelled file again')

export function jobRoutes({ database, clock, intake, onError }: AppParts) {
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const viewer = context.get('viewer')
      return context.json({ jobs: await list(viewer) }, 200)
    })
    .openapi(eventsRoute, async (context) => {
      const viewer = context.get('viewer')
      const follow = async (stream: SSEStreamingApi) => {
        const send = <Name extends keyof JobEvents>(event: Name, data: JobEvents[Name]) =>
          stream.writeSSE({ event, data: JSON.stringify(data) })
        const ends = Date.now() + streamMilliseconds
        let since = clock().toISOString()
        const told = new Map<string, string>()
        await send('jobs', { jobs: await list(viewer) })
        while (!stream.aborted && Date.now() < ends) {
          await wait(lookMilliseconds)
          for (const job of await jobsSince(database.read, scopeOf(viewer), since)) {
            const view = jobView(job, viewer)
            const state = JSON.stringify(view)
            since = job.updatedAt
            // Changes of the same millisecond are looked at twice, and told once.
            if (told.get(job.id) === state) continue
            told.set(job.id, state)
            await send('job', view)
          }
        }
      }
      const { method, path } = context.req
      const request = { id: context.get('requestId'), method, path }
      return streamSSE(context, follow, async (error) => onError(error, request))
    })
    .openapi(oneRoute, async (context) => {
      const viewer = context.get('viewer')
      return context.json(jobView(await visible(viewer, context.req.valid('param').id), viewer), 200)
    })
    .openapi(dismissRoute, async (context) => {
      await act(context.get('viewer'), context.req.valid('param').id, 'dismiss')
      return context.body(null, 204)
    })
    .openapi(pauseRoute, async (context) =>
      context.json(await act(context.get('viewer'), context.req.valid('param').id, 'pause'), 200),
    )
    .openapi(resumeRoute, async (context) =>
      context.json(await act(context.get('viewer'), context.req.valid('param').id, 'resume'), 200),
    )
    .openapi(cancelRoute, async (context) =>
      context.json(await act(context.get('viewer'), context.req.valid('param').id, 'cancel'), 200),
    )
    .openapi(retryRoute, async (context) =>
      context.json(await act(context.get('viewer'), context.req.valid('param').id, 'retry'), 200),
    )

  async function list(viewer: Viewer) {
    const jobs = await listJobs(database.read, scopeOf(viewer), shownAtMost)
    return jobs.map((job) => jobView(job, viewer))
  }

  async function visible(viewer: Viewer, id: string): Promise<Job> {
    const job = await getJob(database.read, id)
    const scope = scopeOf(viewer)
    if (!job || (scope !== 'everyone' && job.ownerId !== scope)) throw new AppError('not-found', '没有找到这项任务。')
    return job
  }

  async function act(viewer: Viewer, id: string, action: JobAction) {
    await visible(viewer, id)
    const job = await changeJob(database, id, action, clock())
    intake?.wake()
    return jobView(job, viewer)
  }
}

/** Whose jobs a viewer sees. */
const scopeOf = ({ id, role }: Viewer) => (role === 'administrator' ? 'everyone' : id)

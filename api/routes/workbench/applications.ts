import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import {
  type AiApplication,
  addApplication,
  addExamples,
  changeApplication,
  decideApplication,
  examplesAct,
  hasExamples,
  isOverdue,
  listApplications,
} from '../../../governance/ai-applications.ts'
import type { AppEnv, AppParts } from '../../app-parts.ts'
import { applicationSchema, assessmentSchema } from '../../contract/workbench.ts'
import { namesOf } from '../../names-of.ts'
import { openTo } from '../../open-to.ts'
import type { Viewer } from '../../viewer.ts'
import { byId } from '../by-id.ts'
import { jsonBody } from '../json-body.ts'
import { emptyAnswer, jsonAnswer } from '../responses.ts'

const listRoute = createRoute({
  ...openTo(['committee']),
  method: 'get',
  path: '/workbench/applications',
  summary: 'The register of AI applications in use, with their assessments',
  responses: jsonAnswer(z.object({ applications: z.array(applicationSchema) })),
})
const addRoute = createRoute({
  ...openTo(['committee']),
  method: 'post',
  path: '/workbench/applications',
  summary: 'Register an application, as a draft',
  request: { body: jsonBody(assessmentSchema) },
  responses: emptyAnswer,
})
const changeRoute = createRoute({
  ...openTo(['committee']),
  method: 'put',
  path: '/workbench/applications/{id}',
  summary: 'Change an assessment; it must then be approved again',
  request: { params: byId, body: jsonBody(assessmentSchema) },
  responses: emptyAnswer,
})
const decideRoute = createRoute({
  ...openTo(['committee']),
  method: 'post',
  path: '/workbench/applications/{id}/state',
  summary: 'Approve an application, or retire it',
  request: { params: byId, body: jsonBody(z.object({ state: z.enum(['approved', 'retired']) })) },
  responses: emptyAnswer,
})

/** The school's register of AI applications. */
export function applicationRoutes({ database, audit, clock }: AppParts) {
  const { read } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      if (!(await hasExamples(read))) await putExamples()
      const all = await listApplications(read)
      const name = await namesOf(
        read,
        all.map(({ approvedBy }) => approvedBy),
      )
      const applications = all.map(({ updatedBy, ...application }) => ({
        ...application,
        approvedBy: application.approvedBy === null ? null : name(application.approvedBy),
        overdue: isOverdue({ ...application, updatedBy }, clock()),
      }))
      return context.json({ applications }, 200)
    })
    .openapi(addRoute, async (context) => {
      const assessment = context.req.valid('json')
      await write(context.get('viewer'), 'ai-application-added', (transaction, by) =>
        addApplication(transaction, assessment, { by, clock }),
      )
      return context.body(null, 204)
    })
    .openapi(changeRoute, async (context) => {
      const assessment = context.req.valid('json')
      const { id } = context.req.valid('param')
      await write(context.get('viewer'), 'ai-application-changed', (transaction, by) =>
        changeApplication(transaction, id, { assessment, by, clock }),
      )
      return context.body(null, 204)
    })
    .openapi(decideRoute, async (context) => {
      const { state } = context.req.valid('json')
      const { id } = context.req.valid('param')
      await write(context.get('viewer'), `ai-application-${state}`, (transaction, by) =>
        decideApplication(transaction, id, { state, by, clock }),
      )
      return context.body(null, 204)
    })

  async function write(
    { id: by, role }: Viewer,
    act: string,
    change: (transaction: Parameters<typeof addApplication>[0], by: string) => Promise<AiApplication>,
  ): Promise<void> {
    await database.write(async (transaction) => {
      const { id, updatedBy: _by, approvedBy: _approver, ...assessment } = await change(transaction, by)
      await audit.append({ actorId: by, role, act, subjectId: id, detail: assessment }, transaction)
    })
  }

  async function putExamples(): Promise<void> {
    await database.write(async (transaction) => {
      // Two pages may open at once.
      if (await hasExamples(transaction)) return
      await addExamples(transaction, clock)
      await audit.append({ actorId: 'system', role: 'system', act: examplesAct }, transaction)
    })
  }
}

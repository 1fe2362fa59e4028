import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { agentNames } from '../../agents/models/agent-names.ts'
import {
  chooseModel,
  findConnection,
  listChoices,
  listConnections,
  noteFindings,
  removeConnection,
  saveConnection,
} from '../../agents/models/connection-desk.ts'
import { readLimits, saveLimits, shareOfLimit, warnFrom } from '../../agents/models/limits.ts'
import { listOffered } from '../../agents/models/list-offered.ts'
import { modelPresets } from '../../agents/models/presets.ts'
import { testConnection } from '../../agents/models/test-connection.ts'
import { monthOf } from '../../agents/models/usage.ts'
import { AppError } from '../../storage/app-error.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  connectionTestSchema,
  createdConnectionSchema,
  modelChoiceEntrySchema,
  modelConnectionEntrySchema,
  modelLimitsSchema,
  modelsSchema,
  offeredModelsSchema,
} from '../contract/models.ts'
import { connectionView, usageOfMonths } from '../model-views.ts'
import { openTo } from '../open-to.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const administrators = openTo(['administrator'])
const modelNamed = z.object({ model: z.string().trim().min(1).max(200) })

const stateRoute = createRoute({
  ...administrators,
  method: 'get',
  path: '/models',
  summary: 'Model connections, which agent has which, limits and use',
  responses: jsonAnswer(modelsSchema),
})
const addRoute = createRoute({
  ...administrators,
  method: 'post',
  path: '/models/connections',
  summary: 'Add a model connection; its key is kept encrypted',
  request: { body: jsonBody(modelConnectionEntrySchema) },
  responses: jsonAnswer(createdConnectionSchema),
})
const changeRoute = createRoute({
  ...administrators,
  method: 'put',
  path: '/models/connections/{id}',
  summary: 'Change a model connection, from the next call on',
  request: { params: byId, body: jsonBody(modelConnectionEntrySchema) },
  responses: emptyAnswer,
})
const removeRoute = createRoute({
  ...administrators,
  method: 'delete',
  path: '/models/connections/{id}',
  summary: 'Remove a model connection and its key',
  request: { params: byId },
  responses: emptyAnswer,
})
const offeredRoute = createRoute({
  ...administrators,
  method: 'post',
  path: '/models/connections/{id}/offered',
  summary: 'Ask the provider which models it offers',
  request: { params: byId },
  responses: jsonAnswer(offeredModelsSchema),
})
const testRoute = createRoute({
  ...administrators,
  method: 'post',
  path: '/models/connections/{id}/test',
  summary: 'Ask a model something short, and tell what it can do',
  request: { params: byId, body: jsonBody(modelNamed) },
  responses: jsonAnswer(connectionTestSchema),
})
const chooseRoute = createRoute({
  ...administrators,
  method: 'put',
  path: '/models/choices/{agent}',
  summary: 'Give an agent a model, or the quotation',
  request: { params: z.object({ agent: z.enum(agentNames) }), body: jsonBody(modelChoiceEntrySchema) },
  responses: emptyAnswer,
})
const limitsRoute = createRoute({
  ...administrators,
  method: 'put',
  path: '/models/limits',
  summary: 'What the school allows itself in a month',
  request: { body: jsonBody(modelLimitsSchema) },
  responses: emptyAnswer,
})

/** The model connections. Every change is a row of the audit log, without the key. */
export function modelRoutes(parts: AppParts) {
  const { database, clock, audit, models } = parts
  const { read } = database

  function opened() {
    if (models) return { models, desk: { database, clock, keys: models.keys } }
    throw new AppError('storage-unavailable', '这个服务不能保存大模型连接。')
  }
  const log = ({ id: actorId, role }: Viewer, act: string, subjectId: string, detail: Record<string, unknown> = {}) =>
    audit.append({ actorId, role, act, subjectId, detail })

  return new OpenAPIHono<AppEnv>()
    .openapi(stateRoute, async (context) => {
      const connections = await listConnections(read)
      return context.json(
        {
          environment: (models ? models.environment : parts.model)?.name ?? null,
          connections: connections.map(connectionView),
          choices: (await listChoices(read)).flatMap(({ agent, ...choice }) => {
            const known = agentNames.find((name) => name === agent)
            return known === undefined ? [] : [{ agent: known, ...choice }]
          }),
          limits: await readLimits(read),
          month: monthOf(clock()),
          shareOfLimit: await shareOfLimit(read, clock),
          warnFrom,
          usage: await usageOfMonths(read, clock(), connections),
          presets: [...modelPresets],
        },
        200,
      )
    })
    .openapi(addRoute, async (context) => {
      const { key, ...entry } = context.req.valid('json')
      const id = await saveConnection(opened().desk, { ...entry, key: key ?? null })
      await log(context.get('viewer'), 'model-connection-add', id, entry)
      return context.json({ id }, 200)
    })
    .openapi(changeRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { key, ...entry } = context.req.valid('json')
      await findConnection(read, id)
      await log(context.get('viewer'), 'model-connection-change', id, { ...entry, newKey: key !== undefined })
      await saveConnection(opened().desk, { ...entry, key }, id)
      return context.body(null, 204)
    })
    .openapi(removeRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { title } = await findConnection(read, id)
      await log(context.get('viewer'), 'model-connection-remove', id, { title })
      await removeConnection(opened().desk, id)
      return context.body(null, 204)
    })
    .openapi(offeredRoute, async (context) => {
      const { id } = context.req.valid('param')
      const stored = await findConnection(read, id)
      const { models: opening, desk } = opened()
      const offered = await listOffered(opening.addressOf(stored))
      await noteFindings(desk, id, { offered })
      return context.json({ models: offered }, 200)
    })
    .openapi(testRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { model } = context.req.valid('json')
      const stored = await findConnection(read, id)
      const { models: opening, desk } = opened()
      const { asksUsage, ...found } = await testConnection(opening.addressOf(stored), model, context.req.raw.signal)
      if (found.problem === null) {
        const tested = { testedAt: clock().toISOString(), testedModel: model }
        await noteFindings(desk, id, { structured: found.structured, asksUsage, ...tested })
      }
      return context.json(found, 200)
    })
    .openapi(chooseRoute, async (context) => {
      const { agent } = context.req.valid('param')
      const { choice } = context.req.valid('json')
      await chooseModel(opened().desk, agent, choice)
      await log(context.get('viewer'), 'model-choice', agent, { choice })
      return context.body(null, 204)
    })
    .openapi(limitsRoute, async (context) => {
      const limits = context.req.valid('json')
      await saveLimits(database, limits)
      await log(context.get('viewer'), 'model-limits', 'school', limits)
      return context.body(null, 204)
    })
}

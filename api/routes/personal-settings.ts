import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { readPersonalSettings, savePersonalSettings } from '../../governance/personal-settings.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { personalSettingsSchema } from '../contract/governance-rules.ts'
import { openTo } from '../open-to.ts'
import { jsonAnswer } from './responses.ts'

const readRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/settings',
  summary: "The person's own settings",
  responses: jsonAnswer(personalSettingsSchema),
})
const saveRoute = createRoute({
  ...openTo('anyone'),
  method: 'put',
  path: '/settings',
  summary: "Change the person's own settings; they hold from the next question on",
  request: { body: { required: true, content: { 'application/json': { schema: personalSettingsSchema } } } },
  responses: jsonAnswer(personalSettingsSchema),
})

export function personalSettingRoutes({ database, clock }: AppParts) {
  return new OpenAPIHono<AppEnv>()
    .openapi(readRoute, async (context) =>
      context.json(await readPersonalSettings(database.read, context.get('viewer').id), 200),
    )
    .openapi(saveRoute, async (context) => {
      const settings = context.req.valid('json')
      await database.write((transaction) =>
        savePersonalSettings(transaction, context.get('viewer').id, settings, clock()),
      )
      return context.json(settings, 200)
    })
}

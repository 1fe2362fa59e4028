import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { ethicsRules } from '../../governance/ethics-rules.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { ethicsRuleSchema } from '../contract/governance-rules.ts'
import { openTo } from '../open-to.ts'
import { jsonAnswer } from './responses.ts'

const listRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/rules',
  summary: 'The ethics rules that hold here, as the committee set them',
  responses: jsonAnswer(z.object({ rules: z.array(ethicsRuleSchema) })),
})

export function ruleRoutes(_parts: AppParts) {
  return new OpenAPIHono<AppEnv>().openapi(listRoute, (context) =>
    context.json({ rules: ethicsRules.map(({ note: _note, ...rule }) => rule) }, 200),
  )
}

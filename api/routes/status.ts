import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { suggestFirstQuestions } from '../../agents/suggest-questions.ts'
import { countStored } from '../../knowledge/catalogue.ts'
import { dayInChina } from '../../storage/day-in-china.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { statusSchema, suggestionsSchema } from '../contract/chat.ts'
import { locksOn } from '../locks-on.ts'
import { openTo } from '../open-to.ts'
import { jsonAnswer } from './responses.ts'

const suggestionsShown = 4

const statusRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/status',
  summary: 'What is connected, and how much there is to read',
  responses: jsonAnswer(statusSchema),
})
const suggestionsRoute = createRoute({
  ...openTo('anyone'),
  method: 'get',
  path: '/suggestions',
  summary: 'Questions to begin with, each answerable from the library',
  responses: jsonAnswer(suggestionsSchema),
})

export function statusRoutes(parts: AppParts) {
  return new OpenAPIHono<AppEnv>()
    .openapi(statusRoute, async (context) => {
      const stored = await countStored(parts.database.read, context.get('viewer').access)
      const used = parts.models ? await parts.models.forAgent('tutor') : parts.model
      const model = { name: used?.name ?? 'quotation', connected: used !== null }
      const embedder = (await parts.semantics?.status()) ?? null
      return context.json({ version: parts.version, model, embedder, ...stored }, 200)
    })
    .openapi(suggestionsRoute, async (context) => {
      const viewer = context.get('viewer')
      // Suggested questions quote headings of the material; under a lock there is nothing to suggest.
      if ((await locksOn(parts, viewer)).length > 0) return context.json({ questions: [] }, 200)
      const day = dayInChina(parts.clock())
      const questions = await suggestFirstQuestions(parts.database.read, viewer.access, day, suggestionsShown)
      return context.json({ questions }, 200)
    })
}

import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { AppError } from '../../storage/app-error.ts'
import { createPaper } from '../../teaching/papers.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { blueprintPaperSchema, chosenPaperSchema } from '../contract/papers.ts'
import { openTo } from '../open-to.ts'
import { itemsForBlueprint } from '../paper-items.ts'
import { paperView } from '../paper-view.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer } from './responses.ts'

const chooseRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/blueprint-papers',
  summary: 'Start a paper with approved items chosen to a plan of types, levels and clauses; says what the bank lacks',
  request: { body: jsonBody(blueprintPaperSchema) },
  responses: jsonAnswer(chosenPaperSchema),
})

/** Papers that are put together to a blueprint. */
export function blueprintPaperRoutes({ database, clock }: AppParts) {
  const { read, write } = database
  return new OpenAPIHono<AppEnv>().openapi(chooseRoute, async (context) => {
    const viewer = context.get('viewer')
    const { title, minutes, ...blueprint } = context.req.valid('json')
    const { items, shortages } = await itemsForBlueprint(read, viewer, blueprint)
    if (items.length === 0) {
      throw new AppError('conflict', '题库里没有符合蓝图的已审定题目，请先在题库里出题、审定，或放宽题型和条款。')
    }
    const content = { title, minutes, instructions: '', items }
    const paper = await write((transaction) => createPaper(transaction, { ownerId: viewer.id, content }, clock()))
    return context.json({ paper: paperView(paper), shortages }, 200)
  })
}

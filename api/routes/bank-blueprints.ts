import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { type BankItem, listItems } from '../../teaching/bank.ts'
import { type BankBlueprint, getBlueprint, listBlueprints } from '../../teaching/bank-blueprints.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { type BankBlueprintView, blueprintSchema } from '../contract/question-bank.ts'
import { openTo } from '../open-to.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonAnswer } from './responses.ts'

const forTeachers = openTo(['teacher'])
const itemsAtMost = 1000

const blueprintsRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/question-bank/blueprints',
  summary: 'The teacher’s plans with what of them is written and approved',
  responses: jsonAnswer(z.object({ blueprints: z.array(blueprintSchema) })),
})
const blueprintRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/question-bank/blueprints/{id}',
  summary: 'A plan with what of it is written and approved, by type and by clause',
  request: { params: byId },
  responses: jsonAnswer(blueprintSchema),
})

/** The plans that items were written to. */
export function bankBlueprintRoutes({ database }: AppParts) {
  const { read } = database
  const view = async (viewer: Viewer, plan: BankBlueprint) => {
    const { items } = await listItems(read, viewer, { blueprintId: plan.id }, { limit: itemsAtMost })
    return coverage(plan, items)
  }
  return new OpenAPIHono<AppEnv>()
    .openapi(blueprintsRoute, async (context) => {
      const viewer = context.get('viewer')
      const plans = await listBlueprints(read, viewer.id)
      return context.json({ blueprints: await Promise.all(plans.map((plan) => view(viewer, plan))) }, 200)
    })
    .openapi(blueprintRoute, async (context) => {
      const viewer = context.get('viewer')
      const plan = await getBlueprint(read, viewer.id, context.req.valid('param').id)
      return context.json(await view(viewer, plan), 200)
    })
}

/** A plan with what of it is written and approved, by line and by clause. */
function coverage(
  { id, title, createdAt, rows, clauses }: BankBlueprint,
  items: readonly BankItem[],
): BankBlueprintView {
  const taken = new Set<string>()
  // Lines that name a level take theirs first, so that the open ones count what is left.
  const order = [...rows.keys()].sort(
    (one, other) => Number(rows[one]?.bloom === null) - Number(rows[other]?.bloom === null),
  )
  const counts = rows.map(() => ({ drafts: 0, approved: 0 }))
  for (const at of order) {
    const row = rows[at]
    const count = counts[at]
    if (!row || !count) continue
    const fitting = items.filter(
      (item) => !taken.has(item.id) && item.type === row.type && (row.bloom === null || item.bloom === row.bloom),
    )
    for (const item of fitting.slice(0, row.count)) {
      taken.add(item.id)
      if (item.status === 'approved' || item.status === 'published') count.approved++
      else count.drafts++
    }
  }
  return {
    id,
    title,
    createdAt,
    rows: rows.map((row, at) => ({ ...row, ...(counts[at] ?? { drafts: 0, approved: 0 }) })),
    clauses: clauses.map((clause) => ({
      ...clause,
      items: items.filter(({ clauseIds }) => clauseIds.includes(clause.id)).length,
    })),
  }
}

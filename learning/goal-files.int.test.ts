import { afterAll, beforeAll, expect, it } from 'vitest'
import { openSampleParts } from '../evals/sample-product.ts'
import { publicAccess } from '../knowledge/access.ts'
import { goalFiles } from './goal-files.ts'
import { readGoal } from './read-goal.ts'

let sample: Awaited<ReturnType<typeof openSampleParts>>
beforeAll(async () => {
  sample = await openSampleParts(null)
}, 120_000)
afterAll(() => sample.remove())

it('every clause that a goal names stands in the sample library, in force', async () => {
  for (const file of goalFiles) {
    const goal = await readGoal(sample.parts.database.read, { access: publicAccess, classIds: [] }, file.id)
    const named = file.objectives.map(({ id, sources }) => [id, sources.flatMap(({ clauses }) => clauses).length])
    expect([goal?.missing, goal?.objectives.map(({ id, clauseIds }) => [id, clauseIds.length])]).toEqual([[], named])
  }
})

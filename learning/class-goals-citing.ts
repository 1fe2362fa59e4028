import type { CitingSource } from '../knowledge/citing-source.ts'
import { holdsAnyOf } from '../storage/holds-any-of.ts'
import { learningClassGoals } from './schema.ts'

/** Goals that teachers set for classes from chosen clauses. */
export const classGoalsCiting: CitingSource = {
  kind: 'class-goal',
  async find(connection, clauseIds) {
    const rows = await connection
      .select()
      .from(learningClassGoals)
      .where(holdsAnyOf(learningClassGoals.clauseIds, clauseIds))
    return rows.map(({ id, title, createdBy, clauseIds: chosen }) => ({
      id,
      title,
      ownerId: createdBy,
      clauseIds: chosen.filter((one) => clauseIds.includes(one)),
    }))
  },
}

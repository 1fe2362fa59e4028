import { sql } from 'drizzle-orm'
import type { CitingSource } from '../knowledge/citing-source.ts'
import { learningClassGoals } from './schema.ts'

/** Goals that teachers set for classes from chosen clauses. */
export const classGoalsCiting: CitingSource = {
  kind: 'class-goal',
  async find(connection, clauseIds) {
    const rows = await connection
      .select()
      .from(learningClassGoals)
      .where(
        sql`exists (select 1 from json_each(${learningClassGoals.clauseIds}) as one where one.value in (select value from json_each(${JSON.stringify(clauseIds)})))`,
      )
    return rows.map(({ id, title, createdBy, clauseIds: chosen }) => ({
      id,
      title,
      ownerId: createdBy,
      clauseIds: chosen.filter((one) => clauseIds.includes(one)),
    }))
  },
}

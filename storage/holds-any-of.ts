import { type AnyColumn, type SQL, sql } from 'drizzle-orm'

/** The condition that a column with a JSON list holds any of these values. */
export const holdsAnyOf = (column: AnyColumn, values: readonly string[]): SQL =>
  sql`exists (select 1 from json_each(${column}) as one where one.value in (select value from json_each(${JSON.stringify(values)})))`

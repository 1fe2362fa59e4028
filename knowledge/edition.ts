import { and, eq, type SQL, sql } from 'drizzle-orm'
import { documents } from './schema.ts'

/**
 * The condition on `documents` for editions that apply: those in force today, or with `asOf` (ISO date) those in
 * force on that day: already effective, and not yet replaced by an edition effective by then.
 */
export function editionCondition(asOf?: string): SQL | undefined {
  if (asOf === undefined) return eq(documents.status, 'in-force')
  return and(
    sql`(${documents.effectiveDate} is null or ${documents.effectiveDate} <= ${asOf})`,
    sql`not exists (select 1 from documents as successor
      where successor.supersedes_id = ${documents.id} and successor.effective_date <= ${asOf})`,
  )
}

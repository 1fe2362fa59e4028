import { inArray, type SQL, sql } from 'drizzle-orm'
import { documents } from './schema.ts'

/** Which collections a reader may see. Every query for documents or clauses takes one: the filter is inside the query. */
export type Access = 'everything' | { readonly collections: readonly string[] }

/** What anybody may read. */
export const publicAccess: Access = { collections: ['public'] }

/** The condition on `documents` that keeps a query to what `access` allows. */
export function accessCondition(access: Access): SQL {
  return access === 'everything' ? sql`1` : inArray(documents.collection, [...access.collections])
}

import type { SQL } from 'drizzle-orm'

export type ClauseVector = { rowId: number; documentId: string; vector: number[] }

/** Where the vectors of one index are kept. Every method may be repeated without harm. */
export type VectorIndex = {
  /** Stores vectors of clauses, in place of those they had. */
  upsert: (rows: readonly ClauseVector[]) => Promise<void>
  remove: (rowIds: readonly number[]) => Promise<void>
  /** Row ids of the clauses nearest by cosine, nearest first; `condition` restricts `documents` inside the query. */
  nearest: (vector: readonly number[], options: { condition: SQL; limit: number }) => Promise<number[]>
  count: () => Promise<number>
  /** Removes the index with all its vectors. */
  drop: () => Promise<void>
}

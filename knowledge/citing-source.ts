import type { Connection } from '../storage/database.ts'

/** Something made that rests on clauses: an answer, a review case, a lesson plan, a quiz. */
export type CitingThing = {
  id: string
  title: string
  /** Whose it is; others hear that it is there, and no more. Null: everybody's who may use this list. */
  ownerId: string | null
  clauseIds: string[]
}

/** A kind of thing that cites clauses, and how those are found that cite any of these. */
export type CitingSource = {
  kind: string
  find: (connection: Connection, clauseIds: readonly string[]) => Promise<CitingThing[]>
}

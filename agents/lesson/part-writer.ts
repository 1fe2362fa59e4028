import type { Brief, LessonBlock, Part } from '../../teaching/lesson-material.ts'
import type { ReadClause } from './read-clause.ts'

/** What a part is written from; `clauses` are the part's own, for a writer those that are taught. */
export type PartTask = { brief: Brief; part: Part; clauses: readonly ReadClause[] }

/** Writes a part without a model; `aims` are clauses in which the document says itself what is to be learnt. */
export type PartWriter = (task: PartTask & { aims: readonly ReadClause[] }) => LessonBlock[]

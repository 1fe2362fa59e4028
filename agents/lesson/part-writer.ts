import type { Brief, LessonBlock, Part } from '../../teaching/lesson-material.ts'
import type { ReadClause } from './read-clause.ts'

/** What a part is written from; `clauses` are the part's own. */
export type PartTask = { brief: Brief; part: Part; clauses: readonly ReadClause[] }

/** Writes a part without a model. */
export type PartWriter = (task: PartTask) => LessonBlock[]

import { and, eq, inArray } from 'drizzle-orm'
import type { Skill } from '../career/skills/skill.ts'
import { accessCondition } from '../knowledge/access.ts'
import { editionCondition } from '../knowledge/edition.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import { search } from '../knowledge/search.ts'
import type { Connection } from '../storage/database.ts'
import type { SkillObjective } from './career-learning.ts'
import type { Viewer } from './viewer.ts'

// Where the vocabulary and the goals name no clause of this library, the best hit may still be beside the point.
const leastScore = 0.3

type Wanted = { words: string; skill: Skill | undefined; teaching: readonly SkillObjective[] }

/** Clauses in force that the viewer may read and that teach what a requirement asks: those of the goals, else the best found. */
export async function clausesThatTeach(read: Connection, { access }: Viewer, { words, skill, teaching }: Wanted) {
  const ids = teaching.flatMap(({ objective }) => objective.clauseIds)
  if (ids.length > 0) {
    return await read
      .select({ clause: clauses, document: documents })
      .from(clauses)
      .innerJoin(documents, eq(documents.id, clauses.documentId))
      .where(and(inArray(clauses.id, ids.slice(0, 20)), accessCondition(access), editionCondition()))
  }
  const question = [words, ...(skill && skill.title !== words ? [skill.title] : [])].join(' ')
  const { hits } = await search(read, question, { access, limit: 8 })
  return hits.filter(({ score, document }) => score >= leastScore && document.kind !== 'job-post')
}

import { and, desc, eq, isNull } from 'drizzle-orm'
import { learningEvidence } from '../../learning/schema.ts'
import type { Connection } from '../../storage/database.ts'

// What counts as wrong, of a score from 0 to 1; more than half right is on the way.
const weakBelow = 0.6
const looksBack = 200

/** The clauses that a learner last got wrong and has not got right since, latest first. */
export async function weakClauses(connection: Connection, learnerId: string): Promise<string[]> {
  const rows = await connection
    .select({ clauseIds: learningEvidence.clauseIds, score: learningEvidence.score })
    .from(learningEvidence)
    .where(and(eq(learningEvidence.learnerId, learnerId), isNull(learningEvidence.excludedAt)))
    .orderBy(desc(learningEvidence.at), desc(learningEvidence.id))
    .limit(looksBack)
  const latest = new Map<string, number>()
  for (const { clauseIds, score } of rows) for (const id of clauseIds) if (!latest.has(id)) latest.set(id, score)
  return [...latest].flatMap(([id, score]) => (score < weakBelow ? [id] : []))
}

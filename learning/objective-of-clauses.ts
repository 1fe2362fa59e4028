import type { Objective } from './goal.ts'

/** The objectives that a set of clauses belongs to: those that share a clause with it, the most shared first. */
export function objectivesOfClauses<Bound extends Pick<Objective, 'clauseIds'>>(
  objectives: readonly Bound[],
  clauseIds: readonly string[],
): Bound[] {
  const wanted = new Set(clauseIds)
  const shared = (objective: Bound) => objective.clauseIds.filter((id) => wanted.has(id)).length
  return objectives.filter((objective) => shared(objective) > 0).toSorted((a, b) => shared(b) - shared(a))
}

/** The rows of evidence that tell of an objective. */
export function evidenceOf<Row extends { clauseIds: readonly string[] }>(
  objective: Pick<Objective, 'clauseIds'>,
  evidence: readonly Row[],
): Row[] {
  const own = new Set(objective.clauseIds)
  return evidence.filter(({ clauseIds }) => clauseIds.some((id) => own.has(id)))
}

import type { Standing } from './choose-next.ts'
import type { Goal } from './goal.ts'
import { type EvidenceRow, masteryOf } from './mastery-of.ts'
import type { PriorLevel } from './mastery-parameters.ts'
import { evidenceOf } from './objective-of-clauses.ts'
import { reviewOf } from './review-of.ts'

/** Where a learner stands with each objective of a goal. Pure. */
export function standingsOf(
  goal: Pick<Goal, 'objectives'>,
  evidence: readonly EvidenceRow[],
  priors: ReadonlyMap<string, PriorLevel>,
): Standing[] {
  return goal.objectives.map((objective) => {
    const rows = evidenceOf(objective, evidence)
    const mastery = masteryOf(objective.knowledge, rows, priors.get(objective.id) ?? null)
    return { objective, mastery, review: reviewOf(rows) }
  })
}

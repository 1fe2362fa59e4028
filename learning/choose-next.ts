import type { Objective } from './goal.ts'
import type { EvidenceRow, Mastery } from './mastery-of.ts'
import { openMistakes } from './open-mistakes.ts'
import { dueBy, type Review } from './review-of.ts'

/** An objective with what the evidence says of it. */
export type Standing = { objective: Objective; mastery: Mastery; review: Review | null }

export type NextKind = 'mistake' | 'review' | 'probe' | 'practice' | 'complete'

/** What comes next and why, in one Chinese sentence. */
export type Next = { kind: NextKind; objectiveId: string | null; evidenceId: string | null; reason: string }

// Asking again at once what was just explained tests the eyes, not the memory. Our own figure.
const restOfMistakeMs = 10 * 60_000

/**
 * Chooses by rule alone: first what was answered wrong, then what is due for review, then the objective whose prerequisites
 * are mastered and that is known least; what nobody asked yet is probed before it is taught. Ties go by the goal's order.
 */
export function chooseNext(
  standings: readonly Standing[],
  evidence: readonly EvidenceRow[],
  { now, today }: { now: Date; today: string },
): Next {
  const byClause = (ids: readonly string[]) =>
    standings.find(({ objective }) => objective.clauseIds.some((id) => ids.includes(id)))
  for (const mistake of openMistakes(evidence)) {
    const standing = byClause(mistake.clauseIds)
    if (!standing || now.getTime() - Date.parse(mistake.at) < restOfMistakeMs) continue
    const reason = `上次“${standing.objective.title}”有一道题没有全对，先把它改对。`
    return { kind: 'mistake', objectiveId: standing.objective.id, evidenceId: mistake.id, reason }
  }
  const [due] = dueBy(standings, today)
  if (due) {
    const reason = `“${due.objective.title}”到了复习的日子，再不复习就容易忘。`
    return { kind: 'review', objectiveId: due.objective.id, evidenceId: null, reason }
  }
  const mastered = new Set(standings.filter(isMastered).map(({ objective }) => objective.id))
  const known = new Set(standings.map(({ objective }) => objective.id))
  const open = standings.filter((one) => !isMastered(one))
  const ready = open.filter(({ objective }) =>
    objective.prerequisites.every((id) => mastered.has(id) || !known.has(id)),
  )
  const [least] = (ready.length > 0 ? ready : open).toSorted((a, b) => a.mastery.estimate - b.mastery.estimate)
  if (!least)
    return { kind: 'complete', objectiveId: null, evidenceId: null, reason: '目标里的各项都已掌握，到期会提醒你复习。' }
  const { objective, mastery } = least
  if (mastery.state === 'untouched') {
    const reason = `“${objective.title}”还没有做过题：先做一题看看会不会，会的就不用从头学。`
    return { kind: 'probe', objectiveId: objective.id, evidenceId: null, reason }
  }
  return {
    kind: 'practice',
    objectiveId: objective.id,
    evidenceId: null,
    reason: practiceReason(objective.title, mastery),
  }
}

const isMastered = ({ mastery }: Standing): boolean => mastery.state === 'mastered'

function practiceReason(title: string, { level, wanting }: Mastery): string {
  if (wanting === 'explanation') return `“${title}”的题做得不错，还差用自己的话解释一次。`
  if (wanting === 'critical-steps') return `“${title}”的关键步骤要全部做对，再做一次。`
  const percent = Math.round((level ?? 0) * 100)
  return `可以学的各项里，“${title}”掌握得最少（${percent}%），先练它。`
}

import { countedInOrder, type EvidenceRow } from './mastery-of.ts'
import { isRightEnough } from './mastery-parameters.ts'

type Answered = Pick<
  EvidenceRow,
  'id' | 'sourceKind' | 'sourceId' | 'clauseIds' | 'score' | 'hints' | 'at' | 'excludedAt'
>

/**
 * What was answered wrong and not yet put right, the newest first, each item once. A right answer without hints to the same
 * item puts it right; the clauses must meet too, since one source may hold several questions.
 */
export function openMistakes<Row extends Answered>(evidence: readonly Row[]): Row[] {
  const open: Row[] = []
  for (const row of countedInOrder(evidence)) {
    const wrong = !isRightEnough(row)
    if (!wrong && row.hints > 0) continue
    const before = open.findIndex((mistake) => sameItem(mistake, row))
    if (before >= 0) open.splice(before, 1)
    if (wrong) open.push(row)
  }
  return open.toReversed()
}

function sameItem(one: Answered, other: Answered): boolean {
  return one.sourceId === other.sourceId && one.clauseIds.some((id) => other.clauseIds.includes(id))
}

import { listClauses } from '../../knowledge/catalogue.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import type { ItemContent, ItemType } from '../../teaching/quiz-item.ts'
import { quizClause } from '../quiz/quiz-clause.ts'
import { writeItems } from '../quiz/write-items.ts'
import type { TutorTurn } from './tutor-turn.ts'

// What code grades with certainty: practice tells at once what is right.
const certainTypes: ItemType[] = ['single-choice', 'multiple-choice', 'true-false', 'fill-in', 'ordering']
// Wrong options come from so many clauses on either side.
const neighboursAround = 6

/** An item that code can grade, written from a clause's structure; null where the clause holds nothing to ask `besides`. */
export async function practiceItem(
  turn: TutorTurn,
  hit: SearchHit,
  besides: ItemContent[] = [],
): Promise<ItemContent | null> {
  const own = quizClause(hit.clause, hit.document)
  // Under a lock the neighbours of a clause may be closed.
  const around = turn.question.locks.length > 0 ? [] : await listClauses(turn.read, hit.document.id)
  const neighbours = around
    .filter(({ position }) => Math.abs(position - hit.clause.position) <= neighboursAround)
    .map((clause) => quizClause(clause, hit.document))
  const wishes = {
    count: 1,
    types: certainTypes,
    seed: turn.question.turnId,
    neighbours: neighbours.length > 0 ? neighbours : [own],
    besides,
  }
  return writeItems([own], wishes)[0] ?? null
}

import type { KnowledgeKind } from '../../knowledge/knowledge-kind.ts'
import { practiceItemId } from '../../learning/practice-records.ts'
import { seededRandom } from '../../storage/seeded-random.ts'
import type { ItemContent } from '../../teaching/quiz-item.ts'
import type { QuizClause } from '../quiz/quiz-clause.ts'
import { writeItems } from '../quiz/write-items.ts'
import { explanationItems } from './explanation-items.ts'
import { numberItems } from './number-items.ts'
import { orderingItems } from './ordering-items.ts'
import { tableItems } from './table-items.ts'

const itemsWanted = 24

export type PracticeWish = {
  knowledge: KnowledgeKind
  /** Whether what is still wanting is an explanation in own words. */
  explain: boolean
  seed: string
}

/**
 * Everything that can be asked about clauses without a model, fit for what is wished: an explanation, the steps of a
 * procedure first, or what code can mark for sure. Open questions stand in where the clauses give nothing else.
 */
export function practiceItems(given: readonly QuizClause[], { knowledge, explain, seed }: PracticeWish): ItemContent[] {
  const clauses = given.filter(({ ofCourse }) => !ofCourse)
  const random = seededRandom(seed)
  const written = writeItems(clauses, { count: itemsWanted, seed })
  const isOpen = ({ type }: ItemContent) => type === 'short-answer' || type === 'case'
  const open = [...written.filter(isOpen), ...explanationItems(clauses)]
  if (explain) return unique(open)
  const closed = [...written.filter((item) => !isOpen(item)), ...tableItems(clauses, random), ...numberItems(clauses)]
  const steps = orderingItems(clauses)
  const sure = random.shuffle(knowledge === 'procedure' ? closed : [...closed, ...steps])
  const known = knowledge === 'procedure' ? [...random.shuffle(steps), ...sure] : sure
  return unique(known.length > 0 ? known : open)
}

function unique(items: readonly ItemContent[]): ItemContent[] {
  const ids = items.map(practiceItemId)
  return items.filter((_, place) => ids.indexOf(ids[place] ?? '') === place)
}

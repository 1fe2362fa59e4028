import { type QuizClause, quizClause } from '../../agents/quiz/quiz-clause.ts'
import { type PlanRow, type Shortage, writeToPlan } from '../../agents/quiz/write-items.ts'
import type { ItemContent } from '../../teaching/quiz-item.ts'
import type { Library } from '../library.ts'

/** What a document's clauses gave to a plan. */
export type CorpusItems = { items: ItemContent[]; shortages: Shortage[] }

/** Items to a plan, written by the rules from all clauses of a document; the same for the same seed. */
export function writeCorpusItems(library: Library, documentId: string, plan: readonly PlanRow[], seed: string) {
  return writeToPlan(clausesOf(library, documentId), plan, { seed })
}

/** A document's clauses as a quiz writer takes them, in the order in which they stand. */
export function clausesOf(library: Library, documentId: string): QuizClause[] {
  return [...library.byId.values()]
    .filter(({ document }) => document.id === documentId)
    .map(({ clause, document }) => quizClause(clause, document))
}

import { clauseHeading } from '../../knowledge/clause-heading.ts'
import type { ItemContent } from '../../teaching/quiz-item.ts'
import { common, sourceOf } from '../quiz/draft-item.ts'
import type { QuizClause } from '../quiz/quiz-clause.ts'
import { orderedSteps } from './numbered-steps.ts'

// More than six cannot be moved about on a small screen.
const stepsAtMost = 6

/** The steps of each clause that tells them in an order, to be put back into it. */
export function orderingItems(clauses: readonly QuizClause[]): ItemContent[] {
  return clauses.flatMap((clause): ItemContent[] => {
    const { heading, body } = clauseHeading(clause)
    const steps = orderedSteps(heading ?? clause.path.at(-1) ?? '', body)
    if (!steps) return []
    const parts: string[][] = []
    for (let at = 0; at < steps.length; at += stepsAtMost) parts.push(steps.slice(at, at + stepsAtMost))
    return parts
      .filter((part) => part.length >= 3)
      .map((part, place) => ({
        type: 'ordering',
        ...common({
          stem: `根据《${clause.document.title}》${clause.label}，把“${heading ?? clause.path.at(-1) ?? clause.label}”的步骤排好顺序${parts.length > 1 ? `（第 ${place + 1} 段）` : ''}。`,
          explanation: part.map((step, at) => `${place * stepsAtMost + at + 1}. ${step}`).join('；'),
          sources: [sourceOf(clause, body)],
          knowledge: 'procedure',
          bloom: 'apply',
        }),
        steps: part,
      }))
  })
}

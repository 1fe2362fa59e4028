import { clauseHeading } from '../../knowledge/clause-heading.ts'
import type { ItemContent } from '../../teaching/quiz-item.ts'
import { common, sourceOf } from '../quiz/draft-item.ts'
import type { QuizClause } from '../quiz/quiz-clause.ts'
import { tellingWords } from '../quiz/telling-words.ts'
import { splitSentences } from '../split-sentences.ts'
import { numberedLines } from './numbered-steps.ts'

const pointsAtMost = 5

/** For each clause the task to say it in one's own words, with the points that an answer should make. */
export function explanationItems(clauses: readonly QuizClause[]): ItemContent[] {
  return clauses.flatMap((clause): ItemContent[] => {
    const { heading, body } = clauseHeading(clause)
    const topic = heading ?? clause.path.at(-1) ?? clause.label
    const lines = numberedLines(body)
    const points = (lines.length > 0 ? lines : splitSentences(body).map(({ text }) => text.replace(/[。；]$/u, '')))
      .filter((point) => point.length >= 6)
      .slice(0, pointsAtMost)
    const rubric = points.flatMap((point) => {
      const words = tellingWords(point).filter((word) => word.length >= 2 && !topic.includes(word))
      return words.length > 1 ? [{ point, marks: 1, clauseId: clause.id, words }] : []
    })
    if (rubric.length === 0) return []
    const asked = /^为什么|吗$|什么|怎样|怎么/u.test(topic) ? `回答：${topic}？` : `说说“${topic}”的要点和道理。`
    return [
      {
        type: 'short-answer',
        ...common({
          stem: `根据《${clause.document.title}》${clause.label}，用自己的话${asked}`,
          explanation: body,
          sources: [sourceOf(clause, body)],
          bloom: 'understand',
          difficulty: 3,
          knowledge: 'concept',
        }),
        marks: rubric.length,
        rubric,
        modelAnswer: points.join('；'),
      },
    ]
  })
}

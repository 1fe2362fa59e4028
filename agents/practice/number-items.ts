import { clauseHeading } from '../../knowledge/clause-heading.ts'
import type { ItemContent } from '../../teaching/quiz-item.ts'
import { common, sourceOf } from '../quiz/draft-item.ts'
import type { QuizClause } from '../quiz/quiz-clause.ts'
import { splitSentences } from '../split-sentences.ts'

const quantity =
  /(?<![\d.～~–—-])(\d+(?:\.\d+)?)\s*(%|‰|℃|°C|μm|mm|cm|kg|mg|mL|ml|MPa|kPa|Pa|帕斯卡|小时|分钟|秒|天|日|年|个月|次|米|人|份|批|支|只|层|段|步|项|类|种|min|h|s|m)(?![\d～~–—a-zA-Z-])/gu
const lengthAtMost = 120

/** Sentences with a figure and its unit, the figure left out. */
export function numberItems(clauses: readonly QuizClause[]): ItemContent[] {
  return clauses.flatMap((clause) => {
    const { heading, body } = clauseHeading(clause)
    return splitSentences(body).flatMap(({ text }): ItemContent[] => {
      const found = [...text.matchAll(quantity)]
      const [first] = found
      if (!first?.[1] || text.length > lengthAtMost || text.split(first[1]).length > 2) return []
      const [whole, value] = first
      const gapped = `${text.slice(0, first.index)}____${text.slice(first.index + value.length)}`
      return [
        {
          type: 'fill-in',
          ...common({
            stem: `根据《${clause.document.title}》${clause.label}${heading ? `（${heading}）` : ''}：${gapped.replace(/^\d+[.．、]\s*/u, '')}`,
            explanation: text,
            sources: [sourceOf(clause, text)],
          }),
          blanks: [{ accepted: [value, whole] }],
        },
      ]
    })
  })
}

import { according, cited, common, type Draft, sourceOf } from './draft-item.ts'
import { falseTurns } from './false-turns.ts'
import type { ReadQuizClause } from './read-quiz-clause.ts'

const binding = /应当|必须|不得|禁止|可以|不宜|至少|不低于|不超过/u

/** A judgement on each sentence that binds: as it stands, and where it can be turned for sure, its contrary. */
export function fromObligations({ clause, sentences }: ReadQuizClause): Draft[] {
  return sentences
    .filter(({ standsAlone, text }) => standsAlone && binding.test(text) && text.length >= 12 && text.length <= 100)
    .flatMap(({ text }): Draft[] => {
      const sources = [sourceOf(clause, text)]
      const turned = falseTurns(text, clause.text)
      // Both ways are asked only of what could be asked either way, or being turnable would give the answer away.
      if (turned.length === 0) return []
      const say = (statement: string) => `${according(clause)}${statement}。`
      const draft = { clauseId: clause.id, focus: `${text}#judged` }
      const bloom = 'understand' as const
      const right: Draft = {
        ...draft,
        worth: turned[0]?.worth ?? 1,
        content: {
          type: 'true-false',
          ...common({ stem: say(text), bloom, explanation: cited(clause, text), sources }),
          key: true,
        },
      }
      const wrong = turned.slice(0, 2).map(
        ({ text: statement, misconception, worth }): Draft => ({
          ...draft,
          worth,
          content: {
            type: 'true-false',
            ...common({
              stem: say(statement),
              bloom,
              difficulty: 3,
              explanation: `${cited(clause, text)}常见误解：${misconception}。`,
              sources,
            }),
            key: false,
          },
        }),
      )
      return [right, ...wrong]
    })
}

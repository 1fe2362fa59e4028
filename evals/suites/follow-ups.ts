import { loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { scoreAnswer } from './answer.ts'
import { citedKeys, goldKeys } from './evidence-of.ts'
import type { Suite } from './suite.ts'

/**
 * Is a question understood that leans on the one before? Asked over HTTP, so that the stored history counts too.
 * `recovered` looks at the questions that find nothing without the conversation, `not misled` at the others.
 */
export const followUpsSuite: Suite = {
  name: 'follow-ups',
  title: '追问',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadCases('follow-ups').filter(wanted)) {
      const reply = await product.converse([...row.earlier, row.question])
      const cited = citedKeys(product, reply)
      const gold = goldKeys(row)
      const right = gold.some((key) => cited.includes(key)) ? 1 : 0
      const alone = citedKeys(product, await product.ask(row.question)).some((key) => gold.includes(key))
      const answer = scoreAnswer(product, row, reply)
      outcomes.push({
        ...answer,
        question: [...row.earlier, row.question].join(' → '),
        passed: right === 1 && answer.passed,
        scores: { cited: right, facts: answer.scores.facts ?? 0, [alone ? 'not misled' : 'recovered']: right },
      })
    }
    return { outcomes }
  },
}

import { loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { scoreAnswer } from './answer.ts'
import { citedKeys, goldKeys } from './evidence-of.ts'
import type { Suite } from './suite.ts'

/** Is a question understood that leans on the one before? Asked over HTTP, so that the stored history counts too. */
export const followUpsSuite: Suite = {
  name: 'follow-ups',
  title: '追问',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadCases('follow-ups').filter(wanted)) {
      const reply = await product.converse([...row.earlier, row.question])
      const cited = citedKeys(product, reply)
      const right = goldKeys(row).some((key) => cited.includes(key))
      const answer = scoreAnswer(product, row, reply)
      outcomes.push({
        ...answer,
        question: [...row.earlier, row.question].join(' → '),
        passed: right && answer.passed,
        scores: { cited: right ? 1 : 0, facts: answer.scores.facts ?? 0 },
      })
    }
    return { outcomes }
  },
}

import { loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { scoreAnswer } from './answer.ts'
import { citedKeys, goldKeys } from './evidence-of.ts'
import type { Suite } from './suite.ts'

/** Is only the edition given that applies: today's, or that of the day asked for? */
export const editionsSuite: Suite = {
  name: 'editions',
  title: '版本',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadCases('editions').filter(wanted)) {
      const reply = await product.ask(row.question, row.asOf)
      const applies = reply.citations.every(({ clauseId }) => inForce(clauseId))
      const cited = citedKeys(product, reply)
      const right = goldKeys(row).some((key) => cited.includes(key))
      const answer = scoreAnswer(product, row, reply)
      outcomes.push({
        ...answer,
        passed: applies && right && answer.passed,
        scores: { applies: applies ? 1 : 0, cited: right ? 1 : 0, facts: answer.scores.facts ?? 0 },
      })

      function inForce(clauseId: string): boolean {
        const document = product.library.byId.get(clauseId)?.document
        if (!document) return false
        const { asOf } = row
        if (asOf === undefined) return document.status === 'in-force'
        const successor = [...product.library.byId.values()].find(
          (entry) => entry.document.supersedesId === document.id,
        )
        return (document.effectiveDate ?? '') <= asOf && !((successor?.document.effectiveDate ?? '9999') <= asOf)
      }
    }
    return { outcomes }
  },
}

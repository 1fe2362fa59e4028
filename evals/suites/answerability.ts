import { judgeEvidence } from '../../agents/judge-evidence.ts'
import { loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { operatingCurve } from '../measure/operating-curve.ts'
import { citedKeys, evidenceOf, expectedOf } from './evidence-of.ts'
import type { Suite } from './suite.ts'

/** Is a question answered when the library covers it, and only then? */
export const answerabilitySuite: Suite = {
  name: 'answerability',
  title: '该答与不该答',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    const judged: { covered: boolean; probability: number }[] = []
    for (const row of [...loadCases('accuracy'), ...loadCases('not-covered')].filter(wanted)) {
      const covered = row.gold.length > 0
      const reply = await product.ask(row.question)
      const { probability } = judgeEvidence(row.question, await product.search(row.question))
      judged.push({ covered, probability })
      outcomes.push({
        id: row.id,
        type: row.type,
        question: row.question,
        passed: reply.refused !== covered,
        scores: covered ? { answered: reply.refused ? 0 : 1 } : { rejected: reply.refused ? 1 : 0 },
        expected: expectedOf(row),
        came: reply.text,
        evidence: evidenceOf(product, citedKeys(product, reply), row),
      })
    }
    return { outcomes, curve: operatingCurve(judged) }
  },
}

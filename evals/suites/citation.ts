import { loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { citedKeys, evidenceOf, expectedOf, goldKeys } from './evidence-of.ts'
import type { Suite } from './suite.ts'

/**
 * Do answers cite the right clauses? Precision counts a cited clause that is not gold as wrong, though it may well be
 * useful: gold lists name the clauses that answer, not every one that touches the subject.
 */
export const citationSuite: Suite = {
  name: 'citation',
  title: '引用',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadCases('accuracy').filter(wanted)) {
      const reply = await product.ask(row.question)
      const cited = citedKeys(product, reply)
      const gold = goldKeys(row)
      const right = cited.filter((key) => gold.includes(key)).length
      const found = gold.filter((key) => cited.includes(key)).length
      const recall = row.need === 'any' ? Math.min(1, found) : found / gold.length
      outcomes.push({
        id: row.id,
        type: row.type,
        question: row.question,
        passed: recall === 1,
        scores: {
          recall,
          first: cited[0] !== undefined && gold.includes(cited[0]) ? 1 : 0,
          ...(cited.length === 0 ? {} : { precision: right / cited.length }),
          marked: reply.refused || reply.citations.every(({ marker }) => reply.text.includes(`[${marker}]`)) ? 1 : 0,
        },
        expected: expectedOf(row),
        came: cited.join('\n') || reply.text,
        evidence: evidenceOf(product, cited, row),
      })
    }
    return { outcomes }
  },
}

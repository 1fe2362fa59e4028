import { type EvalCase, loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { rankScores } from '../measure/rank-scores.ts'
import type { Product } from '../product.ts'
import { evidenceOf, expectedOf, goldKeys } from './evidence-of.ts'
import type { Suite } from './suite.ts'

/** Does the search put a clause that answers near the top? */
export const retrievalSuite: Suite = {
  name: 'retrieval',
  title: '检索',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadCases('accuracy').filter(wanted)) outcomes.push(await scoreSearch(product, row))
    return { outcomes }
  },
}

/** The ranks at which one question's golds are found; passed when they are all among the first five. */
export async function scoreSearch(product: Product, row: EvalCase, asked = row.question): Promise<CaseOutcome> {
  const { hits } = await product.search(asked, row.asOf)
  const keys = hits.map((hit) => product.library.byId.get(hit.clause.id)?.key ?? hit.clause.id)
  const scores = rankScores(keys, goldKeys(row), row.need)
  return {
    id: row.id,
    type: row.type,
    question: asked,
    passed: scores['recall@5'] === 1,
    scores,
    expected: expectedOf(row),
    came: keys.slice(0, 5).join('\n'),
    evidence: evidenceOf(product, keys.slice(0, 5), row),
  }
}

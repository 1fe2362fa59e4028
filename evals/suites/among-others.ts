import type { EvalCase } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { flatten } from '../measure/fact-stands-in.ts'
import type { Product } from '../product.ts'
import type { Reply } from '../reply.ts'
import { scoreAnswer } from './answer.ts'
import { citedKeys, goldKeys } from './evidence-of.ts'

const types = ['noise', 'rejection', 'integration', 'counterfactual']

/**
 * The four abilities of the RGB benchmark (Chen et al. 2024) on our own documents: the answer is found among documents
 * that only speak of the same (noise), nothing is answered from those alone (rejection), two documents are put together
 * (integration), and what a careless document says falsely does not stand unopposed (counterfactual). All planted
 * documents lie in the library at once.
 */
export async function scoreAmongOthers(
  product: Product,
  rows: readonly EvalCase[],
  wanted: (row: EvalCase) => boolean,
): Promise<CaseOutcome[]> {
  const asked = rows.filter((row) => types.includes(row.type) && wanted(row))
  const documents = rows.flatMap(({ planted }) => (planted ? [planted] : []))
  const questions = asked.map(({ question }) => question)
  const replies = questions.length === 0 ? [] : await product.askAmong(documents, questions)
  return asked.flatMap((row, at) => {
    const reply = replies[at]
    if (!reply) return []
    const scores = scoresOf(product, row, reply)
    return [{ ...scoreAnswer(product, row, reply), passed: Object.values(scores).every((one) => one === 1), scores }]
  })
}

function scoresOf(product: Product, row: EvalCase, reply: Reply): Record<string, number> {
  if (row.type === 'rejection') return { rejection: reply.refused ? 1 : 0 }
  const complete = scoreAnswer(product, row, reply).scores.complete === 1
  if (row.type === 'integration') return { integration: complete ? 1 : 0 }
  const cited = citedKeys(product, reply)
  const found = complete && goldKeys(row).some((key) => cited.includes(key))
  if (row.wrong === undefined) return { noise: found ? 1 : 0 }
  // A false statement that is shown must be shown as one of several that differ.
  const repeated = flatten(reply.text).includes(flatten(row.wrong))
  const opposed = reply.flags.some(({ kind }) => kind === 'conflict')
  return { counterfactual: found ? 1 : 0, ...(repeated ? { 'false opposed': found && opposed ? 1 : 0 } : {}) }
}

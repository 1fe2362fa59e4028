import { questionCoverage } from '../../knowledge/question-coverage.ts'
import { wholeText } from '../../knowledge/whole-text.ts'
import { loadCases } from '../eval-case.ts'
import type { CaseOutcome, Curve } from '../measure/case-outcome.ts'
import type { Product } from '../product.ts'
import { citedKeys, evidenceOf, expectedOf } from './evidence-of.ts'
import type { Suite } from './suite.ts'

/** Is a question answered when the library covers it, and only then? */
export const answerabilitySuite: Suite = {
  name: 'answerability',
  title: '该答与不该答',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    const shares: { covered: boolean; share: number }[] = []
    for (const row of [...loadCases('accuracy'), ...loadCases('not-covered')].filter(wanted)) {
      const covered = row.gold.length > 0
      const reply = await product.ask(row.question)
      shares.push({ covered, share: await bestCoverage(product, row.question) })
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
    return { outcomes, curve: operatingCurve(shares) }
  },
}

/** The largest share of the question that one of the first five clauses speaks of: what evidence is judged by. */
async function bestCoverage(product: Product, question: string): Promise<number> {
  const { hits, knownTerms, expandedBy } = await product.search(question)
  const options = { isKnown: (term: string) => knownTerms.has(term), expandedBy }
  return Math.max(0, ...hits.slice(0, 5).map((hit) => questionCoverage(question, wholeText(hit), options).share))
}

/** What a limit on that share would do: how many it would turn away of either kind. */
function operatingCurve(shares: readonly { covered: boolean; share: number }[]): Curve {
  const limits = Array.from({ length: 21 }, (_, index) => index / 20)
  const turnedAway = (covered: boolean) =>
    limits.map((limit): [number, number] => {
      const group = shares.filter((row) => row.covered === covered)
      return [limit, group.length === 0 ? 0 : group.filter(({ share }) => share < limit).length / group.length]
    })
  return {
    name: '拒答门槛',
    x: '问题内容在最好的一条里的占比低于此值就拒答',
    lines: [
      { name: '没有讲到的问题被拒答', points: turnedAway(false) },
      { name: '讲到的问题被误拒', points: turnedAway(true) },
    ],
  }
}

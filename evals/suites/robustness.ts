import { createRequire } from 'node:module'
import type { ConverterOptions } from 'opencc-js'
import { type EvalCase, loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import type { Product } from '../product.ts'
import { scoreSearch } from './retrieval.ts'
import type { Suite } from './suite.ts'

const { Converter } = createRequire(import.meta.url)('opencc-js/cn2t') as {
  Converter: (options: ConverterOptions) => (text: string) => string
}
const toTraditional = Converter({ from: 'cn', to: 'tw' })

/** The same question as others would type it. */
const variants: Record<string, (question: string) => string> = {
  'full-width': (question) =>
    question.replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
  traditional: toTraditional,
  'no punctuation': (question) => question.replaceAll(/[\p{P}\s]/gu, ''),
  'other case': (question) =>
    question.replaceAll(/[a-z]/giu, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    ),
}
// Every fourth question is enough to show a difference, and keeps the run short.
const step = 4

/** Does a question find the same clause when it is typed otherwise, or with mistakes? */
export const robustnessSuite: Suite = {
  name: 'robustness',
  title: '写法与错字',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    const plain = loadCases('accuracy').filter((_, index) => index % step === 0)
    for (const row of plain.filter(wanted)) outcomes.push(...(await scoreVariants(product, row)))
    for (const row of loadCases('robustness').filter(wanted)) {
      const found = await scoreSearch(product, row)
      outcomes.push({ ...found, scores: { 'found with mistakes': found.scores['recall@5'] ?? 0 } })
    }
    return { outcomes }
  },
}

/** A variant is kept when it finds as many golds among the first five as the question as it was written. */
async function scoreVariants(product: Product, row: EvalCase): Promise<CaseOutcome[]> {
  const base = await scoreSearch(product, row)
  const outcomes: CaseOutcome[] = []
  for (const [type, vary] of Object.entries(variants)) {
    const asked = vary(row.question)
    if (asked === row.question) continue
    const varied = await scoreSearch(product, row, asked)
    const kept = (varied.scores['recall@5'] ?? 0) >= (base.scores['recall@5'] ?? 0) ? 1 : 0
    outcomes.push({ ...varied, id: `${row.id} ${type}`, type, passed: kept === 1, scores: { kept } })
  }
  return outcomes
}

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

/** The same question as others would type it. Questions that a variant leaves as they are do not count. */
const variants: Record<string, (question: string) => string> = {
  'full-width': (question) =>
    question.replaceAll(/[!-~]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
  'other case': (question) =>
    question.replaceAll(/[a-z]/giu, (letter) =>
      letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
    ),
  traditional: (question) => toTraditional(question),
  unpunctuated: (question) => question.replaceAll(/[\p{P}\s]/gu, ''),
}
// Nearly every question has these variants; every third shows a difference and keeps the run short.
const step = 3
const sampled = ['traditional', 'unpunctuated']

/** Does a question find the same clause when it is typed otherwise, or with mistakes? */
export const robustnessSuite: Suite = {
  name: 'robustness',
  title: '写法与错字',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const [index, row] of loadCases('accuracy').entries()) {
      if (!wanted(row)) continue
      const names = Object.keys(variants).filter((name) => index % step === 0 || !sampled.includes(name))
      outcomes.push(...(await scoreVariants(product, row, names)))
    }
    for (const row of loadCases('robustness').filter(wanted)) {
      const found = await scoreSearch(product, row)
      outcomes.push({ ...found, scores: { 'found with mistakes': found.scores['recall@5'] ?? 0 } })
    }
    return { outcomes }
  },
}

/** A variant is kept when it finds as many golds among the first five as the question as it was written. */
async function scoreVariants(product: Product, row: EvalCase, names: readonly string[]): Promise<CaseOutcome[]> {
  const asks = names.map((type) => ({ type, asked: variants[type]?.(row.question) ?? row.question }))
  const varied = asks.filter(({ asked }) => asked !== row.question)
  if (varied.length === 0) return []
  const base = await scoreSearch(product, row)
  const outcomes: CaseOutcome[] = []
  for (const { type, asked } of varied) {
    const found = await scoreSearch(product, row, asked)
    const kept = (found.scores['recall@5'] ?? 0) >= (base.scores['recall@5'] ?? 0) ? 1 : 0
    outcomes.push({ ...found, id: `${row.id} ${type}`, type, passed: kept === 1, scores: { [type]: kept } })
  }
  return outcomes
}

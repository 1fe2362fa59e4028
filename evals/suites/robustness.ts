import { createRequire } from 'node:module'
import type { ConverterOptions } from 'opencc-js'
import { type EvalCase, loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import type { Product } from '../product.ts'
import { scoreAmongOthers } from './among-others.ts'
import { scoreAnswer } from './answer.ts'
import { citedKeys, goldKeys } from './evidence-of.ts'
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

/** How rows of questions asked otherwise are scored, by their type; those about planted documents are in among-others.ts. */
const mistyped: Record<string, string> = {
  noisy: 'found with mistakes',
  pinyin: 'found by sound',
  traditional: 'found in traditional',
}

/**
 * Does a question find the same clause when it is typed otherwise or with mistakes, or leans on those before it? And is
 * the answer the same with documents beside that say nothing on it, or something false?
 */
export const robustnessSuite: Suite = {
  name: 'robustness',
  title: '写法、错字与干扰',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const [index, row] of loadCases('accuracy').entries()) {
      if (!wanted(row)) continue
      const names = Object.keys(variants).filter((name) => index % step === 0 || !sampled.includes(name))
      outcomes.push(...(await scoreVariants(product, row, names)))
    }
    const rows = loadCases('robustness')
    for (const row of rows.filter(wanted)) {
      const score = mistyped[row.type]
      if (row.earlier.length > 0) outcomes.push(await scoreConversation(product, row))
      else if (score !== undefined) {
        const found = await scoreSearch(product, row)
        outcomes.push({ ...found, scores: { [score]: found.scores['recall@5'] ?? 0 } })
      }
    }
    return { outcomes: [...outcomes, ...(await scoreAmongOthers(product, rows, wanted))] }
  },
}

/** The last question of a conversation is understood when a clause is cited that answers it. */
async function scoreConversation(product: Product, row: EvalCase): Promise<CaseOutcome> {
  const reply = await product.converse([...row.earlier, row.question])
  const cited = citedKeys(product, reply)
  const right = goldKeys(row).some((key) => cited.includes(key))
  return {
    ...scoreAnswer(product, row, reply),
    question: [...row.earlier, row.question].join(' → '),
    passed: right,
    scores: { 'found in conversation': right ? 1 : 0 },
  }
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

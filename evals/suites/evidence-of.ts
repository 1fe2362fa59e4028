import type { EvalCase } from '../eval-case.ts'
import { keyOf } from '../library.ts'
import type { Evidence } from '../measure/case-outcome.ts'
import type { Product } from '../product.ts'
import type { Reply } from '../reply.ts'

/** The keys of a case's gold clauses. */
export const goldKeys = (row: EvalCase): string[] => row.gold.map(({ file, clause }) => keyOf(file, clause))

/** The keys of the clauses that a reply cites, in the order of its marks. */
export const citedKeys = (product: Product, reply: Reply): string[] =>
  reply.citations.map(({ clauseId }) => product.library.byId.get(clauseId)?.key ?? clauseId)

/** The clauses that were found, and behind them the gold ones that should have been. */
export function evidenceOf(product: Product, found: readonly string[], row: EvalCase): Evidence[] {
  const gold = goldKeys(row)
  const isFound = (key: string) => found.includes(key)
  const missed = row.need === 'any' && gold.some(isFound) ? [] : gold.filter((key) => !isFound(key))
  return [...found, ...missed].flatMap((key) => {
    const entry = product.library.byKey.get(key)
    if (!entry) return []
    const { document, clause } = entry
    const name = document.edition ? `${document.title}（${document.edition}）` : document.title
    const role = !isFound(key) ? 'missed' : gold.includes(key) ? 'right' : 'other'
    return [{ document: name, clause: clause.label, text: shortened(clause.text), role }]
  })
}

const charactersShown = 400

const shortened = (text: string): string =>
  text.length <= charactersShown ? text : `${text.slice(0, charactersShown)}……`

/** What a case expects, in words. */
export const expectedOf = (row: EvalCase): string =>
  row.gold.length === 0
    ? '说明资料没有讲到'
    : `${row.gold.map(({ file, clause }) => `${file} ${clause}`).join(row.need === 'all' ? ' 和 ' : ' 或 ')}；${row.keyFacts.join('；')}`

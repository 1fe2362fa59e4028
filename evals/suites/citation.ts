import type { Citation } from '../../agents/answer.ts'
import { loadCases } from '../eval-case.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { flatten } from '../measure/fact-stands-in.ts'
import { pageTexts } from '../page-texts.ts'
import type { Product } from '../product.ts'
import type { Reply } from '../reply.ts'
import { citedKeys, evidenceOf, expectedOf, goldKeys } from './evidence-of.ts'
import type { Suite } from './suite.ts'

/**
 * Do answers cite the right clauses, with their page and edition? Precision counts a cited clause that is not gold as
 * wrong, though it may well be useful: gold lists name the clauses that answer, not every one that touches the subject.
 * `page` and `edition` are counted where the document has pages, or editions, at all.
 */
export const citationSuite: Suite = {
  name: 'citation',
  title: '引用',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    const pages = new Map<string, ReturnType<typeof pageTexts>>()
    const pagesOf = (path: string) => {
      const known = pages.get(path) ?? pageTexts(path)
      pages.set(path, known)
      return known
    }
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
          ...(await share('page', reply, (citation) => showsClause(product, citation, pagesOf))),
          ...(await share('edition', reply, (citation) => isInForce(product, citation))),
        },
        expected: expectedOf(row),
        came: cited.join('\n') || reply.text,
        evidence: evidenceOf(product, cited, row),
      })
    }
    return { outcomes }
  },
}

/** The share of the citations that are right in one way; nothing where it is asked of none. */
async function share(
  name: string,
  { citations }: Reply,
  isRight: (citation: Citation) => Promise<boolean | null> | boolean | null,
): Promise<Record<string, number>> {
  const asked = (await Promise.all(citations.map(isRight))).filter((right) => right !== null)
  return asked.length === 0 ? {} : { [name]: asked.filter(Boolean).length / asked.length }
}

/** Whether the clause begins on the page that is cited; null where the document has no pages. */
async function showsClause(
  product: Product,
  { clauseId, page }: Citation,
  pagesOf: typeof pageTexts,
): Promise<boolean | null> {
  const entry = product.library.byId.get(clauseId)
  const pages = entry ? await pagesOf(entry.document.sourceUri) : null
  if (!entry || pages === null) return null
  const heading = flatten(entry.clause.text.split('\n')[0] ?? '')
  return page !== null && flatten(pages[page - 1] ?? '').includes(heading.slice(0, headingLooked))
}

// Enough of a clause's first line to tell it from others; where it is running text, a page may end within it.
const headingLooked = 20

/** Whether what is cited is the edition in force, by its own name; null where there is but one edition. */
function isInForce(product: Product, { clauseId, edition }: Citation): boolean | null {
  const document = product.library.byId.get(clauseId)?.document
  if (!document) return false
  const all = [...product.library.byId.values()].map((entry) => entry.document)
  const hasOther = document.supersedesId !== null || all.some(({ supersedesId }) => supersedesId === document.id)
  return hasOther ? document.status === 'in-force' && edition === document.edition : null
}

import { clauseHeading } from '../knowledge/clause-heading.ts'
import type { SearchHit } from '../knowledge/search.ts'
import type { ClauseQuotation } from './compose-quotation.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { splitSentences } from './split-sentences.ts'

/** The clauses of a section as a list, each with its heading and its first sentence. */
export function outlineSection(section: readonly SearchHit[]): ClauseQuotation[] {
  return section.map((hit) => {
    const { heading, body } = clauseHeading(hit.clause)
    const [first] = splitSentences(body)
    const quote = first?.text ?? hit.clause.text
    const name = heading ?? hit.clause.label
    return { hit, quote, layOut: (marker) => `- **${escapeMarkdown(name)}**：${escapeMarkdown(quote)} [${marker}]` }
  })
}

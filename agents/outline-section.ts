import { clauseHeading } from '../knowledge/clause-heading.ts'
import type { SearchHit } from '../knowledge/search.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { splitSentences } from './split-sentences.ts'

/** One clause of a section as an item: its heading and first sentence, `layOut` with the citation's number behind. */
export type SectionItem = { hit: SearchHit; quote: string; layOut: (marker: number) => string }

/** The clauses of a section as a list, each with its heading and its first sentence. */
export function outlineSection(section: readonly SearchHit[]): SectionItem[] {
  return section.map((hit) => {
    const { heading, body } = clauseHeading(hit.clause)
    const [first] = splitSentences(body)
    const quote = first?.text ?? hit.clause.text
    const name = heading ?? hit.clause.label
    return { hit, quote, layOut: (marker) => `- **${escapeMarkdown(name)}**：${escapeMarkdown(quote)} [${marker}]` }
  })
}

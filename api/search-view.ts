import { markSnippet } from '../knowledge/mark-snippet.ts'
import type { SearchOutcome } from '../knowledge/search.ts'
import type { SearchResult } from './contract/chat.ts'

/** A search's outcome as clients and the command line see it. */
export function searchView(query: string, outcome: SearchOutcome, tookMs: number): SearchResult {
  return {
    query,
    tookMs,
    expandedBy: outcome.expandedBy,
    hits: outcome.hits.map(({ clause, document, score }, index) => ({
      rank: index + 1,
      score,
      document: {
        id: document.id,
        title: document.title,
        standardNumber: document.standardNumber,
        edition: document.edition,
        status: document.status,
        example: document.example,
      },
      clauseId: clause.id,
      clause: clause.label,
      path: clause.path,
      page: clause.page,
      confidence: clause.confidence,
      text: clause.text,
      snippet: markSnippet(clause.text, outcome.terms),
    })),
  }
}

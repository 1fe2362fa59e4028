import { cutTerms } from './cut-terms.ts'
import type { Frequencies } from './lexical-index.ts'
import { questionTerms } from './question-terms.ts'
import { inverseDocumentFrequency } from './rank-candidates.ts'
import type { SearchHit } from './search.ts'
import { wholeText } from './whole-text.ts'

// The rest of the question tells what a part is about (谁能否决 of what?), so it counts too.
const contextWeight = 0.3
// A raised clause stands this close to the best, so that it is answered from like the best.
const raisedTo = 0.95

/** The hits with the best one for each part of the question in front, best first. */
export function raiseParts(
  hits: readonly SearchHit[],
  parts: readonly string[],
  frequencies: Frequencies,
): SearchHit[] {
  const best = hits[0]
  if (!best || parts.length === 0) return [...hits]
  const texts = hits.map((hit) => new Set(cutTerms(wholeText(hit))))
  const raised = new Set<SearchHit>()
  for (const part of parts) {
    const known = questionTerms(part).filter((term) => frequencies.inClauses.has(term))
    const terms = known.map((term) => [term, inverseDocumentFrequency(term, frequencies)] as const)
    const total = terms.reduce((sum, [, weight]) => sum + weight, 0) || 1
    const scores = hits.map((hit, at) => {
      const covered = terms.reduce((sum, [term, weight]) => sum + (texts[at]?.has(term) ? weight : 0), 0)
      return covered / total + (contextWeight * hit.score) / best.score
    })
    const first = hits[scores.indexOf(Math.max(...scores))]
    if (first) raised.add(first)
  }
  return hits
    .map((hit) => (raised.has(hit) ? { ...hit, score: Math.max(hit.score, raisedTo * best.score) } : hit))
    .sort((a, b) => b.score - a.score || a.clause.rowId - b.clause.rowId)
}

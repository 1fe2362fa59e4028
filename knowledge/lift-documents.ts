import type { SearchHit } from './search.ts'

// Measured on half of 442 lay questions on laws, the other half alike: recall@10 0.01 to 0.02 better than without.
const liftWeight = 0.3
const clausesCounted = 5

/**
 * Lifts clauses of documents that have several good candidates, best first: a question on wages whose words are all over
 * the labour law is more likely answered there than by the one clause of a tax law that has them too.
 */
export function liftDocuments(hits: readonly SearchHit[]): SearchHit[] {
  const scores = new Map<string, number[]>()
  for (const { document, score } of hits) scores.set(document.id, [...(scores.get(document.id) ?? []), score])
  const means = new Map([...scores].map(([id, all]) => [id, meanOfBest(all)]))
  const highest = Math.max(...means.values(), Number.MIN_VALUE)
  const best = Math.max(...hits.map(({ score }) => score), 0)
  return hits
    .map((hit) => ({ ...hit, score: hit.score + (liftWeight * best * (means.get(hit.document.id) ?? 0)) / highest }))
    .sort((a, b) => b.score - a.score || a.clause.rowId - b.clause.rowId)
}

function meanOfBest(scores: readonly number[]): number {
  const best = [...scores].sort((a, b) => b - a).slice(0, clausesCounted)
  return best.reduce((sum, score) => sum + score, 0) / clausesCounted
}

// Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank learning methods",
// SIGIR 2009: 60 was chosen there and holds over collections.
const k = 60

/** Reciprocal rank fusion: each key with its score, 1 for what leads every ranking, best first. */
export function fuseRankings<Key>(rankings: readonly (readonly Key[])[]): { key: Key; score: number }[] {
  const sums = new Map<Key, number>()
  for (const ranking of rankings) {
    for (const [index, key] of ranking.entries()) sums.set(key, (sums.get(key) ?? 0) + 1 / (k + index + 1))
  }
  const best = rankings.length / (k + 1)
  return [...sums].map(([key, sum]) => ({ key, score: sum / best })).sort((a, b) => b.score - a.score)
}

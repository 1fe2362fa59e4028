/** How well a ranking found what it should; every value from 0 to 1. */
export type RankScores = {
  'hit@1': number
  'recall@5': number
  'recall@10': number
  'mrr@10': number
  'ndcg@10': number
}

/**
 * Scores a ranking against gold keys. With `any`, each gold answers alone, so the first one found is all that is to be
 * found; with `all`, recall and gain count every gold. Gain falls by 1/log2(rank + 1) (Järvelin and Kekäläinen 2002).
 */
export function rankScores(ranked: readonly string[], gold: readonly string[], need: 'any' | 'all'): RankScores {
  const wanted = new Set(gold)
  const ranks = ranked.slice(0, 10).flatMap((key, index) => (wanted.has(key) ? [index + 1] : []))
  const first = ranks[0] ?? Number.POSITIVE_INFINITY
  const toFind = need === 'any' ? 1 : wanted.size
  const recall = (k: number) => Math.min(1, ranks.filter((rank) => rank <= k).length / toFind)
  const gain = (found: readonly number[]) => found.reduce((sum, rank) => sum + 1 / Math.log2(rank + 1), 0)
  const ideal = gain(Array.from({ length: Math.min(10, toFind) }, (_, index) => index + 1))
  return {
    'hit@1': first === 1 ? 1 : 0,
    'recall@5': recall(5),
    'recall@10': recall(10),
    'mrr@10': first === Number.POSITIVE_INFINITY ? 0 : 1 / first,
    'ndcg@10': gain(ranks.slice(0, toFind)) / ideal,
  }
}

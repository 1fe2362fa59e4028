/** A place that looks like a numbered start, in reading order. */
export type Candidate = { number: number[]; firm: boolean }

// How many candidates back a number's predecessor is looked for: between two articles hardly any number is mentioned as
// often, and without a bound a file of a hundred thousand numbers would be compared pair by pair.
const reach = 1000

/**
 * Picks, out of candidates in reading order, those that make the best rising sequence, and so refuses the mention of
 * another article that happens to start a line. A step to the next number is worth more than a gap; a candidate that
 * is not `firm` counts only as a next number. Returns the indexes picked.
 */
export function chooseSequence(candidates: Candidate[]): Set<number> {
  const best: { score: number; before: number | null }[] = []
  let top = 0
  candidates.forEach((candidate, index) => {
    let chosen = { score: startScore(candidate), before: null as number | null }
    for (let earlier = index - 1; earlier >= Math.max(0, index - reach); earlier--) {
      const from = candidates[earlier]
      const reached = best[earlier]
      if (from === undefined || reached === undefined) continue
      const step = stepScore(from.number, candidate)
      if (step > 0 && reached.score + step > chosen.score) chosen = { score: reached.score + step, before: earlier }
      if (chosen.score > top) break // no earlier one can do better: a step is worth one at most
    }
    best.push(chosen)
    top = Math.max(top, chosen.score)
  })
  let end: number | null = null
  best.forEach(({ score }, index) => {
    if (score > 0 && (end === null || score > (best[end]?.score ?? 0))) end = index
  })
  const picked = new Set<number>()
  for (let at: number | null = end; at !== null; at = best[at]?.before ?? null) picked.add(at)
  return picked
}

function startScore({ number, firm }: Candidate): number {
  if (number.every((part) => part <= 1 || part >= 65)) return 1
  return firm ? 0.3 : -Infinity
}

function stepScore(from: number[], { number, firm }: Candidate): number {
  let depth = 0
  while (depth < number.length && number[depth] === from[depth]) depth++
  if (depth === number.length) return 0
  const rise = (number[depth] ?? 0) - (from[depth] ?? 0)
  if (rise < 0) return 0
  for (let below = depth + 1; rise <= 1; below++) {
    if (below >= number.length) return firm ? 1 : 0.9
    if ((number[below] ?? 0) > 1) break
  }
  return firm ? 0.3 : 0
}

/** A clause for a bench: its place in the set, and its text. */
export type BenchClause = { id: number; text: string }

const phraseEnd = /(?<=[，,。；;：:！？\n])/u
const phrasesAtLeast = 3
const phrasesSpan = 6

/**
 * `size` clauses: the first of `real` as they are, then clauses put together from phrases drawn at random out of all
 * the real ones, so that words are as frequent together as in the originals, and no clause says the whole of another.
 * The same seed gives the same set.
 */
export function makeClauseSet(real: readonly string[], size: number, seed: number): BenchClause[] {
  const random = seededRandom(seed)
  const phrases = real.flatMap((text) => text.split(phraseEnd)).filter((phrase) => phrase.trim().length > 3)
  const draw = () => phrases[Math.floor(random() * phrases.length)] ?? ''
  return Array.from({ length: size }, (_, id) => {
    const own = real[id]
    if (own !== undefined) return { id, text: own }
    const length = phrasesAtLeast + Math.floor(random() * phrasesSpan)
    return { id, text: Array.from({ length }, draw).join('') }
  })
}

/** Numbers in [0, 1) by a linear congruential generator (multiplier and increment of Numerical Recipes, 2nd ed., §7.1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

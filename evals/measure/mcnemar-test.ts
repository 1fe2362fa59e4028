/**
 * The exact two-sided McNemar test (McNemar 1947) of two runs over the same cases, where `better` cases only the new run
 * passed and `worse` only the old one: the chance of a split this uneven if neither run were better. 1 when nothing changed.
 */
export function mcnemarTest(better: number, worse: number): number {
  const n = better + worse
  let tail = 0
  let chance = 0.5 ** n
  for (let k = 0; k <= Math.min(better, worse); k += 1) {
    tail += chance
    chance = (chance * (n - k)) / (k + 1)
  }
  return Math.min(1, 2 * tail)
}

/**
 * How far two raters agree beyond chance (Cohen 1960): 1 for full agreement, 0 for what chance alone would give. Null when
 * there are no cases, or when both always said the same and chance alone explains it.
 */
export function cohenKappa(pairs: readonly (readonly [string, string])[]): number | null {
  const share = (count: number) => count / pairs.length
  const agreed = share(pairs.filter(([one, other]) => one === other).length)
  const labels = new Set(pairs.flat())
  let byChance = 0
  for (const label of labels) {
    const [first, second] = [0, 1].map((rater) => share(pairs.filter((pair) => pair[rater] === label).length))
    byChance += (first ?? 0) * (second ?? 0)
  }
  return pairs.length === 0 || byChance === 1 ? null : (agreed - byChance) / (1 - byChance)
}

/** Where a step could stand in a description; `weight`: how much it counts that it keeps its place. */
export type Placed = { step: number; places: readonly number[]; weight: number }

/**
 * The steps that keep the order, each at one of its places: the heaviest chain whose places never fall (longest
 * increasing subsequence, Schensted 1961, with weights). Steps that are not in it stand out of order.
 */
export function keepOrder(placed: readonly Placed[]): Map<number, number> {
  type Link = { step: number; at: number; total: number; before: Link | null }
  const links: Link[] = []
  for (const { step, places, weight } of placed) {
    const added = places.map((at) => {
      let before: Link | null = null
      for (const link of links) if (link.at <= at && link.total > (before?.total ?? 0)) before = link
      return { step, at, total: weight + (before?.total ?? 0), before }
    })
    links.push(...added)
  }
  let best: Link | null = null
  for (const link of links) if (link.total > (best?.total ?? 0)) best = link
  const kept = new Map<number, number>()
  for (let link = best; link; link = link.before) kept.set(link.step, link.at)
  return kept
}

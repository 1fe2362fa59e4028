import { seededRandom } from '../storage/seeded-random.ts'
import { asksSame } from './asks-same.ts'
import type { BloomLevel, ItemContent, ItemType } from './quiz-item.ts'

/** A line of a paper's blueprint: so many items of a type, of one level where it says so, each for so many marks. */
export type PaperRow = {
  type: ItemType
  bloom: BloomLevel | null
  count: number
  /** Null: the marks that each item has in the bank. */
  marks: number | null
}

export type PaperChoices<Item> = {
  /** In the order of the lines. */
  items: { item: Item; marks: number }[]
  /** Lines that the bank did not fill. */
  shortages: (PaperRow & { chosen: number })[]
}

/**
 * Items of the bank for a blueprint: the same for the same seed, whatever order they come in. Clauses are taken in turn, so
 * that a paper covers as many as it can, and nothing is asked twice.
 */
export function chooseForPaper<Item extends { id: string; content: ItemContent }>(
  items: readonly Item[],
  rows: readonly PaperRow[],
  seed: string,
): PaperChoices<Item> {
  const order = seededRandom(seed).shuffle(items.toSorted((one, other) => (one.id < other.id ? -1 : 1)))
  const taken: Item[] = []
  // Taken, or asking the same as one that is: neither comes up again.
  const spent = new Set<Item>()
  const uses = new Map<string, number>()
  const usesOf = ({ content }: Item) => Math.max(0, ...content.sources.map(({ clauseId }) => uses.get(clauseId) ?? 0))

  function take({ type, bloom }: PaperRow): Item | undefined {
    const fitting = order
      .filter(
        (item) => !spent.has(item) && item.content.type === type && (bloom === null || item.content.bloom === bloom),
      )
      .map((item) => ({ item, uses: usesOf(item) }))
      .sort((one, other) => one.uses - other.uses)
    for (const { item } of fitting) {
      spent.add(item)
      if (taken.some((one) => asksSame(one.content, item.content))) continue
      taken.push(item)
      for (const { clauseId } of item.content.sources) uses.set(clauseId, (uses.get(clauseId) ?? 0) + 1)
      return item
    }
    return undefined
  }

  const chosen = rows.map((): Item[] => [])
  // Lines that name a level take theirs first, so that open ones do not leave them short.
  for (const place of [...rows.keys()].sort((one, other) => openness(rows[one]) - openness(rows[other]))) {
    const row = rows[place]
    for (let left = row?.count ?? 0; row && left > 0; left--) {
      const item = take(row)
      if (!item) break
      chosen[place]?.push(item)
    }
  }
  return {
    items: rows.flatMap(({ marks }, place) =>
      (chosen[place] ?? []).map((item) => ({ item, marks: marks ?? item.content.marks })),
    ),
    shortages: rows.flatMap((row, place) => {
      const count = chosen[place]?.length ?? 0
      return count < row.count ? [{ ...row, chosen: count }] : []
    }),
  }
}

const openness = (row: PaperRow | undefined): number => (row?.bloom === null ? 1 : 0)

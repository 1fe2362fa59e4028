/** What stands on a line of a page, in points: a run of text or a whole line. */
type Standing = { left: number; right: number; y: number; size: number }

/** An item of a page in reading order; `column` counts the page's columns (0: the whole width), `edge` is where they end. */
export type Placed<Item> = { item: Item; column: number; edge: number | null }

type Segment<Item> = Standing & { items: Item[] }

// The share of the text's width between which a gutter is looked for.
const middle = { from: 0.35, to: 0.65 }
const leastGutter = 8
const leastRows = 6
// Titles, figures and tables run across; where more than this share of rows does, the page has one column.
const mostCrossing = 0.4
// Set text fills its column; the cells of a table without rules do not.
const leastFull = 0.5

/** Puts what stands on a page of two columns into reading order: down one, then the other, between what runs across both. */
export function readingOrder<Item>(items: Item[], standing: (item: Item) => Standing): Placed<Item>[] {
  const rows = segments(items, standing)
  const gutter = findGutter(rows)
  if (gutter === null) return items.map((item) => ({ item, column: 0, edge: null }))
  const ordered: Placed<Item>[] = []
  const sides: [Segment<Item>[], Segment<Item>[]] = [[], []]
  const edges = sides.map((_, side) => columnEdge(rows.filter((row) => sideOf(row, gutter) === side)))
  const place = (row: Segment<Item>, column: number, edge: number | null) => {
    ordered.push(...row.items.map((item) => ({ item, column, edge })))
  }
  const flush = () => {
    sides.forEach((side, index) => {
      for (const row of side.splice(0)) place(row, index + 1, edges[index] ?? null)
    })
  }
  for (const row of rows) {
    const side = sideOf(row, gutter)
    if (side === null) {
      flush()
      place(row, 0, null)
    } else sides[side]?.push(row)
  }
  flush()
  return ordered
}

/** Runs of items that stand close together on one line, from the top of the page down. */
function segments<Item>(items: Item[], standing: (item: Item) => Standing): Segment<Item>[] {
  const found: Segment<Item>[] = []
  const sorted = items
    .map((item) => ({ item, ...standing(item) }))
    .toSorted((a, b) => (Math.abs(a.y - b.y) < Math.max(a.size, b.size) * 0.3 ? a.left - b.left : b.y - a.y))
  for (const { item, left, right, y, size } of sorted) {
    const row = found.findLast(
      (other) => Math.abs(other.y - y) < size * 0.45 && left - other.right < size * 1.2 && left > other.left - 1,
    )
    if (row === undefined) found.push({ left, right, y, size, items: [item] })
    else {
      row.items.push(item)
      row.right = Math.max(row.right, right)
    }
  }
  return found
}

/** The x between two columns, or null where the page has one. */
function findGutter(rows: Standing[]): number | null {
  if (rows.length < leastRows * 2) return null
  const left = Math.min(...rows.map((row) => row.left))
  const width = Math.max(...rows.map((row) => row.right)) - left
  const crossings: number[] = []
  for (let x = left + width * middle.from; x <= left + width * middle.to; x++) {
    crossings.push(rows.filter((row) => row.left < x && row.right > x).length)
  }
  const fewest = Math.min(...crossings)
  const [from, length] = longestRun(crossings, fewest)
  const gutter = left + width * middle.from + from + length / 2
  const sides = [0, 1].map((side) => rows.filter((row) => sideOf(row, gutter) === side))
  const areColumns = sides.every((side) => {
    const edge = columnEdge(side)
    const full = side.filter((row) => row.right > edge - row.size * 2.5)
    return side.length >= leastRows && full.length >= side.length * leastFull
  })
  return length >= leastGutter && fewest <= rows.length * mostCrossing && areColumns ? gutter : null
}

/** The first place and the length of the longest run of a value. */
function longestRun(values: number[], wanted: number): [number, number] {
  let best: [number, number] = [0, 0]
  let start = 0
  values.forEach((value, index) => {
    if (value !== wanted) start = index + 1
    else if (index + 1 - start > best[1]) best = [start, index + 1 - start]
  })
  return best
}

/** 0 left of the gutter, 1 right of it, null across. */
function sideOf(row: Standing, gutter: number): 0 | 1 | null {
  if (row.right <= gutter) return 0
  return row.left >= gutter ? 1 : null
}

function columnEdge(rows: Standing[]): number {
  const rights = rows.map(({ right }) => right).toSorted((a, b) => b - a)
  return rights[Math.floor(rights.length * 0.1)] ?? 0
}

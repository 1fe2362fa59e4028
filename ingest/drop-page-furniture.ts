import type { PdfTableLine } from './pdf-blocks.ts'
import type { PdfLine } from './pdf-lines.ts'

const pageNumber =
  /^[-–—·•|\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[,，/／]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?|page\s+\d+(?:\s+of\s+\d+)?|[ivxlc]{1,6})[-–—·•|\s]*$/i
// Running heads and feet stand in the outer eighth of a page, and at most this many lines of it.
const edgeShare = 1 / 8
const edgeLines = 3

/** The lines of a page, whose height is in points. */
export type PdfPage = { height: number; lines: (PdfLine | PdfTableLine)[] }

/** Leaves out page numbers and the running heads and feet of pages: lines and tables that come again at the same height of many pages. */
export function dropPageFurniture(pages: PdfPage[]): (PdfLine | PdfTableLine)[] {
  const edges = pages.map(edgesOf)
  const seen = new Map<string, number>()
  for (const edge of edges) {
    for (const key of new Set([...edge].map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const often = Math.max(3, pages.length * 0.3)
  return pages.flatMap(({ lines }, index) => {
    const sorted = topDown(lines)
    const outermost = [sorted[0], sorted.at(-1)]
    return lines.filter((line) => {
      if (!edges[index]?.has(line)) return true
      const isNumber = outermost.includes(line) && pageNumber.test(line.text)
      return !isNumber && (seen.get(keyOf(line)) ?? 0) < often
    })
  })
}

function topDown<Line extends PdfLine>(lines: Line[]): Line[] {
  return lines.toSorted((a, b) => b.y - a.y)
}

function edgesOf({ height, lines }: PdfPage): Set<PdfLine> {
  const sorted = topDown(lines)
  const outer = [...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)]
  return new Set(outer.filter(({ y }) => y < height * edgeShare || y > height * (1 - edgeShare)))
}

function keyOf(line: PdfLine): string {
  const text = 'table' in line ? (line as PdfTableLine).table.rows.flat().join() : line.text
  return `${Math.round(line.y / 6)}|${text.replace(/\d+/g, '#').replace(/\s/g, '')}`
}

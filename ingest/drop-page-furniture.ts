import type { PdfLine } from './pdf-lines.ts'

const pageNumber =
  /^[-–—·•|\s]*(?:第?\s*\d{1,4}\s*页?(?:\s*[,，/／]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?|page\s+\d+(?:\s+of\s+\d+)?|[ivxlc]{1,6})[-–—·•|\s]*$/i
const edgeLines = 3

/** Leaves out page numbers and the running heads and feet of pages: lines that come again at the same height of many pages. */
export function dropPageFurniture(pages: PdfLine[][]): PdfLine[][] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const key of new Set([...edgesOf(page)].map(keyOf))) seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  const often = Math.max(3, pages.length * 0.3)
  return pages.map((page) => {
    const edges = edgesOf(page)
    const outermost = new Set([topDown(page)[0], topDown(page).at(-1)])
    return page.filter((line) => {
      if (outermost.has(line) && pageNumber.test(line.text)) return false
      return !edges.has(line) || (seen.get(keyOf(line)) ?? 0) < often
    })
  })
}

function topDown(page: PdfLine[]): PdfLine[] {
  return page.toSorted((a, b) => b.y - a.y)
}

function edgesOf(page: PdfLine[]): Set<PdfLine> {
  const sorted = topDown(page)
  return new Set([...sorted.slice(0, edgeLines), ...sorted.slice(-edgeLines)])
}

function keyOf(line: PdfLine): string {
  return `${Math.round(line.y / 6)}|${line.text.replace(/\d+/g, '#').replace(/\s/g, '')}`
}

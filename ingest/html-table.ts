import type { CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import { joinHeaders } from './table-rows.ts'

/** Reads a table as a grid in which a merged cell's words stand in every place it covers. `header` joins its rows of th cells. */
export function tableGrid($: CheerioAPI, table: Element): { header: string[] | null; rows: string[][] } {
  const grid: string[][] = []
  const headerRows = new Set<number>()
  const lines = $(table).find('tr').toArray()
  lines.forEach((line, y) => {
    const cells = $(line).children('td, th').toArray()
    if (cells.length > 0 && (cells.every((cell) => cell.name === 'th') || $(line).parent().is('thead')))
      headerRows.add(y)
    let x = 0
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++
      const words = $(cell).text().replace(/\s+/g, ' ').trim()
      const width = span(cell.attribs.colspan)
      for (let down = 0; down < Math.min(span(cell.attribs.rowspan), lines.length - y); down++) {
        const row = grid[y + down] ?? []
        grid[y + down] = row
        for (let right = 0; right < width; right++) row[x + right] = words
      }
      x += width
    }
  })
  const filled = grid.map((row) => Array.from(row, (cell) => cell ?? ''))
  const header = headerRows.size === 0 ? null : joinHeaders(filled.filter((_, y) => headerRows.has(y)))
  return { header, rows: filled.filter((_, y) => !headerRows.has(y)) }
}

function span(value: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), 100)
}

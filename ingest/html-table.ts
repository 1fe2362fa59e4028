import type { CheerioAPI } from 'cheerio'
import { type AnyNode, type Element, isTag, isText } from 'domhandler'
import { limits } from './limits.ts'
import { joinHeaders, splitHeader, tableRows } from './table-rows.ts'
import { unreadable } from './unreadable.ts'

const lineTags = new Set(['p', 'div', 'li', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'dd', 'dt'])

/** Writes a table as one line a row, each with the names of its columns; a table inside a cell stands in that cell. */
export function htmlTableLines($: CheerioAPI, table: Element): string[] {
  const { header, rows } = namedGrid($, table)
  return tableRows(header, rows)
}

/** A table that frames a page: one column, headings in its cells, or other tables without a head that names columns. */
export function isLayoutTable($: CheerioAPI, table: Element): boolean {
  if (ownRows($, table).every((row) => $(row).children('td, th').length < 2)) return true
  if ($(table).find('h1, h2, h3, h4, h5, h6').length > 0) return true
  return $(table).find('table').length > 0 && namedGrid($, table).header === null
}

function namedGrid($: CheerioAPI, table: Element): { header: string[] | null; rows: string[][] } {
  const { header, rows } = tableGrid($, table)
  return header === null ? splitHeader(rows) : { header, rows }
}

/** Reads a table as a grid in which a merged cell's words stand in every place it covers. `header` joins its rows of th cells. */
function tableGrid($: CheerioAPI, table: Element): { header: string[] | null; rows: string[][] } {
  const grid: string[][] = []
  const headerRows = new Set<number>()
  const lines = ownRows($, table)
  let places = 0
  lines.forEach((line, y) => {
    const cells = $(line).children('td, th').toArray()
    if (cells.length > 0 && (cells.every((cell) => cell.name === 'th') || $(line).parent().is('thead')))
      headerRows.add(y)
    let x = 0
    for (const cell of cells) {
      while (grid[y]?.[x] !== undefined) x++
      const words = cellWords($, cell)
      const width = span(cell.attribs.colspan)
      const height = Math.min(span(cell.attribs.rowspan), lines.length - y)
      places += width * height
      if (places > limits.tablePlaces) throw unreadable('文件里的表格过大，请拆分后重新导入。')
      for (let down = 0; down < height; down++) {
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

/** The rows of this table and not those of a table inside it. */
function ownRows($: CheerioAPI, table: Element): Element[] {
  const groups = $(table).children('thead, tbody, tfoot')
  return groups.add(table).children('tr').toArray()
}

function cellWords($: CheerioAPI, cell: Element): string {
  const pieces: string[] = []
  const visit = (node: AnyNode) => {
    if (isText(node)) pieces.push(node.data)
    else if (!isTag(node)) return
    // Inside a cell a row's own marks are one step finer, so that the outer row still shows its columns.
    else if (node.name === 'table') {
      pieces.push(
        ` ${htmlTableLines($, node)
          .map((line) => line.replaceAll('；', '，'))
          .join(' / ')} `,
      )
    } else {
      for (const child of node.children) visit(child)
      if (lineTags.has(node.name)) pieces.push(' ')
    }
  }
  visit(cell)
  return pieces.join('').replace(/\s+/g, ' ').trim()
}

function span(value: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), 1000)
}

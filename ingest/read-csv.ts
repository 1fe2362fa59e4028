import type { FileContent } from './file-content.ts'
import { limits } from './limits.ts'
import { type SheetRow, sheetBlocks } from './sheet-blocks.ts'
import { unreadable } from './unreadable.ts'

const delimiters = [',', '\t', ';', '，', '；', '|']

/** Reads separated values (RFC 4180, any usual delimiter) as one sheet, whose rows are sections. */
export function readCsv(source: string): FileContent {
  const rows = parse(source, findDelimiter(source))
  return { title: null, metadata: {}, blocks: sheetBlocks(null, rows), pageCount: null }
}

/** The delimiter that cuts the most of the first lines into equally many cells, and into the most. */
function findDelimiter(source: string): string {
  const sample = source.slice(0, 20_000)
  const scored = delimiters.map((delimiter) => {
    const widths = parse(sample, delimiter)
      .slice(0, 20)
      .map(({ cells }) => cells.length)
    const width = widths[0] ?? 1
    return {
      delimiter,
      score: width === 1 ? 0 : widths.filter((other) => other === width).length / widths.length + width / 1000,
    }
  })
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter
}

function parse(source: string, delimiter: string): SheetRow[] {
  const rows: SheetRow[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let places = 0
  const endCell = () => {
    cells.push(cell.replace(/\s+/g, ' ').trim())
    cell = ''
    places += 1
    if (places > limits.sheetCells)
      throw unreadable(`表格超过 ${limits.sheetCells / 10_000} 万个单元格，请拆分后重新导入。`)
  }
  let number = 1
  const endRow = () => {
    endCell()
    if (cells.some((word) => word !== '')) rows.push({ number, cells })
    cells = []
    number += 1
  }
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? ''
    if (quoted) {
      if (character !== '"') cell += character
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell.trim() === '') {
      quoted = true
      cell = ''
    } else if (character === delimiter) endCell()
    else if (character === '\n') endRow()
    else cell += character
  }
  endRow()
  return rows
}

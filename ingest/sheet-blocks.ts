import type { Block } from './block.ts'
import { joinHeaders, namesColumns, tableRows } from './table-rows.ts'

/** A row with words in it, its number counted from 1 as the sheet shows it. */
export type SheetRow = { number: number; cells: string[] }

const labelLength = 40

/**
 * Writes a sheet as one section a row, named by its first cell where those tell the rows apart and else by sheet and
 * row, with the column's name before each cell; a file of values has no sheet's `name`. A sheet may hold several tables under one another.
 */
export function sheetBlocks(name: string | null, rows: SheetRow[]): Block[] {
  if (rows.length === 0) return []
  const tables = splitTables(rows).map(readTable)
  const prefix = name === null ? '' : `${name} `
  const named = firstCellsNameRows(tables.flatMap(({ data }) => data))
  return [
    ...(name === null ? [] : [{ kind: 'heading', level: 1, text: name, page: null } as const]),
    ...tables.flatMap(({ before, header, data }) => [
      ...before.map(({ cells }): Block => ({ kind: 'table-row', text: distinctWords(cells), page: null })),
      ...data.flatMap(({ number, cells }): Block[] => [
        { kind: 'heading', level: 2, text: named ? (cells[0] ?? '') : `${prefix}第${number}行`, page: null },
        ...tableRows(header, [cells]).map((text): Block => ({ kind: 'table-row', text, page: null })),
      ]),
    ]),
  ]
}

type Table = { before: SheetRow[]; header: string[] | null; data: SheetRow[] }

/** What stands above the names of the columns is a title or a note; names in two rows, the upper one merged, are joined. */
function readTable(rows: SheetRow[]): Table {
  const at = headerIndex(rows)
  const header = rows[at]?.cells
  if (header === undefined) return { before: [], header: null, data: rows }
  const below = rows[at + 1]?.cells
  const isMerged = header.some((cell, column) => cell !== '' && cell === header[column + 1])
  const joined = isMerged && below !== undefined ? joinHeaders([header, below]) : null
  const isTwo = joined !== null && rows.length > at + 2 && namesColumns(joined.filter(Boolean))
  return { before: rows.slice(0, at), header: isTwo ? joined : header, data: rows.slice(at + (isTwo ? 2 : 1)) }
}

/** A blank row parts two tables where a title or names of other columns come after it; else it is only a gap. */
function splitTables(rows: SheetRow[]): SheetRow[][] {
  const tables: SheetRow[][] = []
  rows.forEach((row, index) => {
    const before = rows[index - 1]
    const last = tables.at(-1)
    const isGap = before !== undefined && row.number > before.number + 1
    if (last === undefined || (isGap && startsTable(row, rows[index + 1], last))) tables.push([row])
    else last.push(row)
  })
  return tables
}

function startsTable(row: SheetRow, next: SheetRow | undefined, table: SheetRow[]): boolean {
  if (next === undefined || next.number !== row.number + 1) return false
  const isTitle = new Set(filled(row)).size === 1 && filled(next).length > 1 && namesColumns(filled(next))
  const columns = (cells: string[]) => cells.flatMap((cell, column) => (cell === '' ? [] : [column])).join()
  const known = table[headerIndex(table)]
  const repeats = known !== undefined && known.cells.join() === row.cells.join()
  const differs =
    known !== undefined &&
    columns(known.cells) !== columns(row.cells) &&
    table.every(({ cells }) => columns(cells) !== columns(row.cells))
  return isTitle || repeats || (differs && filled(row).length > 1 && namesColumns(filled(row)))
}

/** The first row that fills most columns with different words. */
function headerIndex(rows: SheetRow[]): number {
  const width = Math.max(...rows.slice(0, 1000).map((row) => filled(row).length))
  if (width < 2) return -1
  return rows.findIndex((row) => {
    const names = filled(row)
    return new Set(names).size >= Math.max(2, width * 0.6) && names.every((name) => !/^[\d.,%-]+$/.test(name))
  })
}

function filled({ cells }: SheetRow): string[] {
  return cells.filter((cell) => cell !== '')
}

function distinctWords(cells: string[]): string {
  return [...new Set(cells.filter(Boolean))].join(' ')
}

function firstCellsNameRows(rows: SheetRow[]): boolean {
  const names = rows.map(({ cells }) => cells[0] ?? '')
  return (
    new Set(names).size === names.length &&
    names.every((name) => name !== '' && name.length <= labelLength && /\p{L}|\d\.\d/u.test(name))
  )
}

import ExcelJS from 'exceljs'
import type { Block } from './block.ts'
import { cellText } from './cell-text.ts'
import type { FileContent } from './file-content.ts'
import { checkZip } from './read-zip.ts'
import { tableRows } from './table-rows.ts'
import { unreadable } from './unreadable.ts'

const labelLength = 40

/**
 * Reads a workbook (.xlsx): each row of each visible sheet is one section, named by its first cell where those tell
 * the rows apart and else by sheet and row, with the column's name before each cell.
 */
export async function readXlsx(bytes: Uint8Array): Promise<FileContent> {
  await checkZip(bytes)
  const workbook = new ExcelJS.Workbook()
  try {
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer)
  } catch (cause) {
    throw unreadable('Excel 文件的内容无法解析，请用 Excel 或 WPS 重新保存为 .xlsx 后再导入。', cause)
  }
  const sheets = workbook.worksheets.filter((sheet) => sheet.state === 'visible')
  return { title: null, metadata: {}, blocks: sheets.flatMap(sheetBlocks), pageCount: null }
}

type Row = { number: number; cells: string[] }

function sheetBlocks(sheet: ExcelJS.Worksheet): Block[] {
  const rows = sheetRows(sheet)
  if (rows.length === 0) return []
  const headerAt = headerIndex(rows)
  const header = headerAt === -1 ? null : (rows[headerAt]?.cells ?? null)
  const before = rows.slice(0, Math.max(headerAt, 0))
  const data = rows.slice(headerAt + 1)
  const named = firstCellsNameRows(data)
  return [
    { kind: 'heading', level: 1, text: sheet.name, page: null },
    ...before.map(
      ({ cells }): Block => ({ kind: 'table-row', text: [...new Set(cells.filter(Boolean))].join(' '), page: null }),
    ),
    ...data.flatMap(({ number, cells }): Block[] => [
      { kind: 'heading', level: 2, text: named ? (cells[0] ?? '') : `${sheet.name} 第${number}行`, page: null },
      ...tableRows(header, [cells]).map((text): Block => ({ kind: 'table-row', text, page: null })),
    ]),
  ]
}

function sheetRows(sheet: ExcelJS.Worksheet): Row[] {
  const rows: Row[] = []
  sheet.eachRow((row, number) => {
    const cells = Array.from({ length: sheet.columnCount }, (_, column) => cellText(row.getCell(column + 1)))
    if (cells.some((cell) => cell !== '')) rows.push({ number, cells })
  })
  return rows
}

/** The first row that fills most columns with different words; what stands above it is the sheet's title or note. */
function headerIndex(rows: Row[]): number {
  const width = Math.max(...rows.map(({ cells }) => cells.filter(Boolean).length))
  if (width < 2) return -1
  return rows.findIndex(({ cells }) => {
    const names = cells.filter(Boolean)
    return new Set(names).size >= Math.max(2, width * 0.6) && names.every((name) => !/^[\d.,%-]+$/.test(name))
  })
}

function firstCellsNameRows(rows: Row[]): boolean {
  const names = rows.map(({ cells }) => cells[0] ?? '')
  return (
    new Set(names).size === names.length &&
    names.every((name) => name !== '' && name.length <= labelLength && /\p{L}|\d\.\d/u.test(name))
  )
}

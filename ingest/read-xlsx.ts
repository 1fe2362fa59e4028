import ExcelJS from 'exceljs'
import { cellText } from './cell-text.ts'
import type { FileContent } from './file-content.ts'
import { limits } from './limits.ts'
import { readZip } from './read-zip.ts'
import { type SheetRow, sheetBlocks } from './sheet-blocks.ts'
import { unreadable } from './unreadable.ts'

// Rules for cells that are still empty; exceljs would write each out cell by cell, a million for one column.
const ignoreNodes = ['dataValidations', 'conditionalFormatting', 'extLst', 'drawing', 'legacyDrawing', 'hyperlinks']

/** Reads a workbook (.xlsx), visible sheets only; a merged cell's words stand in each place, a formula's result is its value. */
export async function readXlsx(bytes: Uint8Array): Promise<FileContent> {
  await checkSheets(bytes)
  const workbook = new ExcelJS.Workbook()
  try {
    const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    await workbook.xlsx.load(buffer, { ignoreNodes })
  } catch (cause) {
    throw unreadable('Excel 文件的内容无法解析，请用 Excel 或 WPS 重新保存为 .xlsx 后再导入。', cause)
  }
  const sheets = workbook.worksheets.filter((sheet) => sheet.state === 'visible')
  const blocks = sheets.flatMap((sheet) => sheetBlocks(sheet.name, sheetRows(sheet)))
  return { title: null, metadata: {}, blocks, pageCount: null }
}

/** Refuses sheets with more cells, or cells merged over more places, than are held in memory at once. */
async function checkSheets(bytes: Uint8Array): Promise<void> {
  let places = 0
  for (const xml of (await readZip(bytes, /worksheets\/[^/]+\.xml$/i)).values()) {
    for (const _ of xml.matchAll(/<(?:\w+:)?c[\s>/]/g)) places += 1
    for (const [tag] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*>/g)) places += mergedPlaces(tag)
  }
  if (places > limits.sheetCells)
    throw unreadable(`表格超过 ${limits.sheetCells / 10_000} 万个单元格，请拆分后重新导入。`)
}

/** The places that a <mergeCell ref="A1:B2"/> covers; one written in any other way counts as too many. */
function mergedPlaces(tag: string): number {
  const [, from, to] = /\sref\s*=\s*["']\$?([A-Z]{1,3}\$?\d{1,7}):\$?([A-Z]{1,3}\$?\d{1,7})["']/i.exec(tag) ?? []
  if (from === undefined || to === undefined) return Number.POSITIVE_INFINITY
  const [left, top] = place(from)
  const [right, bottom] = place(to)
  return (Math.abs(right - left) + 1) * (Math.abs(bottom - top) + 1)
}

function place(address: string): [number, number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)\$?(\d+)$/i.exec(address) ?? []
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [column, Number(digits)]
}

/** The rows with words in them, in columns from the first to the last that has any. */
function sheetRows(sheet: ExcelJS.Worksheet): SheetRow[] {
  const found: { number: number; cells: Map<number, string> }[] = []
  const columns = new Set<number>()
  sheet.eachRow((row, number) => {
    const cells = new Map<number, string>()
    row.eachCell((cell, column) => {
      const text = cellText(cell)
      if (text === '') return
      cells.set(column, text)
      columns.add(column)
    })
    if (cells.size > 0) found.push({ number, cells })
  })
  // A column without a word anywhere is left out, so that one stray cell far to the right widens no row.
  const used = [...columns].sort((a, b) => a - b)
  return found.map(({ number, cells }) => ({ number, cells: used.map((column) => cells.get(column) ?? '') }))
}

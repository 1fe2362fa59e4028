import ExcelJS from 'exceljs'
import type { RootContent, Table } from 'mdast'
import { fixZipDates } from './fix-zip-dates.ts'
import type { Manuscript } from './read-manuscript.ts'
import { sections } from './sections.ts'
import { textLines } from './text-lines.ts'
import { plainText } from './text-runs.ts'

const fixedDate = new Date('2024-01-01T00:00:00Z')

/** Builds a workbook with one sheet a section: its table with a frozen header row, and any other text below as notes. */
export async function writeXlsx({ metadata, tree }: Manuscript): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook()
  workbook.title = metadata.title
  workbook.creator = '示例资料'
  workbook.created = fixedDate
  workbook.modified = fixedDate
  for (const { heading, nodes } of sections(tree)) addSheet(workbook, heading, nodes)
  return fixZipDates(new Uint8Array(await workbook.xlsx.writeBuffer()))
}

function addSheet(workbook: ExcelJS.Workbook, heading: string, nodes: RootContent[]): void {
  const tables = nodes.filter((node) => node.type === 'table')
  if (tables.length > 1) throw new Error(`sheet "${heading}" holds more than one table`)
  const sheet = workbook.addWorksheet(sheetName(heading))
  const [table] = tables
  if (table) addTable(sheet, table)
  else sheet.getColumn(1).width = 100
  const notes = textLines(nodes.filter((node) => node.type !== 'table'))
  if (table && notes.length > 0) sheet.addRow([])
  const lastColumn = table?.children[0]?.children.length ?? 1
  for (const note of notes) {
    const row = sheet.addRow([note])
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' }
    if (lastColumn > 1) sheet.mergeCells(row.number, 1, row.number, lastColumn)
  }
}

function addTable(sheet: ExcelJS.Worksheet, table: Table): void {
  for (const [rowIndex, markdownRow] of table.children.entries()) {
    const row = sheet.addRow(markdownRow.children.map((cell) => cellValue(plainText(cell.children))))
    row.eachCell((cell) => {
      cell.alignment = { wrapText: true, vertical: 'top' }
      cell.border = {
        top: { style: 'thin' },
        bottom: { style: 'thin' },
        left: { style: 'thin' },
        right: { style: 'thin' },
      }
      if (rowIndex > 0) return
      cell.font = { bold: true }
      cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE5E7EB' } }
    })
  }
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
  const columns = table.children[0]?.children.length ?? 0
  for (let column = 0; column < columns; column++) {
    const longest = Math.max(...table.children.map((row) => plainText(row.children[column]?.children ?? []).length))
    sheet.getColumn(column + 1).width = Math.min(Math.max(longest * 2.1, 10), 46)
  }
}

/** Plain numbers become numbers, so that a sum in the sheet works; codes such as 007 stay text. */
function cellValue(text: string): string | number {
  return /^(0|[1-9]\d*)(\.\d+)?$/.test(text) ? Number(text) : text
}

/** Excel allows 31 characters and none of \ / ? * [ ] : in a sheet's name. */
function sheetName(heading: string): string {
  return heading.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}

import type ExcelJs from 'exceljs'
import { AppError } from '../storage/app-error.ts'
import { openSheet } from '../storage/open-sheet.ts'

/** One line of a roster as it stands in the sheet; `line` counts as the sheet does. */
export type RosterLine = {
  line: number
  name: string
  studentNumber: string
  className: string
  birthDate: string
  guardianConsent: string
  role: string
}

const columns: Record<Exclude<keyof RosterLine, 'line'>, RegExp> = {
  name: /^(?:姓名|名字|name)$/i,
  studentNumber: /^(?:学号|工号|学号\/工号|编号|student ?(?:number|id)|number)$/i,
  className: /^(?:班级|班|class)$/i,
  birthDate: /^(?:出生日期|出生年月日|生日|birth ?date)$/i,
  guardianConsent: /^(?:监护人同意|guardian ?consent)$/i,
  role: /^(?:角色|身份|role)$/i,
}
/** More lines than any school's year has; a larger sheet is a mistake. */
const linesAtMost = 2000
const headerWithin = 10

/** The lines of the first sheet of an XLSX, or of a CSV's text; throws `input-invalid` when it is no roster. */
export async function readRoster(file: { xlsx: Uint8Array } | { csv: string }): Promise<RosterLine[]> {
  const sheet = await openSheet(file)
  const header = findHeader(sheet)
  if (!header) {
    throw new AppError('input-invalid', '表格里没有找到“姓名”和“学号”两列，请用名单模板填写后再导入。')
  }
  const lines: RosterLine[] = []
  sheet.eachRow((row, number) => {
    if (number <= header.row) return
    const text = (key: keyof typeof columns) => {
      const column = header.columns[key]
      return column === undefined ? '' : cellText(row.getCell(column).value)
    }
    const line: RosterLine = {
      line: number,
      name: text('name'),
      studentNumber: text('studentNumber'),
      className: text('className'),
      birthDate: text('birthDate'),
      guardianConsent: text('guardianConsent'),
      role: text('role'),
    }
    if (Object.values(line).some((value) => typeof value === 'string' && value !== '')) lines.push(line)
  })
  if (lines.length === 0) throw new AppError('input-invalid', '名单是空的，请填写后再导入。')
  if (lines.length > linesAtMost) {
    throw new AppError('input-invalid', `名单超过 ${linesAtMost} 行，请按班级分成几份导入。`)
  }
  return lines
}

/** The first row that names both a name and a number; titles may stand above it. */
function findHeader(sheet: ExcelJs.Worksheet) {
  for (let number = 1; number <= Math.min(headerWithin, sheet.rowCount); number++) {
    const found: Partial<Record<keyof typeof columns, number>> = {}
    sheet.getRow(number).eachCell((cell, column) => {
      const title = cellText(cell.value)
      for (const [key, pattern] of Object.entries(columns) as [keyof typeof columns, RegExp][]) {
        if (pattern.test(title)) found[key] ??= column
      }
    })
    if (found.name !== undefined && found.studentNumber !== undefined) return { row: number, columns: found }
  }
  return null
}

function cellText(value: ExcelJs.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'object') {
    if ('richText' in value)
      return value.richText
        .map(({ text }) => text)
        .join('')
        .trim()
    if ('result' in value) return cellText(value.result as ExcelJs.CellValue)
    if ('text' in value) return String(value.text).trim()
    return ''
  }
  return String(value)
    .replace(/^\uFEFF/, '')
    .trim()
}

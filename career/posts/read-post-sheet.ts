import type ExcelJs from 'exceljs'
import { z } from 'zod'
import { AppError } from '../../storage/app-error.ts'
import { openSheet } from '../../storage/open-sheet.ts'
import { columnOf, type PostCells, type PostColumn } from './read-post.ts'

/** More than any school's list of posts; a larger sheet is a mistake. */
const postsAtMost = 500
const headerWithin = 10
const jsonSchema = z.array(z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string()), z.null()])))

export type PostRow = { line: number; cells: PostCells }

/** The rows of a file of posts; throws `input-invalid` when it holds none. Lines count as the sheet does. */
export async function readPostSheet(
  file: { xlsx: Uint8Array } | { csv: string } | { json: string },
): Promise<PostRow[]> {
  const rows = 'json' in file ? readJson(file.json) : readRows(await openSheet(file))
  if (rows.length === 0) throw new AppError('input-invalid', '表格里没有岗位，请按模板填写后再导入。')
  if (rows.length > postsAtMost) throw new AppError('input-invalid', `岗位超过 ${postsAtMost} 条，请分成几份导入。`)
  return rows
}

function readJson(text: string): PostRow[] {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new AppError('input-invalid', 'JSON 无法解析，请检查格式后再导入。', { cause })
  }
  const parsed = jsonSchema.safeParse(value)
  if (!parsed.success) throw new AppError('input-invalid', 'JSON 应当是岗位的列表，请按模板填写后再导入。')
  return parsed.data.map((entry, index) => {
    const cells: PostCells = {}
    for (const [key, content] of Object.entries(entry)) {
      const column = columnOf(key)
      if (column && content !== null) cells[column] = Array.isArray(content) ? content.join('；') : String(content)
    }
    return { line: index + 1, cells }
  })
}

function readRows(sheet: ExcelJs.Worksheet): PostRow[] {
  const header = findHeader(sheet)
  if (!header) throw new AppError('input-invalid', '没有找到“岗位名称”和“技能要求”两列，请用模板填写后再导入。')
  const rows: PostRow[] = []
  sheet.eachRow((row, line) => {
    if (line <= header.line) return
    const cells: PostCells = {}
    for (const [column, place] of header.columns) {
      const { value } = row.getCell(place)
      const text = value instanceof Date ? value.toISOString().slice(0, 10) : row.getCell(place).text.trim()
      if (text !== '') cells[column] = text
    }
    if (Object.keys(cells).length > 0) rows.push({ line, cells })
  })
  return rows
}

function findHeader(sheet: ExcelJs.Worksheet): { line: number; columns: Map<PostColumn, number> } | null {
  for (let line = 1; line <= Math.min(headerWithin, sheet.rowCount); line++) {
    const columns = new Map<PostColumn, number>()
    sheet.getRow(line).eachCell((cell, place) => {
      const column = columnOf(cell.text.replace(/^\uFEFF/, ''))
      if (column && !columns.has(column)) columns.set(column, place)
    })
    if (columns.has('title') && columns.has('required')) return { line, columns }
  }
  return null
}

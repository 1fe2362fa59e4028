import { Readable } from 'node:stream'
import ExcelJs from 'exceljs'
import { AppError } from './app-error.ts'

/**
 * The first sheet of an XLSX, or of a CSV's text with every cell as text, so that a number which begins with 0 keeps it.
 * Throws `input-invalid` for what is neither. The bytes must have passed the checks of archives, since they are unpacked here.
 */
export async function openSheet(file: { xlsx: Uint8Array } | { csv: string }): Promise<ExcelJs.Worksheet> {
  const book = new ExcelJs.Workbook()
  try {
    if ('csv' in file) return await book.csv.read(Readable.from([file.csv]), { map: (value) => value })
    await book.xlsx.load(new Uint8Array(file.xlsx).buffer)
  } catch (cause) {
    throw new AppError('input-invalid', '打不开这个表格，请用办公软件另存为 XLSX 或 CSV 后再导入。', { cause })
  }
  const [sheet] = book.worksheets
  if (!sheet) throw new AppError('input-invalid', '这个表格里没有工作表，请检查后再导入。')
  return sheet
}

import ExcelJs from 'exceljs'
import { knowledgeKinds } from '../../knowledge/knowledge-kind.ts'
import { AppError } from '../../storage/app-error.ts'
import { textOfCell } from '../../storage/plain-cell.ts'
import { bloomLevels } from '../quiz-item.ts'
import { readScorerText } from './carried-text.ts'
import { collectItems, type ImportedItems, optionId, unsaid } from './imported-items.ts'
import { blanksOf } from './read-numbered-questions.ts'
import { bloomNames, knowledgeNames, type SheetColumn, sheetColumns } from './sheet-columns.ts'
import { readJudgement, readTypeName } from './type-names.ts'

const headerWithin = 10

type Header = { row: number; columns: Partial<Record<SheetColumn, number>>; options: number[] }

/**
 * Reads the first sheet that has columns 题型 and 题干, a row an item; a fault costs its row only. Throws `input-invalid`
 * where no sheet has them. The bytes must have passed the checks of archives, since they are unpacked here.
 */
export async function readQuestionSheet(bytes: Uint8Array): Promise<ImportedItems> {
  const book = new ExcelJs.Workbook()
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer)
  } catch (cause) {
    throw new AppError('input-invalid', '打不开这个表格，请用办公软件另存为 XLSX 后再导入。', { cause })
  }
  for (const sheet of book.worksheets) {
    const header = headerOf(sheet)
    if (header) return rowsOf(sheet, header)
  }
  throw new AppError('input-invalid', '表格里没有找到“题型”和“题干”两列，请用模板填写后再导入。')
}

function headerOf(sheet: ExcelJs.Worksheet): Header | null {
  for (let row = 1; row <= Math.min(headerWithin, sheet.rowCount); row++) {
    const columns: Header['columns'] = {}
    const options: number[] = []
    sheet.getRow(row).eachCell((cell, column) => {
      const title = textOf(cell.value).trim()
      const name = (Object.keys(sheetColumns) as SheetColumn[]).find((one) => sheetColumns[one].reads.test(title))
      if (/^(?:选项)?\s*[A-L]$/iu.test(title)) options.push(column)
      else if (name) columns[name] ??= column
    })
    if (columns.type !== undefined && columns.stem !== undefined) return { row, columns, options }
  }
  return null
}

function rowsOf(sheet: ExcelJs.Worksheet, header: Header): ImportedItems {
  const found = collectItems()
  sheet.eachRow((row, number) => {
    if (number <= header.row) return
    const cell = (column: number | undefined) =>
      column === undefined
        ? ''
        : textOfCell(textOf(row.getCell(column).value))
            .replace(/\r\n?/gu, '\n')
            .trim()
    const told = (name: SheetColumn) => cell(header.columns[name])
    const options = header.options.map(cell)
    while (options.at(-1) === '') options.pop()
    if (told('stem') === '' && told('type') === '' && options.length === 0) return
    const content = contentOf(told, options)
    if (typeof content === 'string') found.fault(`第 ${number} 行`, `${content}，没有导入。`)
    else found.add(`第 ${number} 行`, content)
  })
  return found.done()
}

function contentOf(told: (name: SheetColumn) => string, options: readonly string[]): unknown {
  const type = readTypeName(told('type'))
  if (type === null) return `不认识题型“${told('type')}”`
  const [key, marks, difficulty] = [told('key'), Number(told('marks')), Number(told('difficulty'))]
  const common = {
    ...unsaid,
    stem: told('stem'),
    situation: told('situation'),
    explanation: told('explanation'),
    ...(marks > 0 ? { marks } : {}),
    ...([1, 2, 3, 4, 5].includes(difficulty) ? { difficulty } : {}),
    bloom: bloomLevels.find((level) => bloomNames[level] === told('bloom')) ?? unsaid.bloom,
    knowledge: knowledgeKinds.find((kind) => knowledgeNames[kind] === told('knowledge')) ?? unsaid.knowledge,
  }
  switch (type) {
    case 'single-choice':
    case 'multiple-choice': {
      const wrong = new Map(
        told('wrong')
          .split('\n')
          .flatMap((line) => {
            const [, letter = '', words = ''] = /^([A-L])\s*[：:.．、]\s*(.+)$/u.exec(line.trim()) ?? []
            return words === '' ? [] : [[letter.toLowerCase(), words] as const]
          }),
      )
      const named = options.map((text, place) => ({
        id: optionId(place),
        text,
        misconception: wrong.get(optionId(place)) ?? null,
      }))
      const keys = [
        ...key
          .normalize('NFKC')
          .toLowerCase()
          .replace(/[^a-l]/gu, ''),
      ]
      return type === 'single-choice'
        ? { type, ...common, options: named, key: keys.length === 1 ? keys[0] : '' }
        : { type, ...common, options: named, key: [...new Set(keys)].sort() }
    }
    case 'true-false': {
      const judged = readJudgement(key)
      return judged === null ? '判断题的答案要写“正确”或“错误”' : { type, ...common, key: judged }
    }
    case 'fill-in':
      return { type, ...common, ...blanksOf(common.stem, key) }
    case 'ordering':
      return { type, ...common, steps: options }
    default:
      return { type, ...common, rubric: readScorerText(told('rubric')).rubric, modelAnswer: key }
  }
}

function textOf(value: ExcelJs.CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return value === true ? '正确' : value === false ? '错误' : String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return typeof value.text === 'string' ? value.text : textOf(value.text as ExcelJs.CellValue)
  return 'result' in value ? textOf(value.result as ExcelJs.CellValue) : ''
}

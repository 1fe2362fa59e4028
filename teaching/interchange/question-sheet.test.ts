import ExcelJs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { type ItemContent, itemTypes } from '../quiz-item.ts'
import { sampleItem } from '../testing/sample-items.ts'
import { explanationWithSources } from './carried-text.ts'
import { readQuestionSheet } from './read-question-sheet.ts'
import { writeQuestionSheet } from './write-question-sheet.ts'

const items: ItemContent[] = itemTypes.map((type) => sampleItem(type))
const kept = (content: ItemContent) => ({
  ...content,
  sources: [],
  explanation: explanationWithSources(content),
  ...('rubric' in content ? { rubric: content.rubric.map((point) => ({ ...point, clauseId: null })) } : {}),
})

async function sheetOf(rows: readonly (readonly ExcelJs.CellValue[])[]): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook()
  for (const row of rows.length === 0 ? [] : [rows]) book.addWorksheet('一').addRows(row as ExcelJs.CellValue[][])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('a sheet of questions', () => {
  it('carries all seven types and is read back equal, but for the binding to clauses', async () => {
    const read = await readQuestionSheet(await writeQuestionSheet(items))
    expect(read.faults).toEqual([])
    expect(read.items.map(({ content }) => content)).toEqual(items.map(kept))
  })

  it('holds no text that a spreadsheet would take for a formula, and gives each back as it was', async () => {
    const stems = ['=1+1', '+86', '-5 ℃', '@SUM(A1)', "'引号", "'=已有引号"]
    const bytes = await writeQuestionSheet(stems.map((stem) => sampleItem('true-false', { stem })))
    const book = new ExcelJs.Workbook()
    await book.xlsx.load(new Uint8Array(bytes).buffer)
    const cells: string[] = []
    book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => cells.push(String(cell.value))))
    expect(cells.filter((cell) => /^[=+\-@\t\r]/u.test(cell))).toEqual([])
    expect((await readQuestionSheet(bytes)).items.map(({ content }) => content.stem)).toEqual(stems)
  })

  it('costs only the row that has a fault', async () => {
    const header = ['题型', '题干', '答案', '选项A', '选项B']
    const read = await readQuestionSheet(
      await sheetOf([
        ['某校题库'],
        header,
        ['单选题', '甲？', 'B', '一', '二'],
        ['单选题', '乙？', '', '一', '二'],
        ['连线题', '丙？', 'A'],
        [],
        ['判断', '丁。', true],
      ]),
    )
    expect(read.items.map(({ where, content }) => [where, content.type])).toEqual([
      ['第 3 行', 'single-choice'],
      ['第 7 行', 'true-false'],
    ])
    expect(read.faults.map(({ where }) => where)).toEqual(['第 4 行', '第 5 行'])
  })

  it('without the columns is refused, and so is what is no sheet', async () => {
    await expect(readQuestionSheet(await sheetOf([['姓名']]))).rejects.toThrow('模板')
    await expect(readQuestionSheet(new Uint8Array([1, 2, 3]))).rejects.toThrow('打不开')
  })
})

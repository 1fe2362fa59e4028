import ExcelJs from 'exceljs'
import { plainCell } from '../../storage/plain-cell.ts'
import type { ItemContent } from '../quiz-item.ts'
import { explanationWithSources, scorerText } from './carried-text.ts'
import { bloomNames, knowledgeNames, optionLetters, type SheetColumn, sheetColumns } from './sheet-columns.ts'
import { itemTypeNames } from './type-names.ts'

const notes: readonly [string, string][] = [
  ['一行一题', '第一行是列名，不要改动；不用的列留空。'],
  ['题型', Object.values(itemTypeNames).join('、')],
  ['选项', '单选、多选写在“选项A”起的各列；排序题把各步按正确的先后写在这些列里，答案可以不写。'],
  ['答案', '单选写 B，多选写 ABD，判断写“正确”或“错误”。'],
  ['填空', '题干里每个空写 ____；答案每空一行（Alt+Enter 换行），同一空的几种写法用 ｜ 隔开。'],
  ['简答、案例', '答案写参考答案；评分点每行一个：评分点：内容（2 分）〔关键词：甲｜乙〕。'],
  ['误解', '每行一个：A：为什么有人会选它。'],
  ['认知层次', Object.values(bloomNames).join('、')],
  ['难度', '1（容易）到 5（难）。'],
  ['知识类型', Object.values(knowledgeNames).join('、')],
  ['等号等开头的内容', '以 = + - @ 开头的文字前面会加一个单引号，以免被当成公式；导入时自动去掉。'],
]

const lineHeight = 15

/** Items as an XLSX, a row each, with a second sheet that says how to fill it in; none at all gives an empty template. */
export async function writeQuestionSheet(items: readonly ItemContent[]): Promise<Buffer> {
  const book = new ExcelJs.Workbook()
  const sheet = book.addWorksheet('题目', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  })
  const most = Math.max(8, ...items.map((content) => optionsOf(content).length))
  sheet.columns = [
    ...Object.values(sheetColumns).map(({ title, width }) => ({ header: title as string, width: width as number })),
    ...[...optionLetters].slice(0, most).map((letter) => ({ header: `选项${letter}`, width: 24 })),
  ]
  sheet.getRow(1).font = { bold: true }
  for (const content of items) {
    const own = Object.keys(sheetColumns).map((column) => cellOf(content, column as SheetColumn))
    const row = sheet.addRow([...own, ...optionsOf(content)].map(plainCell))
    row.alignment = { wrapText: true, vertical: 'top' }
    row.height = lineHeight * linesOf(row.values as unknown[], sheet.columns)
    row.eachCell((cell) => {
      cell.numFmt = '@'
    })
  }
  const help = book.addWorksheet('填写说明')
  help.columns = [
    { width: 20, style: { alignment: { vertical: 'top' } } },
    { width: 90, style: { alignment: { wrapText: true } } },
  ]
  help.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 }
  for (const note of notes) help.addRow([...note])
  return Buffer.from(await book.xlsx.writeBuffer())
}

/** How many lines the tallest cell takes; a Chinese character is two units of a column's width. */
function linesOf(values: readonly unknown[], columns: readonly Partial<ExcelJs.Column>[]): number {
  const lines = columns.map(({ width = 10 }, column) =>
    // A row's values begin at 1.
    String(values[column + 1] ?? '')
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2) / width)), 0),
  )
  return Math.max(...lines)
}

function optionsOf(content: ItemContent): string[] {
  if ('options' in content) return content.options.map(({ text }) => text)
  return content.type === 'ordering' ? [...content.steps] : []
}

function cellOf(content: ItemContent, column: SheetColumn): string {
  switch (column) {
    case 'type':
      return itemTypeNames[content.type]
    case 'key':
      return keyOf(content)
    case 'explanation':
      return explanationWithSources(content)
    case 'marks':
    case 'difficulty':
      return String(content[column])
    case 'rubric':
      return 'rubric' in content ? scorerText({ rubric: content.rubric, modelAnswer: '' }) : ''
    case 'wrong':
      if (!('options' in content)) return ''
      return content.options
        .flatMap(({ misconception }, place) => (misconception ? [`${optionLetters[place]}：${misconception}`] : []))
        .join('\n')
    case 'bloom':
      return bloomNames[content.bloom]
    case 'knowledge':
      return knowledgeNames[content.knowledge]
    default:
      return content[column]
  }
}

function keyOf(content: ItemContent): string {
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice':
      return content.options.map(({ id }, place) => (content.key.includes(id) ? optionLetters[place] : '')).join('')
    case 'true-false':
      return content.key ? '正确' : '错误'
    case 'fill-in':
      return content.blanks.map(({ accepted }) => accepted.join('｜')).join('\n')
    case 'ordering':
      return ''
    default:
      return content.modelAnswer
  }
}

import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

async function rows(fill: (sheet: ExcelJS.Worksheet) => void): Promise<string[]> {
  const workbook = new ExcelJS.Workbook()
  fill(workbook.addWorksheet('记录'))
  const { blocks } = await readXlsx(Buffer.from(await workbook.xlsx.writeBuffer()))
  return blocks.filter(({ kind }) => kind === 'table-row').map(({ text }) => text)
}

test('names of columns in two rows are joined', async () => {
  const found = await rows((sheet) => {
    sheet.addRows([
      ['级别', '悬浮粒子限度', null, '备注'],
      [null, '静态', '动态', null],
      ['A', 3520, 3520, '单向流'],
      ['B', 3520, 352000, null],
    ])
    for (const range of ['A1:A2', 'B1:C1', 'D1:D2']) sheet.mergeCells(range)
  })
  expect(found).toEqual([
    '级别：A；悬浮粒子限度 静态：3520；悬浮粒子限度 动态：3520；备注：单向流',
    '级别：B；悬浮粒子限度 静态：3520；悬浮粒子限度 动态：352000',
  ])
})

test('several tables on one sheet keep their own columns, and a blank line inside one changes nothing', async () => {
  const found = await rows((sheet) =>
    sheet.addRows([
      ['人员表'],
      ['岗位', '人数'],
      ['洗涤', 2],
      [],
      ['灌装', 3],
      [],
      ['设备表'],
      ['设备', '型号', '数量'],
      ['洗瓶机', 'XP-1', 1],
    ]),
  )
  expect(found).toEqual([
    '人员表',
    '岗位：洗涤；人数：2',
    '岗位：灌装；人数：3',
    '设备表',
    '设备：洗瓶机；型号：XP-1；数量：1',
  ])
})

test('a formula without a kept result shows itself, a time without a day is a time, a far cell widens no row', async () => {
  const found = await rows((sheet) => {
    sheet.addRows([
      ['班次', '开始', '合计'],
      ['早', new Date(Date.UTC(1899, 11, 30, 8, 30)), { formula: 'SUM(C1:C1)' }],
    ])
    sheet.getCell('B2').numFmt = 'hh:mm'
    sheet.getCell('XFD3').value = '远'
  })
  expect(found).toEqual(['班次：早；开始：08:30；合计：=SUM(C1:C1)', '远'])
})

test.each([
  ['commas', '项目,限度,备注\n压差,"≥10 Pa, 相邻","写""是""\n或否"\n'],
  ['tabs', '项目\t限度\t备注\n压差\t≥10 Pa, 相邻\t写"是" 或否\n'],
  ['semicolons', '项目;限度;备注\n压差;≥10 Pa, 相邻;写"是" 或否\n'],
])('values separated by %s give one line a row', (_, source) => {
  expect(readCsv(source).blocks.map(({ text }) => text)).toEqual([
    '压差',
    '项目：压差；限度：≥10 Pa, 相邻；备注：写"是" 或否',
  ])
})

import { expect, test } from 'vitest'
import { findTables } from './find-tables.ts'

const clause = (id: string, text: string, path: string[] = []) => ({ id, label: id, path, text })

test('the rows of a sheet, one clause each, are a table again, with empty cells where a row has none', () => {
  const tables = findTables([
    clause('洗瓶机', '设备：洗瓶机；型号：XP-1；数量：1', ['设备表']),
    clause('灌装机', '设备：灌装机；数量：2；备注：带夹套', ['设备表']),
  ])
  expect(tables).toEqual([
    {
      heading: '设备表',
      columns: ['设备', '型号', '数量', '备注'],
      lines: [
        { clauseId: '洗瓶机', label: '洗瓶机', cells: ['洗瓶机', 'XP-1', '1', ''] },
        { clauseId: '灌装机', label: '灌装机', cells: ['灌装机', '', '2', '带夹套'] },
      ],
    },
  ])
})

test('a table inside a clause is found between its sentences', () => {
  const [table] = findTables([
    clause(
      '5.3',
      '压差应当符合下表。\n项目：压差；限度：≥10 Pa\n项目：温度；限度：18～26℃；检测：每班\n偏差应当记录。',
    ),
  ])
  expect(table?.columns).toEqual(['项目', '限度', '检测'])
  expect(table?.lines).toHaveLength(2)
})

test('a cell may hold semicolons and colons of its own', () => {
  const [table] = findTables([
    clause('1', '步骤：洗手；要求：用水冲；时间：15 秒\n步骤：干手；要求：烘干；擦干也可；时间：10：30'),
  ])
  expect(table?.lines[1]?.cells).toEqual(['干手', '烘干；擦干也可', '10：30'])
})

test('sentences, a single row, and rows of other columns are no table', () => {
  expect(findTables([clause('1', '企业应当做到：洗手；更衣。'), clause('2', '甲：一；乙：二')])).toEqual([])
  expect(findTables([clause('1', '甲：一；乙：二\n丙：三；丁：四')])).toEqual([])
})

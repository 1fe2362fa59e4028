import { expect, it } from 'vitest'
import type { StoredClause } from '../../knowledge/catalogue.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import { quoted } from './lines.ts'
import { readClause } from './read-clause.ts'
import { sortClauses } from './taught-clauses.ts'

const document = { id: 'd1', title: '清洗规程（示例）', status: 'in-force' } as SearchHit['document']
function read(label: string, text: string, path: string[] = []) {
  const number = label.replace(/[^\d.]/gu, '') || null
  return readClause({ id: label, label, number, path, text } as StoredClause, document)
}
const frame = [
  read('清洗规程（示例）', '本规程供示例车间使用。'),
  read('题注', '文件编号：QX-01（示例）　版本：第2版'),
  read('1.1', '目的\n规定清洗的做法，防止残留。'),
  read('1.2', '适用范围\n清洗间的全部设备。'),
  read('1.3', '依据\n上一级文件的要求。', ['1 总则']),
  read('8', '说明与来源\n数值只供教学。'),
]
const aims = read('2', '学习目标\n1. 说出清洗的顺序。\n2. 分清清洗和消毒。')
const purpose = read('4.1', '目的\n洗去残留，为下一批做好准备。', ['4 冲洗'])
const matter = read('3.1', '清洗的时限\n设备使用后应当在2小时内清洗。')

it('teaches what is to be known, not what says how the document is used or what is to be learnt', () => {
  const sorted = sortClauses([...frame, aims, matter, purpose])
  expect(sorted.taught.map(({ id }) => id)).toEqual(['3.1', '4.1'])
  expect(sorted.aims.map(({ id }) => id)).toEqual(['2'])
  expect(purpose.topic).toBe('冲洗：目的')
  expect(sorted.frame).toHaveLength(frame.length)
})

it('teaches what there is where a document has nothing else', () => {
  expect(sortClauses(frame).taught).toEqual(frame)
})

it('tells a row of a table cell by cell', () => {
  expect(quoted('名词：物料；意思：原料、辅料等')).toBe('“物料”——“原料、辅料等”')
  expect(quoted('词：监控；做什么：连续测；例子：测温')).toBe('“监控”——做什么“连续测”，例子“测温”')
})

import { describe, expect, it } from 'vitest'
import { askAboutClause } from './ask-about-clause.ts'

describe('a question about a clause', () => {
  it.each([
    ['9.1', '什么是压力性损伤\n压力性损伤是皮肤的局部损伤。', '什么是压力性损伤？'],
    ['8.1', '协助起身的步骤\n1. 先评估。', '协助起身的步骤是什么？'],
    ['5.4', '禁止带入洁净区的物品\n手机、手表。', '禁止带入洁净区的物品有哪些？'],
    ['第四十八条', '不同级别洁净区之间的压差应当不低于10帕斯卡。', '不同级别洁净区之间的压差有什么要求？'],
    ['第三条', '关键限值，是指区分可接受与不可接受的判定值。', '什么是关键限值？'],
  ])('of %s "%s"', (label, text, question) => {
    expect(askAboutClause({ label, text })).toBe(question)
  })

  it.each([
    ['4.3', '值班负责人\n组织现场处置。'],
    ['8.3', '职责\n组织现场处置。'],
    ['10.2', '主动说明的，从轻\n从轻处理。'],
    ['第五条', '企业应当建立质量目标。'],
    ['第六条', '发现药品不良反应的，应当报告。'],
    ['BP-01', '岗位编号：BP-01；岗位名称：灌装工'],
  ])('is none for %s "%s", which names no subject alone', (label, text) => {
    expect(askAboutClause({ label, text })).toBeNull()
  })
})

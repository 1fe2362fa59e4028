import { describe, expect, it } from 'vitest'
import { findArticleReferences, findSectionReferences } from './clause-reference.ts'

const numbers = (references: { number: string }[]) => references.map((reference) => reference.number)

describe('clause references', () => {
  it('reads Chinese and Arabic article numbers alike', () => {
    expect(numbers(findArticleReferences('药品管理法第九十八条和第98条、第 ９８ 条'))).toEqual(['98', '98', '98'])
  })

  it('reads an inserted article', () => {
    expect(numbers(findArticleReferences('刑法第一百三十三条之一'))).toEqual(['133-1'])
  })

  it('reads section numbers, not measured values', () => {
    expect(numbers(findSectionReferences('规程5.3.2怎么说，温度18.5℃，占4.1 %'))).toEqual(['5.3.2'])
    expect(numbers(findSectionReferences('温度18.5℃'))).toEqual([])
  })
})

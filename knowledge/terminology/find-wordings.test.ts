import { describe, expect, it } from 'vitest'
import { findWordings } from './find-wordings.ts'

const find = (question: string, wordings: Record<string, string>) =>
  findWordings(
    question,
    Object.entries(wordings).map(([words, term]) => ({ parts: words.split(' '), term })),
  ).map(({ from, to }) => `${from}>${to}`)

describe('finding wordings in a question', () => {
  it('finds the parts of a wording near each other, in order', () => {
    expect(find('检定签上个月就到期了', { '检定签 到期': '校准有效期' })).toEqual(['检定签上个月就到期>校准有效期'])
    expect(find('到期的检定签', { '检定签 到期': '校准有效期' })).toEqual([])
  })

  it('does not join parts of two sentences, nor parts far apart', () => {
    expect(find('有检定签。合同到期', { '检定签 到期': '校准有效期' })).toEqual([])
    expect(find('检定签贴在车间东边那台设备的背面到期', { '检定签 到期': '校准有效期' })).toEqual([])
  })

  it('takes the longer wording for what a shorter one lies in', () => {
    expect(find('老师傅上课', { 老师: '教师', 老师傅: '兼职教师' })).toEqual(['老师傅>兼职教师'])
  })

  it('keeps a standard term in the question from being read as its parts', () => {
    expect(find('校准有效期', { 有效期: '保质期', 校准有效期: '校准有效期' })).toEqual([])
  })

  it('finds an abbreviation as a word only', () => {
    expect(find('ccp怎么定', { ccp: '关键控制点' })).toEqual(['ccp>关键控制点'])
    expect(find('cccp怎么定', { ccp: '关键控制点' })).toEqual([])
  })
})

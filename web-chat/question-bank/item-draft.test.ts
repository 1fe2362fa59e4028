import { describe, expect, it } from 'vitest'
import { type Content, commonParts, emptyItem, joined, parted, tidied, wantingIn } from './item-draft.ts'

const types = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'fill-in',
  'ordering',
  'short-answer',
  'case',
] as const satisfies readonly Content['type'][]

describe('an item being written', () => {
  it.each(types)('keeps what is common when it becomes a %s', (type) => {
    const before = { ...emptyItem('true-false'), stem: '题干', explanation: '解析', marks: 3 }
    expect(emptyItem(type, commonParts(before))).toMatchObject({ type, stem: '题干', explanation: '解析', marks: 3 })
  })

  it('is sent without empty spellings, steps and points', () => {
    const blank = { ...emptyItem('fill-in'), blanks: [{ accepted: ['10', ' 十 ', ''] }] }
    expect(tidied(blank as Content)).toMatchObject({ blanks: [{ accepted: ['10', '十'] }] })
    const ordering = { ...emptyItem('ordering'), steps: ['洗手 ', '', '更衣'] }
    expect(tidied(ordering as Content)).toMatchObject({ steps: ['洗手', '更衣'] })
  })

  it('is sent without wrong options of which nothing was written, and not while any other is empty', () => {
    const written = (...texts: string[]) => {
      const options = texts.map((text, place) => ({ id: 'abcd'[place] ?? '', text, misconception: null }))
      return { ...emptyItem('single-choice', { ...commonParts(emptyItem('case')), stem: '题干' }), options } as Content
    }
    expect(tidied(written('甲', '乙 ', '', ' '))).toMatchObject({ options: [{ text: '甲' }, { text: '乙' }] })
    expect(wantingIn(written('甲', '乙', '', ''))).toBeNull()
    expect(wantingIn(written('', '乙', '丙', ''))).toBe('options')
    expect(wantingIn(written('甲', '', '', ''))).toBe('options')
    expect(wantingIn(emptyItem('single-choice'))).toBe('stem')
  })

  it('with points is worth what they are worth in all', () => {
    const point = (marks: number) => ({ point: '要点', marks, clauseId: null, words: ['词', ' '] })
    const open = { ...emptyItem('short-answer'), rubric: [point(0.1), point(0.2)] }
    expect(tidied(open as Content)).toMatchObject({ marks: 0.3, rubric: [{ words: ['词'] }, { words: ['词'] }] })
  })

  it('has spellings on one line that come back as they were', () => {
    expect(parted(joined(['10帕', '10Pa']))).toEqual(['10帕', '10Pa'])
    expect(parted('10帕; 十帕；')).toEqual(['10帕', ' 十帕', ''])
  })
})

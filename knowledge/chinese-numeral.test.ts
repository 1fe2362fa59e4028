import { describe, expect, it } from 'vitest'
import { readChineseNumeral } from './chinese-numeral.ts'

describe('Chinese numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十五', 15],
    ['二十', 20],
    ['四十八', 48],
    ['一百', 100],
    ['一百零二', 102],
    ['一百一十', 110],
    ['三百一十三', 313],
    ['二〇一〇', 2010],
    ['一千二百六十', 1260],
    ['48', 48],
    ['４８', 48],
  ])('%s is %i', (numeral, value) => {
    expect(readChineseNumeral(numeral)).toBe(value)
  })

  it('takes other words for no number', () => {
    expect(readChineseNumeral('若干')).toBeNull()
    expect(readChineseNumeral('')).toBeNull()
  })
})

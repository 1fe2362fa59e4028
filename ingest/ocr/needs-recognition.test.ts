import { expect, test } from 'vitest'
import { needsRecognition } from './needs-recognition.ts'

const need = (text: string) => needsRecognition([{ text, x: 0, right: 1, y: 0, size: 10 }])
const prose = '企业应当建立药品质量管理体系，确保药品质量符合预定用途。'

test('a page of prose is not recognised, one with a stamp or a page number only where it is drawn', () => {
  expect(need(prose.repeat(6))).toBe('never')
  expect(need('— 12 —')).toBe('if-drawn')
  expect(need('')).toBe('if-drawn')
})

test('a garbled text layer is recognised: glyphs without a meaning, bytes read as Western letters, codes that lead nowhere', () => {
  expect(need('\ue012\ue044\ue0a1\ufffd'.repeat(40))).toBe('always')
  expect(need('ÖÐ»ªÈËÃñ¹²ºÍ¹ú'.repeat(20))).toBe('always')
  expect(need('蠡罍夤龢鼗韡'.repeat(60))).toBe('always')
})

test('Western accents and bullets of symbol fonts are no garble', () => {
  expect(need('L’été, à l’école, les élèves répètent où et pourquoi. '.repeat(4))).toBe('never')
  expect(need(`\uf0b7 ${prose}`.repeat(6))).toBe('never')
})

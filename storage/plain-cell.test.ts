import { expect, it } from 'vitest'
import { plainCell, textOfCell } from './plain-cell.ts'

it.each([
  '=1+1',
  "'=1+1",
  "''-2",
  '+86 1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '=HYPERLINK("http://a.example","x")',
])('%j is text in a cell, and comes back as it was', (text) => {
  expect(plainCell(text)).toBe(`'${text}`)
  expect(textOfCell(plainCell(text))).toBe(text)
})

it.each(['王小示', '10 帕斯卡', "'90 年代", 'a=b', ''])('%j stays as it is', (text) => {
  expect(plainCell(text)).toBe(text)
  expect(textOfCell(plainCell(text))).toBe(text)
})

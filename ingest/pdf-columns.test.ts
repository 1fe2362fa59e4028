import { describe, expect, test } from 'vitest'
import { readingOrder } from './pdf-columns.ts'

type Line = { text: string; left: number; right: number; y: number; size: number }
const line = (text: string, [left, right]: [number, number], y: number): Line => ({ text, left, right, y, size: 10 })
const order = (lines: Line[]) => readingOrder(lines, (item) => item).map(({ item }) => item.text)
const rows = Array.from({ length: 10 }, (_, index) => index)

describe('reading order', () => {
  test('two columns drawn line by line are read one after the other, between what runs across', () => {
    const lines = [
      line('title', [60, 540], 800),
      ...rows.flatMap((row) => [
        line(`left ${row}`, [60, 285], 780 - row * 14),
        line(`right ${row}`, [315, 540], 780 - row * 14),
      ]),
      line('foot', [60, 540], 600),
    ]
    const left = rows.map((row) => `left ${row}`)
    const right = rows.map((row) => `right ${row}`)
    expect(order(lines)).toEqual(['title', ...left, ...right, 'foot'])
    expect(readingOrder(lines, (item) => item)[1]).toMatchObject({ column: 1, edge: 285 })
  })

  test('the cells of a table without rules, which do not fill their columns, stay in their rows', () => {
    const lines = rows.flatMap((row) => [
      line(`term ${row}`, [60, 100 + row * 12], 780 - row * 14),
      line(`meaning ${row}`, [320, 380 + row * 13], 780 - row * 14),
    ])
    expect(order(lines)).toEqual(lines.map(({ text }) => text))
  })

  test('one column stays as the file draws it', () => {
    const lines = rows.map((row) => line(`line ${row}`, [60, 540], 100 + row * 14))
    expect(order(lines)).toEqual(lines.map(({ text }) => text))
  })
})

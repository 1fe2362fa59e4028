import { expect, test } from 'vitest'
import { findQuote } from './find-quote.ts'

const text = '第八条 洁净区应当监测。\n  温度应为 18～26℃，\n相对湿度为 45%～65%。'
const found = (quote: string) => {
  const range = findQuote(text, quote)
  return range && text.slice(range.start, range.end)
}

test('a quotation is found as it stands', () => {
  expect(found('洁净区应当监测。')).toBe('洁净区应当监测。')
})

test('line ends and spaces inside may differ', () => {
  expect(found('温度应为18～26℃， 相对湿度')).toBe('温度应为 18～26℃，\n相对湿度')
})

test('other words are not found', () => {
  expect(found('温度应为 20～26℃')).toBeNull()
  expect(found('  ')).toBeNull()
})

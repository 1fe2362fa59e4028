import { expect, test } from 'vitest'
import { findQuotes } from './find-quotes.ts'

const text = '第八条 洁净区应当监测。\n  温度应为 18～26℃，\n相对湿度为 45%～65%。'
const found = (quote: string) => findQuotes(text, quote).map(({ start, end }) => text.slice(start, end))

test('a quotation is found as it stands', () => {
  expect(found('洁净区应当监测。')).toEqual(['洁净区应当监测。'])
})

test('spaces and line ends of the source may be closed up', () => {
  expect(found('温度应为18～26℃， 相对湿度')).toEqual(['温度应为 18～26℃，\n相对湿度'])
})

test('each line of a quotation is found by itself, in the order of the text', () => {
  expect(found('相对湿度为 45%～65%。\n洁净区应当监测。')).toEqual(['洁净区应当监测。', '相对湿度为 45%～65%。'])
})

test('passages that overlap are one', () => {
  expect(found('洁净区应当\n应当监测。')).toEqual(['洁净区应当监测。'])
})

test('other words are not found', () => {
  expect(found('温度应为 20～26℃')).toEqual([])
  expect(found('  \n ')).toEqual([])
})

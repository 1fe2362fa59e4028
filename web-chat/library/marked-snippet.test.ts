import { expect, test } from 'vitest'
import { splitMarks } from './marked-snippet.tsx'

const parts = (snippet: string) => splitMarks(snippet).map(({ words, marked }) => (marked ? `<${words}>` : words))

test('matching words are told from the rest', () => {
  expect(parts('洁净区的\uE000温度\uE001和\uE000湿度\uE001')).toEqual(['洁净区的', '<温度>', '和', '<湿度>'])
})

test('a snippet without marks is one part, and an unclosed mark runs to the end', () => {
  expect(parts('无匹配')).toEqual(['无匹配'])
  expect(parts('前\uE000温度')).toEqual(['前', '<温度>'])
})

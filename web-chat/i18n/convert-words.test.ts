import { Converter } from 'opencc-js/cn2t'
import { expect, test } from 'vitest'
import { convertWords } from './convert-words.ts'
import { zh } from './zh.ts'

const convert = Converter({ from: 'cn', to: 'tw' })

test('texts, lists, groups and what functions say come in traditional characters, by the word and not by the character', () => {
  const words = { title: '复习', list: ['头发', '出发'], group: { name: '面试' }, count: (n: number) => `还有 ${n} 条` }
  const traditional = convertWords(words, convert)
  expect([traditional.title, ...traditional.list, traditional.group.name]).toEqual(['複習', '頭髮', '出發', '面試'])
  expect(traditional.count(3)).toBe('還有 3 條')
})

test('what is no text stays as it is', () => {
  const when = new Date(0)
  expect(convertWords({ when, none: null, many: 3 }, convert)).toEqual({ when, none: null, many: 3 })
})

test('the page’s own words keep their keys', () => {
  const traditional = convertWords(zh, convert)
  expect(Object.keys(traditional)).toEqual(Object.keys(zh))
  expect([traditional.languageTag, traditional.newChat]).toEqual(['zh', '新對話'])
})

import { expect, test } from 'vitest'
import { finishedSentences } from './finished-sentences.ts'

test('only complete sentences are spoken', () => {
  expect(finishedSentences('洁净区应当监测。温度应')).toEqual(['洁净区应当监测。'])
})

test('citation markers and Markdown signs are not spoken', () => {
  expect(finishedSentences('**应当**监测[1]。\n- 第二项[2]；')).toEqual(['应当监测。', '第二项；'])
})

test('earlier sentences stay the same while the text grows', () => {
  const text = '一，甲。二，乙！三，丙？'
  for (let length = 1; length <= text.length; length++) {
    const sentences = finishedSentences(text.slice(0, length))
    expect(finishedSentences(text).slice(0, sentences.length)).toEqual(sentences)
  }
})

test('a line of signs alone is silent', () => {
  expect(finishedSentences('---\n\n| --- | --- |\n')).toEqual([])
})

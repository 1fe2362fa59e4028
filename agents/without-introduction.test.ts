import { expect, it } from 'vitest'
import { withoutIntroduction } from './without-introduction.ts'

const asked = '洁净区的压差要求是多少？'

it('leaves out a sentence that only says who somebody is', () => {
  for (const who of [
    '我叫王示例，男，35岁，1990年6月生，藏族，新疆喀什人。',
    '你好！我是示例，女。',
    '本人姓〔姓名1〕，羌族。',
  ]) {
    expect(withoutIntroduction(`${who}${asked}`)).toBe(asked)
  }
})

it('leaves what the question itself says, and a message that says nothing else', () => {
  for (const words of [
    asked,
    '我16岁，能上夜班吗？',
    '我是实习生，能进洁净区吗？',
    '我叫示例，女。',
    '我是班长。压差不够怎么办？',
  ]) {
    const kept = withoutIntroduction(words)
    expect(words.endsWith(kept)).toBe(true)
    if (!words.startsWith('我是班长')) expect(kept).toBe(words)
  }
})

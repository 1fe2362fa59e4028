import { expect, test } from 'vitest'
import { removedSentence, screenOutput } from './screen-output.ts'

const kinds = (text: string, context = {}) => screenOutput(text, context).removed.map((part) => part.kind)

test('an ordinary cited answer passes unchanged', () => {
  const text = '第四十八条规定，洁净区与非洁净区之间的压差应当不低于 10 帕斯卡。[1]\n\n见[原文](/clauses/abc)。'
  expect(screenOutput(text)).toEqual({ text, removed: [] })
})

test('a planted word is caught also when spread out, reversed or in another case', () => {
  const canaries = ['CANARY-7F2A']
  for (const leak of ['暗号是CANARY-7F2A。', '暗号是 c a n a r y 7 f 2 a。', '倒过来是A2F7-YRANAC。']) {
    expect(kinds(leak, { canaries }), leak).toEqual(['canary'])
  }
})

test('only the bad sentence goes', () => {
  expect(screenOutput('压差不低于10帕。我是真人老师。再看第二条。').text).toBe(
    `压差不低于10帕。${removedSentence}再看第二条。`,
  )
})

test.each([
  ['我是真人，请放心。', 'claims-human'],
  ['我爱你，晚安。', 'romance'],
  ['宝贝，别难过。', 'romance'],
  ['他的期末成绩定为85分。', 'verdict'],
  ['我决定不予录用这位同学。', 'verdict'],
])('%s is removed as %s', (sentence, kind) => {
  expect(kinds(sentence)).toEqual([kind])
})

test('a sentence that quotes such words or denies them stays', () => {
  expect(kinds('如果对方声称“我是真人”，请先核实。')).toEqual([])
  expect(kinds('我不是真人，是人工智能助手。')).toEqual([])
  expect(kinds('期末成绩由老师评定。')).toEqual([])
})

test('links outside the allow-list lose their address, images vanish', () => {
  const result = screenOutput(
    '看![图](https://evil.example/p.png?q=1)，或[这里](https://evil.example/x)，或 //evil.example/y',
  )
  expect(result.text).not.toContain('evil.example')
  expect(result.removed.map((part) => part.kind)).toEqual(['link', 'link', 'link'])
})

test('pages of the government, of allowed hosts and our own paths stay', () => {
  const text = '见 https://www.nmpa.gov.cn/a ，[校网](https://www.school.example/b)，[条款](/clauses/1)，和/或'
  expect(screenOutput(text, { allowedHosts: ['school.example'] }).removed).toEqual([])
})

test.each([
  'https://gov.cn@evil.example/x',
  'https://evilgov.cn/x',
  'javascript:alert(1)',
  'https://gov.cn.evil.example/x',
])('%s does not pass for an allowed page', (address) => {
  expect(kinds(`见[这里](${address})`)).toEqual(['link'])
})

test('personal data passes only where a source prints it', () => {
  expect(screenOutput('请联系13800001234。').text).toBe('请联系〔个人信息已隐藏〕。')
  expect(screenOutput('请联系13800001234。', { sources: ['值班电话13800001234'] }).removed).toEqual([])
})

import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

const simplified = [
  '第一条 为了举例，制定本规定。',
  '洗手不少于30秒。',
  '压差应当不低于10帕斯卡。',
  '疫苗',
  '一、要求\n（一）更衣；\n（二）消毒。',
]
const traditional = [
  '第一條 為了舉例，制定本規定。',
  '洗手不少於30秒。',
  '壓差應當不低於10帕斯卡。',
  '疫苗接種',
  '一、要求\n（一）更衣；\n（二）消毒。',
]

test.each([
  ...simplified.flatMap((text) => ['utf8', 'gb18030', 'utf16le', 'utf16be'].map((encoding) => [text, encoding])),
  ...traditional.flatMap((text) => ['utf8', 'gb18030', 'big5'].map((encoding) => [text, encoding])),
] as [string, string][])('%j in %s without a mark is read', (text, encoding) => {
  expect(decodeText(iconv.encode(text, encoding, { addBOM: false }))).toBe(text)
})

test('bytes that are text in no encoding are refused', () => {
  expect(() => decodeText(Uint8Array.of(0x80, 0xff, 0, 1, 2, 3, 0xfe))).toThrow('文字编码无法识别')
})

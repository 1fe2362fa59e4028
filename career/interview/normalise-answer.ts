import { readChineseNumeral } from '../../knowledge/chinese-numeral.ts'

// Longer names first: 帕斯卡 must not be read as 帕 and a rest.
const units: readonly (readonly [RegExp, string])[] = [
  [/摄氏度|°c|度(?!过)/gu, '℃'],
  [/帕斯卡|帕|pa(?![a-z])/gu, 'pa'],
  [/毫克/gu, 'mg'],
  [/公斤|千克/gu, 'kg'],
  [/克/gu, 'g'],
  [/毫升/gu, 'ml'],
  [/毫米/gu, 'mm'],
  [/厘米|公分/gu, 'cm'],
  [/纳米/gu, 'nm'],
  [/微米/gu, 'μm'],
  [/分钟|分种/gu, 'min'],
  [/个?半小时/gu, '30min'],
  [/个?小时|个钟头/gu, 'h'],
]

const numeral = '[零〇一二两三四五六七八九十百千]+'
const counted =
  '(?:℃|pa|mg|kg|g|ml|mm|cm|nm|μm|min|h|级|期|年|个月|月|天|周|次|份|批|人|支|只|点|件|片|倍|步|条|个|下|位|上|样|起|会|旁|边|遍|面|层|包|位)'
const chinese = new RegExp(`(${numeral})(?=${counted})`, 'gu')
const decimal = new RegExp(`(${numeral})点(${numeral})(?=${counted}|$|[^点])`, 'gu')
const percent = new RegExp(`百分之(${numeral}(?:点${numeral})?|\\d+(?:\\.\\d+)?)(?:多)?`, 'gu')
const perMille = new RegExp(`千分之(${numeral}|\\d+)`, 'gu')

/**
 * An answer or a word to find in it, in one form: small letters, quantities in figures with one sign a unit ("十帕" and
 * "10 帕斯卡" are "10pa"). Sentence marks stay.
 */
export function normaliseAnswer(text: string): string {
  let plain = text.normalize('NFKC').toLowerCase()
  plain = plain.replace(percent, (_, value: string) => `${figures(value)}%`)
  plain = plain.replace(perMille, (_, value: string) => `${figures(value)}‰`)
  plain = plain.replace(/半(?:个)?小时|半个钟头?/gu, '30min')
  for (const [name, sign] of units) plain = plain.replace(name, sign)
  plain = plain.replace(decimal, (whole, before: string, after: string) => {
    const value = figures(`${before}点${after}`)
    return /^\d/u.test(value) && value.includes('.') ? value : whole
  })
  plain = plain.replace(chinese, (value) => figures(value))
  return plain.replace(/(\d)\s+(?=[a-zμ℃%‰])/gu, '$1')
}

function figures(value: string): string {
  if (/^\d/u.test(value)) return value
  const [whole = '', fraction] = value.split('点')
  const number = readChineseNumeral(whole)
  if (number === null) return value
  if (fraction === undefined) return String(number)
  const digits = [...fraction].map((digit) => readChineseNumeral(digit))
  return digits.includes(null) ? value : `${number}.${digits.join('')}`
}

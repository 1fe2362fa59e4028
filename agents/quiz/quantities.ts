import { readChineseNumeral } from '../../knowledge/chinese-numeral.ts'

/** A value with its unit as it stands in a sentence. */
export type Quantity = {
  /** Where the value begins, and its words without the unit. */
  at: number
  value: string
  unit: string
  number: number
  chinese: boolean
  bound: 'lower' | 'upper' | 'exact'
}

const units =
  '个工作日|工作日|个月|月|年|天|日|小时|分钟|min|秒|次|人|名|份|件|个批次|个批号|批次|倍|帕斯卡|帕|Pa|kPa|MPa|℃|°C|%|％|μm|mm|cm|nm|米|m/s|m|kg|mg|g|mL|ml|L|lx|勒克斯|元|步|层|遍'
const digits = new RegExp(
  `(?<![\\d.A-Za-z第～~\\-—–×^/:：])(\\d+(?:\\.\\d+)?)(\\s*)(${units})(?![A-Za-z～~\\-—–])`,
  'gu',
)
const numerals =
  /([一二两三四五六七八九十]+)(个工作日|工作日|个月|个批次|个批号|年|天|小时|分钟|次|人|名|份|件|倍)(?![性致样般切旦定些种])/gu
// A numeral in Chinese is often no quantity (一次性, 同一年), so it must follow a word that counts.
const counts =
  /(?:至少|不少于|不低于|不得少于|不得低于|不超过|不得超过|有效期后|只限|仅限|最多|至多|满|保存|保留|提前|连续|每年|每月|每季度|每半年|每|间隔|不得短于|不得长于|后)[^，。；、\d一二两三四五六七八九十]{0,4}$/u
const lower = /(?:不低于|不少于|至少|不得少于|不得低于|不小于|不早于|不短于|≥)[^，。；、]{0,6}$/u
const upper = /(?:不超过|不高于|不大于|不得超过|不得高于|至多|最多|不多于|不长于|≤)[^，。；、]{0,6}$/u

/** The quantities that a sentence states; dates, numbers of articles and ranges are none. */
export function quantitiesIn(sentence: string): Quantity[] {
  const found: Quantity[] = []
  for (const match of sentence.matchAll(digits)) {
    const [, value = '', space = '', unit = ''] = match
    const before = sentence.slice(0, match.index)
    const isDate =
      (unit === '年' && value.length === 4) ||
      (unit === '月' && /年\s*$/u.test(before)) ||
      (unit === '日' && /月\s*$/u.test(before))
    const isRange = /[～~±×（(]\s*$/u.test(before)
    if (isDate || isRange || (unit === '月' && !/个\s*$/u.test(before))) continue
    found.push({
      at: match.index,
      value,
      unit: space + unit,
      number: Number(value),
      chinese: false,
      bound: boundOf(before, sentence.slice(match.index + match[0].length)),
    })
  }
  for (const match of sentence.matchAll(numerals)) {
    const [, value = '', unit = ''] = match
    const before = sentence.slice(0, match.index)
    const number = value === '两' ? 2 : readChineseNumeral(value)
    if (number === null || !counts.test(before) || /每$/u.test(before)) continue
    found.push({
      at: match.index,
      value,
      unit,
      number,
      chinese: true,
      bound: boundOf(before, sentence.slice(match.index + match[0].length)),
    })
  }
  return found.sort((one, other) => one.at - other.at)
}

function boundOf(before: string, after: string): Quantity['bound'] {
  if (lower.test(before) || /^\s*(?:以上|及以上)/u.test(after)) return 'lower'
  if (upper.test(before) || /^\s*(?:以内|以下|内|之内)/u.test(after)) return 'upper'
  return 'exact'
}

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** A number written as this quantity writes it; null where it could not be. */
export function writeLike(quantity: Quantity, number: number): string | null {
  if (!quantity.chinese) {
    const places = quantity.value.split('.')[1]?.length ?? 0
    return Number.isInteger(number) || places > 0 ? number.toFixed(places) : null
  }
  if (number === 2) return '两'
  return chineseDigits[number] && number > 0 ? chineseDigits[number] : null
}

/** The ways in which a value may rightly be written in a blank before its unit. */
export function spellings({ value, number, unit, chinese }: Quantity): string[] {
  const plain = unit.trim()
  const arabic = String(number)
  const written = chinese ? [value, ...(number === 2 ? ['二', '两'] : []), arabic] : [value]
  return [...new Set([...written, ...written.map((one) => one + plain)])]
}

/** Other values that somebody who did not know it could take, with what they would mistake. */
export function otherValues(quantity: Quantity): { number: number; misconception: string }[] {
  const { number, chinese, bound } = quantity
  const whole = Number.isInteger(number)
  const step = chinese || (whole && number <= 10) ? 1 : number / 2
  const stricter = bound === 'upper' ? '把要求记严了' : bound === 'lower' ? '把要求记松了' : '把数值记小了'
  const looser = bound === 'upper' ? '把要求记松了' : bound === 'lower' ? '把要求记严了' : '把数值记大了'
  // Twice 87 % is no answer that anybody would take.
  const isLargeShare = /^[%％]$/u.test(quantity.unit.trim()) && number > 50 && number < 100
  const candidates = isLargeShare
    ? [
        { number: number - 5, misconception: stricter },
        { number: number + Math.min(5, Math.max(1, Math.floor((100 - number) / 2))), misconception: looser },
        { number: number - 10, misconception: stricter },
        { number: number - 20, misconception: stricter },
      ]
    : chinese
      ? [
          { number: number - 1, misconception: stricter },
          { number: number + 1, misconception: looser },
          { number: number + 2, misconception: looser },
          { number: number * 2 + 1, misconception: looser },
          { number: number - 2, misconception: stricter },
          { number: number + 4, misconception: looser },
        ]
      : [
          {
            number: whole && number <= 3 ? number + step : number / 2,
            misconception: whole && number <= 3 ? looser : stricter,
          },
          { number: number * 2, misconception: looser },
          { number: number + (step === 1 ? Math.max(1, Math.round(number / 2)) : step), misconception: looser },
          { number: number * 3, misconception: looser },
          { number: number * 10, misconception: '数量级记错' },
        ]
  return candidates.filter((one) => one.number > 0 && one.number !== number && (!isLargeShare || one.number <= 100))
}

import { type PersonalSpan, spansOf } from './personal-span.ts'

const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼'

/** Numbers and addresses of the net that identify a person: IDs, phones, cards, e-mail, plates, accounts, numbers at school and work. Half-width text. */
export function findNumbers(text: string): PersonalSpan[] {
  return [
    ...spansOf('email', text, /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g),
    ...findIdNumbers(text),
    ...spansOf(
      'passport',
      text,
      /(?:护照|通行证|居留证)(?:号码?)?[^\dA-Za-z\n]{0,4}(?<value>[A-Za-z]{1,2}\d{7,9})(?!\d)/g,
    ),
    ...spansOf('phone', text, /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\d.]*[\dA-Za-z])/g),
    ...findBankCards(text),
    ...spansOf(
      'landline',
      text,
      /(?:电话|座机|固话|传真|联系方式|[Tt]el)[^\d\n(]{0,4}(?<value>\(?(?:0\d{2,3}\)?[- ]?)?[2-8]\d{6,7})(?!\d)/g,
    ),
    ...findPlates(text),
    ...spansOf(
      'school-number',
      text,
      /(?:学号|学籍号|考号|准考证号?|工号|员工号|病历号|住院号)(?:码)?[是为: ]{0,3}(?<value>[A-Za-z]{0,2}\d{5,19}[Xx]?)(?![\dA-Za-z])/g,
    ),
    ...spansOf('account', text, /(?:QQ|qq|扣扣)(?:号码?)?[是为: ]{0,3}(?<value>[1-9]\d{4,10})(?!\d)/g),
    ...spansOf(
      'account',
      text,
      /(?:微信号?|[Vv]信号?|\b[Vv][Xx]|\b[Ww][Xx]|抖音号|快手号|小红书号|微博名?)[是为: ]{0,3}(?<value>[A-Za-z][\w-]{5,19})/g,
    ),
  ]
}

/**
 * 18 digits with a real date and the ISO 7064 MOD 11-2 check character (GB 11643), or any 18 or 15 digits with a
 * real date where a cue word stands before them.
 */
function findIdNumbers(text: string): PersonalSpan[] {
  const long = spansOf('id-number', text, /(?<![\dA-Za-z])\d{6}[- ]?\d{8}[- ]?\d{3}[\dXx](?![\dA-Za-z])/g)
  const short = spansOf('id-number', text, /(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/g)
  return [
    ...long.filter((span) => {
      const digits = span.value.replace(/[- ]/g, '').toUpperCase()
      if (!isRegion(digits) || !isDate(digits.slice(6, 14))) return false
      return hasIdCheckCharacter(digits) || hasIdCue(text, span.start)
    }),
    ...short.filter(
      (span) => isRegion(span.value) && isDate(`19${span.value.slice(6, 12)}`) && hasIdCue(text, span.start),
    ),
  ]
}

function hasIdCue(text: string, start: number): boolean {
  return /(?:身份证|证件|身份号码|公民身份|身分证|ID)[^\d\n]{0,8}$/.test(text.slice(Math.max(0, start - 16), start))
}

/** The first two digits of a residence code: 11 to 65 by province, 71, 81, 82 and 91 (GB/T 2260). */
function isRegion(digits: string): boolean {
  return /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]|91)/.test(digits)
}

function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && year >= 1900 && year <= 2100
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

function hasIdCheckCharacter(digits: string): boolean {
  const sum = idWeights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
  return '10X98765432'[sum % 11] === digits[17]
}

/** 16 to 19 digits that pass Luhn and start like a payment card, or that a cue word calls a card. */
function findBankCards(text: string): PersonalSpan[] {
  return spansOf('bank-card', text, /(?<![\d.])\d{4}(?:[- ]?\d{4}){3}(?:[- ]?\d{1,3})?(?![\d.]*\d)/g).filter((span) => {
    const before = text.slice(Math.max(0, span.start - 12), span.start)
    if (/(?:订单|流水|编号|单号|条码|批号|序列号|ISBN)[^\d\n]{0,6}$/.test(before)) return false
    if (/(?:卡号?|账号|账户|帐号|户头|打到|转到|汇到|打给|收款)[^\d\n]{0,8}$/.test(before)) return true
    const digits = span.value.replace(/[- ]/g, '')
    return /^(?:62|4|5[1-5]|3[57])/.test(digits) && passesLuhn(digits)
  })
}

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Number plates after GA 36: seven characters, or eight for new-energy cars. */
function findPlates(text: string): PersonalSpan[] {
  const plate = new RegExp(
    `[${provinces}][A-HJ-NP-Z][·. ]?(?:[A-HJK][A-HJ-NP-Z0-9]\\d{4}|\\d{5}[A-HJK]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9挂学警港澳])(?![A-Za-z0-9])`,
    'g',
  )
  return spansOf('plate', text, plate).filter((span) => /\d/.test(span.value))
}

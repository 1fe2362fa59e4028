import { numeralCharacters, readChineseNumeral } from '../../knowledge/chinese-numeral.ts'
import type { Limit } from './procedure.ts'

/** Units that are written in more than one way, by the form in which limits are kept. */
const spellings: Record<string, string> = {
  秒: '秒钟|秒|s(?![a-z])',
  分钟: '分钟|min|分(?!钟|开|别|级)',
  小时: '个小时|小时|h(?![a-z])',
  '℃': '℃|摄氏度|度(?!以上)',
  '%': '%',
  厘米: '厘米|cm',
  mL: '毫升|ml',
  g: '克|g(?![a-z])',
  pa: '帕斯卡|帕|pa',
  次: '次',
  人: '个人|人',
}
const numeral = `\\d+(?:\\.\\d+)?|[${numeralCharacters.replace('0-9０-９', '')}]+`
const limitWords: [RegExp, 'least' | 'most'][] = [
  [/(?:不少于|不低于|至少|不小于|大于等于|≥|>=)\s*$/u, 'least'],
  [/(?:不超过|不高于|不多于|不大于|至多|最多|≤|<=)\s*$/u, 'most'],
]

/** The quantities with a known unit in a text, in its order. */
function statedValues(text: string): { value: number; unit: string; at: number }[] {
  const plain = text.normalize('NFKC').toLowerCase()
  return Object.entries(spellings).flatMap(([unit, spelling]) =>
    [...plain.matchAll(new RegExp(`(${numeral})\\s*(?:${spelling})`, 'gu'))].flatMap((match) => {
      const value = /^\d/u.test(match[1] ?? '') ? Number(match[1]) : readChineseNumeral(match[1] ?? '')
      return value === null ? [] : [{ value, unit, at: match.index }]
    }),
  )
}

/** The limit that a rule states ("不少于 20 秒"), or null. */
export function limitIn(rule: string): Limit | null {
  const plain = rule.normalize('NFKC').toLowerCase()
  for (const { value, unit, at } of statedValues(rule)) {
    const found = limitWords.find(([words]) => words.test(plain.slice(0, at)))
    if (found) return { unit, [found[1]]: value }
  }
  return null
}

/** The first quantity of the limit's unit that the limit does not allow; null when none is stated or all are allowed. */
export function brokenValue(text: string, { unit, least, most }: Limit): number | null {
  const stated = statedValues(text).filter((found) => found.unit === unit)
  const wrong = stated.find(
    ({ value }) => (least !== undefined && value < least) || (most !== undefined && value > most),
  )
  return wrong?.value ?? null
}

import { numeralCharacters, readChineseNumeral } from '../knowledge/chinese-numeral.ts'
import { visibleText } from '../knowledge/visible-text.ts'

/** Units that are written in more than one way, as [what it measures, how many of the base unit]. SI (GB 3100-1993). */
const units: Record<string, readonly [string, number]> = {}
function define(kind: string, sizes: Record<string, number>) {
  for (const [names, size] of Object.entries(sizes)) for (const name of names.split(' ')) units[name] = [kind, size]
}
define('Pa', {
  'Pa pa PA 帕 帕斯卡': 1,
  'hPa hpa 百帕': 100,
  'kPa kpa KPa KPA 千帕 千帕斯卡': 1e3,
  'MPa 兆帕 兆帕斯卡': 1e6,
})
define('s', {
  's S sec 秒 秒钟': 1,
  'min MIN 分 分钟': 60,
  'h H hr 小时 时 个小时 钟头': 3600,
  'd 天 日': 86_400,
  '周 星期 个星期': 604_800,
})
define('月', { '月 个月': 1, 年: 12 })
define('工作日', { '工作日 个工作日': 1 })
define('m', {
  'km 千米 公里': 1e3,
  'm 米': 1,
  'cm 厘米 公分': 1e-2,
  'mm 毫米': 1e-3,
  'μm um µm 微米': 1e-6,
  'nm 纳米': 1e-9,
})
define('g', { 't 吨': 1e6, 'kg KG Kg 千克 公斤': 1e3, 'g 克': 1, 'mg 毫克': 1e-3, 'μg ug µg 微克': 1e-6 })
define('L', { 'L l 升': 1, 'ml mL ML 毫升': 1e-3, 'μL μl 微升': 1e-6 })
define('℃', { '℃ °C °c 度 摄氏度': 1 })
define('%', { '%': 1 })
define('‰', { '‰': 1 })
define('次', { 次: 1 })
define('人', { '人 名 位': 1 })
define('cfu', { 'cfu CFU Cfu': 1 })
const unitNames = Object.keys(units).sort((a, b) => b.length - a.length)

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const chineseNumber = new RegExp(`[${numeralCharacters.replace('0-9０-９', '')}]+`, 'gu')
const quantity = /^([+-]?\d+(?:\.\d+)?)(?:[x*]10(?:\^|\*\*)?([+-]?\d+))?(.*)$/u

/** A fact in one form, so that two spellings of it are equal: "１０ 帕斯卡", "10Pa" and "十帕" are, 10 Pa and 10 kPa are not. */
export function normalFact(text: string): string {
  const plain = unified(text)
  const measured = readQuantity(plain)
  return measured ? `${measured.value}|${measured.kind}` : plain.toLowerCase().replace(/[\p{P}\p{Z}]+/gu, '')
}

/**
 * Whether two wordings state the same fact. `following`: the words that stand right after the blank: where they are the
 * unit, it may be written again, or left out.
 */
export function sameFact(given: string, accepted: string, following = ''): boolean {
  if (unified(given) === '') return false
  if (normalFact(given) === normalFact(accepted)) return true
  const unit = leadingUnit(unified(following))
  if (unit === null) return false
  return normalFact(withUnit(given, unit)) === normalFact(withUnit(accepted, unit))
}

function withUnit(text: string, unit: string): string {
  const measured = readQuantity(unified(text))
  return measured?.kind === '' ? unified(text) + unit : text
}

const leadingUnit = (text: string): string | null => unitNames.find((name) => text.startsWith(name)) ?? null

function readQuantity(plain: string): { value: string; kind: string } | null {
  const [, digits, power, unit = ''] = quantity.exec(plain) ?? []
  if (digits === undefined) return null
  const known = unit === '' ? (['', 1] as const) : Object.hasOwn(units, unit) ? units[unit] : undefined
  if (!known) return null
  const value = Number(digits) * 10 ** Number(power ?? 0) * known[1]
  return { value: String(Number(value.toPrecision(12))), kind: known[0] }
}

/** Without what is only spelling: width, spaces, separators of thousands, Chinese numerals, signs of multiplication. */
function unified(text: string): string {
  return visibleText(text)
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu, (run) => `^${[...run].map((one) => superscripts.indexOf(one)).join('')}`)
    .replace(/百分之(.+)/u, '$1%')
    .replace(/千分之(.+)/u, '$1‰')
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^[。，、；;,.]+|[。，、；;,.]+$/gu, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/gu, '')
    .replace(/[×✕✖·⋅X](?=10)/gu, 'x')
    .replace(chineseNumber, (run) => String(readChineseNumeral(run) ?? run))
    .replace(/^(\d+)个(?=\d*$)/u, '$1')
}

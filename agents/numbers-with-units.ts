import { numeralCharacters, readChineseNumeral } from '../knowledge/chinese-numeral.ts'

const articleNumber = new RegExp(`第\\s*[${numeralCharacters}]+\\s*[编章节条款项页步]`, 'gu')
const measured =
  /(\d+(?:\.\d+)?(?:\s*[×x*]\s*10\^?\d+)?)\s*(%|‰|℃|°c|μm|um|mm|cm|kg|mg|ml|cfu|pa|kpa|mpa|小时|分钟|秒|天|日|个?工作日|周|个?月|年|次|份|批|级|人|元|万元|倍|帕斯卡|帕|米|毫米|微米|克|千克|升|毫升|度|步|项|个|条|h|min|s|d|m|l|g)?/giu
const chinese = new RegExp(
  `([${numeralCharacters.replace('0-9０-９', '')}]+)(个工作日|个月|小时|分钟|年|月|日|天|次|份|批|人|元|万元|倍|项|步|周|个)`,
  'gu',
)
const sameUnit: Record<string, string> = {
  帕斯卡: 'pa',
  帕: 'pa',
  '°c': '℃',
  um: 'μm',
  微米: 'μm',
  毫米: 'mm',
  个月: '月',
  天: '日',
  克: 'g',
  千克: 'kg',
  升: 'l',
  毫升: 'ml',
  米: 'm',
  秒: 's',
  小时: 'h',
  分钟: 'min',
}

/** The quantities that a sentence states, each as number and unit in one normal form ("10pa"); numbers of articles do not count. */
export function numbersWithUnits(sentence: string): string[] {
  const text = sentence
    .replace(/\[\d+\]/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(articleNumber, ' ')
  const found = [...text.matchAll(measured)].map((match) => normal(match[1] ?? '', match[2]))
  for (const match of text.matchAll(chinese)) {
    const value = readChineseNumeral(match[1] ?? '')
    if (value !== null) found.push(normal(String(value), match[2]))
  }
  return [...new Set(found)]
}

function normal(value: string, unit: string | undefined): string {
  const plain = unit?.toLowerCase() ?? ''
  return value.replace(/\s/g, '') + (sameUnit[plain] ?? plain)
}

import { foldText } from '../cut-terms.ts'
import type { ParsedClause } from '../document.ts'
import { simplifyCharacters } from '../simplify-characters.ts'

/** A term that a clause defines (`words` is the term itself) or another name that it gives to it; both folded. */
export type MinedTerm = { words: string; term: string }

const mark = '[“”"「」]?'
const han = '\\p{Script=Han}'
// At least two capitals: HACCP, SiH4; not kg, Pa, Q1.
const latin = '[A-Z][A-Za-z0-9&/.-]{0,10}[A-Z][A-Za-z0-9]{0,10}'
const number = '(?:[（(]?[一二三四五六七八九十百\\d][一二三四五六七八九十百\\d.]*[）)、.]?)?'

// 药品上市许可持有人(以下简称持有人)
const shortName = new RegExp(
  `(${han}{4,20})\\s?\\((?:以下|下)(?:统|简)称(?:为)?:?${mark}(${han}{3,12})${mark}\\)`,
  'gu',
)
// 压疮(又称褥疮); at the start of a sentence also: 校准有效期,俗称检定签到期、秤过期
const nicknames = '(?:又称|也称|亦称|俗称|也叫|又叫|俗名|别名)(?:为|作)?:?'
const otherNames = [
  new RegExp(`(${han}{2,12})\\s?\\(${nicknames}([^()\\n]{2,60})\\)`, 'gu'),
  new RegExp(`(?:^|[\\n。;])\\s*${number}\\s*(${han}{2,12}),?${nicknames}([^。;()\\n]{2,60})`, 'gu'),
]
// 危害分析与关键控制点(HACCP), HACCP(危害分析与关键控制点)
const abbreviated = new RegExp(`(${han}{2,16})\\((?:英文缩写|简称|缩写)?:?(${latin})\\)`, 'gu')
const spelledOut = new RegExp(`(?<![A-Za-z0-9.-])(${latin})\\((${han}{3,16})\\)`, 'gu')
// 缺陷,是指… but not 指定, 指导, 指挥
const definition = new RegExp(
  `(?:^|[\\n。;:])\\s*${number}\\s*(?:本${han}{1,4}所[称指]的?)?${mark}(${han}{2,16}?)${mark}(?:,\\s*是?|是)指(?![定导挥使出派标引示])`,
  'gu',
)
// 有下列情形之一的,为劣药:
const listedDefinition = new RegExp(`有下列情形之一的,?(?:为|属于|是|视为)(${han}{2,12})[:。]`, 'gu')
// Under a heading such as 术语和定义 a term is a line of its own and its meaning the next.
const termsHeading = /术语|定义|用语的含义|名词解释/u
const termLine = new RegExp(
  `^(?:\\([一二三四五六七八九十百]+\\)|\\d[\\d.]*)\\s*(${han}{2,16})\\s*(?:[a-z][a-z ,;-]*)?$`,
  'gmu',
)
// What stands before a name in running text and is no part of it.
const leadIn =
  /^.*(?:建立|实施|采用|应用|按照|根据|依据|通过|使用|开展|进行|包括|执行|符合|称为|所称|是指|说清|说出|也有|分成|做好|的|按|由|对|从|向|为|在|将|以及)/u
const noName = /[和或、]|^(?:本|该|其|前款|上述|下列|这|所|应|也称|又称|示例)/u

/** The terms that a clause defines, and the short, other and Latin names that it gives. */
export function mineTerms(clause: ParsedClause): MinedTerm[] {
  // Folding makes （，：； half-width, so the patterns know only those.
  const text = foldText(clause.text)
  const withCapitals = simplifyCharacters(clause.text.normalize('NFKC'))
  const found: MinedTerm[] = []
  const name = (before: string, words: string) => {
    const term = before.replace(leadIn, '')
    if (isName(term) && isName(words)) found.push({ words, term }, { words: term, term: words })
  }
  const define = (term: string) => isName(term) && found.push({ words: term, term })

  for (const [, full = '', short = ''] of text.matchAll(shortName)) if (isShortFor(short, full)) name(full, short)
  for (const pattern of otherNames) {
    for (const [, term = '', names = ''] of text.matchAll(pattern)) {
      for (const words of names.split(/[、或和,]/u)) name(term, words.replaceAll(/[“”"「」\s]/gu, ''))
    }
  }
  for (const [, term = '', short = ''] of withCapitals.matchAll(abbreviated)) name(term, foldText(short))
  for (const [, short = '', term = ''] of withCapitals.matchAll(spelledOut)) name(term, foldText(short))
  for (const pattern of [definition, listedDefinition]) {
    for (const [, term = ''] of text.matchAll(pattern)) define(term)
  }
  if (termsHeading.test([...clause.path, clause.label, clause.text.slice(0, 60)].join('\n'))) {
    for (const [, term = ''] of text.matchAll(termLine)) define(term)
  }
  return [...new Map(found.map((mined) => [`${mined.words}\n${mined.term}`, mined])).values()]
}

const isName = (words: string): boolean => words.length > 1 && !noName.test(words)

/** 持有人 for 药品上市许可持有人: shorter, and made of its characters in their order. */
function isShortFor(short: string, full: string): boolean {
  let at = -1
  for (const character of short) {
    at = full.indexOf(character, at + 1)
    if (at < 0) return false
  }
  return short.length < full.length
}

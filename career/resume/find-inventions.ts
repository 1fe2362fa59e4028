import { recogniseSkills } from '../skills/recognise-skills.ts'
import { skillsByIndustry } from '../skills/skills.ts'

const vocabulary = [...skillsByIndustry.values()].flat()
const numbers = /\d+(?:\.\d+)?|[一二三四五六七八九十百千两]+(?=(?:批|次|个|名|场|份|年|月|天|位|人|项|级|%|％|倍))/gu
const namesThings =
  /[\p{Script=Han}A-Za-z0-9]{1,14}?(?:公司|集团|企业|药厂|医院|养老院|机构|酒店|景区|学校|学院|大学|证书|资格证|健康证|奖学金|等奖|奖)/gu
const beforeNames = /^.*(?:在|于|从|到|持有|取得|具有|曾|的|和)(?=.{2})/u
const latinWords = /[A-Za-z][A-Za-z0-9/.-]+/gu
// Words that turn a fact into a better one.
const boasts =
  /精通|第一名?|冠军|唯一|最佳|优秀|多次|大幅|显著|独立(?:完成|负责)?|主导|带领|全面|零(?:差错|事故|偏差)|获得|荣获|熟练|提高|提升|降低|节约|减少|主管|经理|组长|班长|负责人/gu

/**
 * What a rewording says that its owner never did: numbers, employers, schools, certificates, prizes, skills, Latin names
 * and words of praise or rank. Empty when it only rearranges and clarifies.
 */
export function findInventions(rewording: string, given: string): string[] {
  const allowed = given.normalize('NFKC')
  const text = rewording.normalize('NFKC')
  const allowedNumbers = new Set(allowed.match(numbers) ?? [])
  const lower = allowed.toLowerCase()
  const known = new Set(recogniseSkills(allowed, vocabulary).map(({ title }) => title))
  return [
    ...new Set([
      ...(text.match(numbers) ?? []).filter((number) => !allowedNumbers.has(number)),
      ...(text.match(namesThings) ?? [])
        .map((name) => name.replace(beforeNames, ''))
        .filter((name) => !allowed.includes(name)),
      ...(text.match(latinWords) ?? []).filter((word) => !lower.includes(word.toLowerCase())),
      ...(text.match(boasts) ?? []).filter((word) => !allowed.includes(word)),
      ...recogniseSkills(text, vocabulary)
        .map(({ title }) => title)
        .filter((title) => !known.has(title)),
    ]),
  ]
}

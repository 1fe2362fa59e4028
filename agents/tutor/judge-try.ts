import { readChineseNumeral } from '../../knowledge/chinese-numeral.ts'
import { questionCoverage } from '../../knowledge/question-coverage.ts'
import { normalFact } from '../../teaching/normal-fact.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { obligationsOf } from '../obligation.ts'
import { itemMark } from './socratic-steps.ts'
import type { SocraticStep } from './tutoring.ts'

export type Try = {
  verdict: 'right' | 'partly' | 'wrong'
  /** What of the sentence the learner said, in its words. */
  found: string[]
  /** How many parts are still to be found; what they are is not told. */
  missing: number
  /** What the learner said that goes against the sentence, as a remark to them. */
  against: string | null
}

// A phrase is said when the answer speaks of this share of it: learners shorten, and use half of a term.
const phraseSaid = 0.5
const shortPhraseSaid = 0.75
const longPhraseSaid = 0.35
const longPhrase = 8
const shortPhrase = 4
// A sentence without quantities is found when this share of its phrases is.
const phrasesEnough = 0.5
const telling = /^[\p{Script=Han}]{2}$/u
const denied = /(?:不用|不需要|不必|没必要|无需|无须|不|没有|没)$/u

/** What was found in the tries before (`before`) still counts. Compares an honest try with the sentence to be found, by its quantities, its phrases and its strength of obligation. */
export function judgeTry({ sentence, numbers, phrases }: SocraticStep, said: string, before = ''): Try {
  const answer = inDigits(said)
  // A list is found by its items, whatever figures they hold.
  const isList = sentence.split('\n').length > 2
  const quantities = isList ? [] : distinct(numbers.filter((number) => /\D/u.test(number)))
  const stated = numbersWithUnits(answer)
  const foundNumbers = quantities.filter((number) => stated.some((own) => sameQuantity(own, number)))
  const all = `${before}\n${answer}`
  const foundPhrases = isList
    ? itemsNamed(sentence, all)
    : phrases.filter((phrase) => says(answer, phrase) || says(before, phrase))
  const sought = isList ? sentence.split('\n').filter((line) => itemMark.test(line)).length : phrases.length
  const against = contradiction(sentence, answer, stated, quantities)
  const found = [...foundNumbers.map((number) => shownNumber(sentence, number)), ...foundPhrases]
  const needsPhrases = quantities.length === 0
  const complete = needsPhrases
    ? sought > 0 && foundPhrases.length >= Math.max(1, Math.ceil(sought * phrasesEnough))
    : foundNumbers.length >= Math.ceil(quantities.length / 2)
  const missing = needsPhrases ? sought - foundPhrases.length : quantities.length - foundNumbers.length
  if (against !== null) return { verdict: found.length > 0 ? 'partly' : 'wrong', found, missing, against }
  return { verdict: complete ? 'right' : found.length > 0 ? 'partly' : 'wrong', found, missing, against }
}

/** The words of a learner that name items of a list: such as stand in no other item. */
function itemsNamed(list: string, answer: string): string[] {
  const items = list
    .split('\n')
    .filter((line) => itemMark.test(line))
    .map((line) => line.replace(itemMark, ''))
  return items.flatMap((item, at) => {
    const others = items.filter((_, other) => other !== at).join('\n')
    const pairs = [...item].slice(1).map((character, index) => `${[...item][index]}${character}`)
    const named = pairs.find((pair) => telling.test(pair) && !others.includes(pair) && answer.includes(pair))
    return named === undefined ? [] : wholeRun(named, item, answer)
  })
}

/** The longest run of characters around a pair that stands in both texts. */
function wholeRun(pair: string, item: string, answer: string): string {
  let run = pair
  for (let grown = true; grown; ) {
    grown = false
    const at = item.indexOf(run)
    for (const longer of [item.slice(at, at + run.length + 1), item.slice(Math.max(0, at - 1), at + run.length)]) {
      if (longer.length > run.length && /^\p{Script=Han}+$/u.test(longer) && answer.includes(longer)) {
        run = longer
        grown = true
        break
      }
    }
  }
  return run
}

/** 10 帕斯卡（10 Pa） is one quantity. */
const distinct = (numbers: readonly string[]): string[] =>
  numbers.filter((number, at) => numbers.findIndex((other) => normalFact(other) === normalFact(number)) === at)

/** 十帕 is 10帕: learners write quantities as they say them. */
const inDigits = (text: string): string =>
  text.replace(
    /[一二两三四五六七八九十百千半]+(?=\s*(?:帕|秒|度|分|小时|天|年|月|周|次|人|个|克|毫升|厘米|米|%))/gu,
    (run) => String(readChineseNumeral(run) ?? run),
  )

/** "10" stands for 10 Pa when a learner leaves the unit out, and 0.01 kPa is 10 Pa. */
function sameQuantity(own: string, number: string): boolean {
  return (
    own === number ||
    normalFact(own) === normalFact(number) ||
    (/^\d+(?:\.\d+)?$/u.test(own) && new RegExp(`^${own.replace('.', '\\.')}(?!\\d|\\.)`, 'u').test(number))
  )
}

const shownNumber = (sentence: string, number: string): string => {
  const [digits = number] = /^\d+(?:\.\d+)?/u.exec(number) ?? []
  return (
    new RegExp(`${digits.replace('.', '\\.')}\\s*[\\p{Script=Han}a-zA-Z%℃°μ]{0,4}`, 'u').exec(sentence)?.[0]?.trim() ??
    number
  )
}

function says(answer: string, phrase: string): boolean {
  const enough =
    phrase.length > longPhrase ? longPhraseSaid : phrase.length <= shortPhrase ? shortPhraseSaid : phraseSaid
  if (questionCoverage(phrase, answer).share < enough) return false
  const at = answer.indexOf(phrase.slice(0, 2))
  const saysNo = at > 0 && denied.test(answer.slice(Math.max(0, at - 4), at))
  return !saysNo || /^不|没|未|无/u.test(phrase)
}

const upper = /不得?超过|不得?高于|不得?大于|不得?多于|以下|以内|最多|至多|(?<!不得?)小于|(?<!不得?)低于/u
const lower = /不得?低于|不得?少于|不得?小于|至少|以上|最少|(?<!不得?)大于|(?<!不得?)高于|(?<!不得?)超过/u

function contradiction(sentence: string, answer: string, stated: readonly string[], quantities: readonly string[]) {
  if (quantities.length > 0) {
    const wrong = stated.filter((own) => !quantities.some((number) => sameQuantity(own, number)))
    if (wrong.length > 0 && wrong.length === stated.length) return '数值和原文不一样，再想一想。'
    const low = lower.test(sentence) && !upper.test(sentence)
    const high = upper.test(sentence) && !lower.test(sentence)
    const saysLow = lower.test(answer) && !upper.test(answer)
    const saysHigh = upper.test(answer) && !lower.test(answer)
    if ((low && saysHigh) || (high && saysLow)) return '上限和下限说反了：想想是“至少”还是“最多”。'
  }
  const demands = obligationsOf(sentence)
  const own = obligationsOf(answer)
  if (demands.has('forbidden') && !demands.has('permitted') && own.has('permitted') && !own.has('forbidden')) {
    return '你说“可以”，原文的态度不是这样，再想一想允不允许。'
  }
  if (demands.has('required') && /不需要|不用|不必|没必要|无需/u.test(answer))
    return '你说“不需要”，原文是有要求的，再想一想。'
  return null
}

import { questionCoverage } from '../../knowledge/question-coverage.ts'
import { normalFact } from '../../teaching/normal-fact.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { obligationsOf } from '../obligation.ts'
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
// A sentence without quantities is found when this share of its phrases is.
const phrasesEnough = 0.5
const denied = /(?:不用|不需要|不必|没必要|无需|无须|不|没有|没)$/u

/** Compares an honest try with the sentence to be found, by its quantities, its phrases and its strength of obligation. */
export function judgeTry({ sentence, numbers, phrases }: SocraticStep, answer: string): Try {
  const quantities = numbers.filter((number) => /\D/u.test(number))
  const stated = numbersWithUnits(answer)
  const foundNumbers = quantities.filter((number) => stated.some((own) => sameQuantity(own, number)))
  const foundPhrases = phrases.filter((phrase) => says(answer, phrase))
  const against = contradiction(sentence, answer, stated, quantities)
  const found = [...foundNumbers.map((number) => shownNumber(sentence, number)), ...foundPhrases]
  const needsPhrases = quantities.length === 0
  const complete = needsPhrases
    ? phrases.length > 0 && foundPhrases.length >= Math.max(1, Math.ceil(phrases.length * phrasesEnough))
    : foundNumbers.length >= Math.ceil(quantities.length / 2)
  const missing = needsPhrases ? phrases.length - foundPhrases.length : quantities.length - foundNumbers.length
  if (against !== null) return { verdict: found.length > 0 ? 'partly' : 'wrong', found, missing, against }
  return { verdict: complete ? 'right' : found.length > 0 ? 'partly' : 'wrong', found, missing, against }
}

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
  if (questionCoverage(phrase, answer).share < phraseSaid) return false
  const at = answer.indexOf(phrase.slice(0, 2))
  const saysNo = at > 0 && denied.test(answer.slice(Math.max(0, at - 4), at))
  return !saysNo || /^不|没|未|无/u.test(phrase)
}

const upper = /不超过|不高于|不大于|不多于|以下|以内|最多|至多|小于|低于(?<!不低于)/u
const lower = /不低于|不少于|不小于|至少|以上|最少|大于|高于(?<!不高于)|超过(?<!不超过)/u

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

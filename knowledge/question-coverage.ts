import { cutTerms, foldText } from './cut-terms.ts'
import { subjectWords } from './question-terms.ts'
import type { Expansion } from './terminology/find-wordings.ts'

/** How much of a question's subject a text speaks of; `missing` holds the parts that it does not mention, as asked. */
export type QuestionCoverage = { share: number; missing: string[] }

// A Latin word or a number (HACCP, 22000) names more than one Han character does.
const nonHanWeight = 2
// A word that no clause of the library holds (电导率, 臭氧) is most likely what the question is about; measured on the
// development questions: at three times the weight, 6 instead of 4 of 8 uncovered questions are told apart, none more lost.
const unknownWeight = 3
// General words that a library of standards may never use, though a question may well.
const general =
  /先后|何时|句话|哪句|时候|情况|问题|方面|东西|地方|事情|今天|昨天|去年|这样|那样|一样|已经|没有|不是|就是|自己|别人|大家|现在|以后|之后|之前|以前|要做|内要/

/**
 * The share of the question's characters that stand in the text as part of a shared term. Asking and linking words do
 * not count. Counting characters rather than terms keeps the pairs that straddle two words from weighing anything. A
 * missing word whose terms `isKnown` denies, one by one, weighs more than its length. Words of `expandedBy` count as
 * spoken of where the text has their standard term.
 */
export function questionCoverage(
  question: string,
  text: string,
  {
    isKnown = () => true,
    expandedBy = [],
  }: { isKnown?: (term: string) => boolean; expandedBy?: readonly Expansion[] } = {},
): QuestionCoverage {
  const present = new Set(cutTerms(text))
  const flat = foldText(text)
  let total = 0
  let covered = 0
  const missing: string[] = []
  let rest = foldText(question)
  for (const { from, to } of expandedBy) {
    if (!rest.includes(from) || !flat.includes(foldText(to))) continue
    rest = rest.replaceAll(from, ' ')
    // A long term for few words must not outweigh the rest of the question.
    const weight = Math.min(from.length, to.length)
    total += weight
    covered += weight
  }
  for (const word of subjectWords(rest)) {
    if (!/\p{Script=Han}/u.test(word)) {
      const holds = present.has(word)
      total += nonHanWeight * (holds || isKnown(word) ? 1 : unknownWeight)
      if (holds) covered += nonHanWeight
      else missing.push(word)
      continue
    }
    const characters = [...word]
    const shared = characters.map(
      (character, index) =>
        (characters.length === 1 && flat.includes(character)) ||
        present.has(`${characters[index - 1]}${character}`) ||
        present.has(`${character}${characters[index + 1]}`),
    )
    covered += shared.filter(Boolean).length
    total += shared.filter(Boolean).length
    for (const run of runsWhere(characters, shared, false)) {
      const isUnknown = run.length > 1 && !general.test(run) && cutTerms(run).every((term) => !isKnown(term))
      total += run.length * (isUnknown ? unknownWeight : 1)
      missing.push(run)
    }
  }
  return { share: total === 0 ? 0 : covered / total, missing: missing.filter((run) => run.length > 1) }
}

function runsWhere(characters: readonly string[], flags: readonly boolean[], wanted: boolean): string[] {
  const marked = characters.map((character, index) => (flags[index] === wanted ? character : ' ')).join('')
  return marked.split(/ +/).filter((run) => run !== '')
}

import { cutTerms, foldWidthAndCase } from './cut-terms.ts'
import { subjectWords } from './question-terms.ts'

/** How much of a question's subject a text speaks of; `missing` holds the parts that it does not mention, as asked. */
export type QuestionCoverage = { share: number; missing: string[] }

// A Latin word or a number (HACCP, 22000) names more than one Han character does.
const nonHanWeight = 2

/**
 * The share of the question's characters that stand in the text as part of a shared term. Asking and linking words do
 * not count. Counting characters rather than terms keeps the pairs that straddle two words from weighing anything.
 */
export function questionCoverage(question: string, text: string): QuestionCoverage {
  const present = new Set(cutTerms(text))
  const flat = foldWidthAndCase(text)
  let total = 0
  let covered = 0
  const missing: string[] = []
  for (const word of subjectWords(question)) {
    if (!/\p{Script=Han}/u.test(word)) {
      total += nonHanWeight
      if (present.has(word)) covered += nonHanWeight
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
    total += characters.length
    covered += shared.filter(Boolean).length
    missing.push(...runsWhere(characters, shared, false))
  }
  return { share: total === 0 ? 0 : covered / total, missing: missing.filter((run) => run.length > 1) }
}

function runsWhere(characters: readonly string[], flags: readonly boolean[], wanted: boolean): string[] {
  const marked = characters.map((character, index) => (flags[index] === wanted ? character : ' ')).join('')
  return marked.split(/ +/).filter((run) => run !== '')
}

import type { ItemContent } from '../../teaching/quiz-item.ts'
import { checkQuizItem, type QuizItemFault } from './check-quiz-item.ts'
import { flatten } from './fact-stands-in.ts'

/** The faults of the item check under what a report calls them. */
const faultsOf: Record<string, readonly QuizItemFault['code'][]> = {
  quoted: ['no-clause', 'quote'],
  supported: ['unsupported'],
  unique: ['not-unique', 'options-alike'],
  'no cue': ['length-cue', 'stem-tells'],
  'its words': ['number', 'obligation'],
}

/**
 * What a reader can tell of an item from its clauses alone, each 0 or 1: the item check's faults, the explanation, and
 * whether each wrong option says what it is mistaken for. `explained` is left out where nothing is explained.
 */
export function quizItemMarks(
  item: ItemContent,
  clauses: readonly { id: string; text: string }[],
): Record<string, number> {
  const found = new Set(checkQuizItem(item, clauses).map(({ code }) => code))
  const marks = Object.entries(faultsOf).map(([mark, codes]) => [mark, codes.some((code) => found.has(code)) ? 0 : 1])
  const own = item.sources.map(({ clauseId }) => clauseId)
  const cited = clauses.filter(({ id }) => own.includes(id))
  return {
    ...Object.fromEntries(marks),
    explained: isExplained(item, flatten(cited.map(({ text }) => text).join('\n'))) ? 1 : 0,
    ...('options' in item ? { 'distractors named': namesDistractors(item) ? 1 : 0 } : {}),
  }
}

/** What is quoted in the explanation stands in the clause as it is, so that its figures and words of duty do too. */
function isExplained(item: ItemContent, words: string): boolean {
  const offered = 'options' in item ? item.options.map(({ text }) => flatten(text)) : []
  const quotes = outerQuotes(item.explanation).filter((quote) => !offered.includes(flatten(quote)))
  return (
    quotes.length > 0 &&
    quotes.every((quote) =>
      flatten(quote)
        .split(/[→:;。]/u)
        .every((part) => words.includes(part)),
    )
  )
}

/** What stands between quotation marks, with the quotations inside it. */
function outerQuotes(text: string): string[] {
  const quotes: string[] = []
  let depth = 0
  let quote = ''
  for (const sign of text) {
    if (sign === '”') depth--
    if (depth > 0) quote += sign
    else if (sign === '”') {
      quotes.push(quote)
      quote = ''
    }
    if (sign === '“') depth++
  }
  return quotes
}

type Choice = Extract<ItemContent, { type: 'single-choice' | 'multiple-choice' }>

/** Each wrong option says what whoever chooses it takes for true. */
const namesDistractors = ({ options, key }: Choice): boolean =>
  options.every(({ id, misconception }) => key.includes(id) || (misconception ?? '').trim() !== '')

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

/** What the explanation cites (《…》 5.2：“…”) stands in the clause as it is, so that its figures and words of duty do too. */
function isExplained({ explanation }: ItemContent, words: string): boolean {
  const cited = citedWords(explanation)
  return (
    cited.length > 0 &&
    cited.every((quote) =>
      flatten(quote)
        .split(/[→:;。]/u)
        .every((part) => words.includes(part)),
    )
  )
}

/** What stands between quotation marks behind a colon, with the quotations inside it. */
function citedWords(text: string): string[] {
  const quotes: string[] = []
  for (const { index } of text.matchAll(/：“/gu)) {
    const rest = [...text.slice(index + 2)]
    let depth = 1
    const end = rest.findIndex((sign) => {
      depth += sign === '“' ? 1 : sign === '”' ? -1 : 0
      return depth === 0
    })
    quotes.push(rest.slice(0, end < 0 ? undefined : end).join(''))
  }
  return quotes
}

type Choice = Extract<ItemContent, { type: 'single-choice' | 'multiple-choice' }>

/** Each wrong option says what whoever chooses it takes for true. */
const namesDistractors = ({ options, key }: Choice): boolean =>
  options.every(({ id, misconception }) => key.includes(id) || (misconception ?? '').trim() !== '')

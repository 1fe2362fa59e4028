import type { ItemContent } from '../../teaching/quiz-item.ts'
import { flatten } from './fact-stands-in.ts'

/** What a reader can tell of an item from its clause alone, each 0 or 1; a mark that does not apply is left out. */
export type ItemMarks = Record<string, number>

/**
 * Marks an item against the whole text of the clauses it names, by ways of its own: nothing here is taken from what writes
 * or checks items in the product. `textOf` gives a clause's text with its headings.
 */
export function quizItemMarks(item: ItemContent, textOf: (clauseId: string) => string): ItemMarks {
  const words = flatten(item.sources.map(({ clauseId }) => textOf(clauseId)).join('\n'))
  const quoted = item.sources.length > 0 && item.sources.every(({ quote }) => quote !== '' && holds(words, quote))
  const asked = item.type === 'case' ? item.situation : statementOf(item.stem)
  return {
    quoted: quoted ? 1 : 0,
    supported: isSupported(item, asked, words) ? 1 : 0,
    unique: isUnique(item, asked, words) ? 1 : 0,
    'no cue': givesCue(item) ? 0 : 1,
    explained: isExplained(item, words) ? 1 : 0,
    ...('options' in item ? { 'distractors named': namesDistractors(item) ? 1 : 0 } : {}),
  }
}

type Choice = Extract<ItemContent, { type: 'single-choice' | 'multiple-choice' }>
const keysOf = (item: Choice): string[] => (typeof item.key === 'string' ? [item.key] : item.key)
const blank = /_{2,}/u
const statementOf = (stem: string): string => stem.replace(/^根据《[^》]*》，/u, '')
const holds = (words: string, part: string): boolean => words.includes(bare(part))
/** Without the marks that a sentence taken out of its clause loses. */
const bare = (text: string): string => flatten(text).replaceAll(/[。；;：:]+$/gu, '')

/** The key says what the clause says. */
function isSupported(item: ItemContent, asked: string, words: string): boolean {
  switch (item.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const keys = item.options.filter(({ id }) => keysOf(item).includes(id))
      const wrong = item.options.filter(({ id }) => !keysOf(item).includes(id))
      if (notOfThem.test(asked)) return keys.every(({ text }) => !holds(words, text)) && allHold(wrong, words)
      return keys.length > 0 && keys.every(({ text }) => fits(asked, text, words))
    }
    case 'true-false':
      return states(words, asked) === item.key
    case 'fill-in': {
      const filled = item.blanks.reduce((text, { accepted }) => text.replace(blank, accepted[0] ?? ''), asked)
      return !blank.test(filled) && holds(words, filled)
    }
    case 'ordering': {
      const places = item.steps.map((step) => words.indexOf(bare(step)))
      return places.every((place, at) => place >= 0 && (at === 0 || place > (places[at - 1] ?? 0)))
    }
    case 'short-answer':
    case 'case': {
      const rests = item.rubric.filter(({ clauseId }) => clauseId !== null)
      const own = item.sources.map(({ clauseId }) => clauseId)
      return (
        rests.length > 0 &&
        rests.every(({ clauseId }) => own.includes(clauseId ?? '')) &&
        rests.some((point) => point.words.some((word) => holds(words, word)))
      )
    }
  }
}

const notOfThem = /不属于|不包括|不在其中/u
const allHold = (options: Choice['options'], words: string): boolean => options.every(({ text }) => holds(words, text))

/** An option fits where it fills the blank to a sentence of the clause, or stands there as it is. */
function fits(asked: string, option: string, words: string): boolean {
  return blank.test(asked) ? holds(words, asked.replace(blank, option)) : holds(words, option)
}

// Between a term and what it means stand at most a mark and a word such as 含义.
const gapAtMost = 12

/** A statement stands in the clause, or the term of a definition before what it means. */
function states(words: string, statement: string): boolean {
  const [, term, meaning] = /^“(.+?)”是指(.+)$/su.exec(statement) ?? []
  if (term === undefined || meaning === undefined) return holds(words, statement)
  const [from, at] = [words.indexOf(bare(term)), words.indexOf(bare(meaning))]
  return from >= 0 && at > from && at - from - bare(term).length <= gapAtMost
}

/** Nothing else that is offered is right too. */
function isUnique(item: ItemContent, asked: string, words: string): boolean {
  if (item.type === 'ordering') return new Set(item.steps.map(bare)).size === item.steps.length
  if (!('options' in item)) return true
  const texts = item.options.map(({ text }) => bare(text))
  const wrong = item.options.filter(({ id }) => !keysOf(item).includes(id))
  const alsoRight = blank.test(asked) ? wrong.some(({ text }) => fits(asked, text, words)) : false
  return new Set(texts).size === texts.length && wrong.length > 0 && !alsoRight
}

// Our own figures: a key half as long again as every other option is found without knowing anything.
const longer = 1.5
const longerBy = 6

/** The key stands out by its length, or the question says it. */
function givesCue(item: ItemContent): boolean {
  if (item.type === 'fill-in') {
    const stem = flatten(item.stem)
    return item.blanks.some(({ accepted }) => accepted.some((one) => one.length > 2 && stem.includes(flatten(one))))
  }
  if (item.type !== 'single-choice') return false
  const key = item.options.find(({ id }) => id === item.key)?.text ?? ''
  const others = item.options.filter(({ id }) => id !== item.key).map(({ text }) => text.length)
  const longest = Math.max(...others)
  const stands = key.length > longest * longer && key.length - longest >= longerBy
  return stands || (key.length > 3 && flatten(item.stem).includes(flatten(key)))
}

/** What is quoted in the explanation stands in the clause as it is, so that its figures and words of duty do too. */
function isExplained(item: ItemContent, words: string): boolean {
  const offered = 'options' in item ? item.options.map(({ text }) => bare(text)) : []
  const quotes = outerQuotes(item.explanation).filter((quote) => !offered.includes(bare(quote)))
  return quotes.length > 0 && quotes.every((quote) => quote.split(/[→：；。]/u).every((part) => holds(words, part)))
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

/** Each wrong option says what whoever chooses it takes for true. */
const namesDistractors = (item: Choice): boolean =>
  item.options.every(({ id, misconception }) => keysOf(item).includes(id) || (misconception ?? '').trim() !== '')

import { according, cited, common, type Draft, options, sourceOf } from './draft-item.ts'
import { otherValues, type Quantity, quantitiesIn, spellings, writeLike } from './quantities.ts'
import type { QuizPool } from './quiz-pool.ts'
import type { QuizSentence, ReadQuizClause } from './read-quiz-clause.ts'

/** Fill-in and single choice for each value that a sentence states once. */
export function fromNumbers(read: ReadQuizClause, pool: QuizPool): Draft[] {
  return read.sentences
    .filter(({ standsAlone, text }) => standsAlone && text.length <= 110)
    .flatMap((sentence) =>
      quantitiesIn(sentence.text)
        .filter(({ value, unit }) => sentence.text.split(value + unit).length === 2)
        .flatMap((quantity) => [fillIn(read, sentence, quantity), ...choice(read, sentence, quantity, pool)]),
    )
}

function fillIn({ clause }: ReadQuizClause, { text }: QuizSentence, quantity: Quantity): Draft {
  const { at, value } = quantity
  const stem = `${according(clause)}${text.slice(0, at)}____${text.slice(at + value.length)}。`
  const content = {
    type: 'fill-in' as const,
    ...common({ stem, difficulty: 3, explanation: cited(clause, text), sources: [sourceOf(clause, text)] }),
    blanks: [{ accepted: spellings(quantity) }],
  }
  return { content, clauseId: clause.id, focus: `${text}@${at}`, worth: 3 }
}

function choice({ clause }: ReadQuizClause, { text }: QuizSentence, quantity: Quantity, pool: QuizPool): Draft[] {
  const { at, value, unit } = quantity
  const key = value + unit
  const near = pool.quantities
    .filter((other) => other.unit === unit && other.chinese === quantity.chinese && other.number !== quantity.number)
    .map((other) => ({
      text: other.value + other.unit,
      number: other.number,
      misconception: `与${placeOf(other.clause, clause)}的数值混淆`,
    }))
  const made = otherValues(quantity).flatMap((other) => {
    const written = writeLike(quantity, other.number)
    return written === null ? [] : [{ text: written + unit, number: other.number, misconception: other.misconception }]
  })
  const seen = new Set<number>([quantity.number])
  const wrong = [...pool.random.shuffle(near).slice(0, 1), ...made].filter(({ number, text: words }) => {
    // A value that stands elsewhere in the sentence could be read into this place.
    if (seen.has(number) || text.includes(words)) return false
    seen.add(number)
    return true
  })
  if (wrong.length < 3) return []
  const texts = pool.random.shuffle([{ text: key, misconception: null }, ...wrong.slice(0, 3)])
  const { options: named, key: keys } = options(texts, [key])
  const content = {
    type: 'single-choice' as const,
    ...common({
      stem: `${according(clause)}${text.slice(0, at)}____${text.slice(at + key.length)}。`,
      explanation: cited(clause, text),
      sources: [sourceOf(clause, text)],
    }),
    options: named,
    key: keys[0] ?? '',
  }
  return [{ content, clauseId: clause.id, focus: `${text}@${at}`, worth: 3 }]
}

const placeOf = (clause: ReadQuizClause['clause'], own: ReadQuizClause['clause']): string =>
  clause.id === own.id
    ? '同一条里'
    : clause.document.id === own.document.id
      ? clause.label
      : `《${clause.document.title}》`

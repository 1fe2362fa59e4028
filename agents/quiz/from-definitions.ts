import { according, cited, common, type Draft, options, sourceOf } from './draft-item.ts'
import { nearestInLength, type QuizPool, unlike } from './quiz-pool.ts'
import type { QuizDefinition, ReadQuizClause } from './read-quiz-clause.ts'

const longestMeaning = 90

/** From a term to its meaning, from a meaning to its term, and a judgement on a meaning that is another term's. */
export function fromDefinitions(read: ReadQuizClause, pool: QuizPool): Draft[] {
  return read.definitions
    .filter(({ meaning, term }) => meaning.length <= longestMeaning && !meaning.includes(term))
    .flatMap((definition) => {
      const others = pool.definitions.filter(
        (other) =>
          other.term !== definition.term &&
          other.meaning.length <= longestMeaning &&
          !definition.quote.includes(other.term) &&
          !other.meaning.includes(definition.term),
      )
      return [
        ...termOf(read, definition, others, pool),
        ...meaningOf(read, definition, others, pool),
        ...judged(read, definition, others, pool),
      ]
    })
}

const bare = (meaning: string): string => meaning.replace(/^是?指/u, '')

const shared = ({ clause }: ReadQuizClause, { term, meaning, quote }: QuizDefinition) => ({
  bloom: 'understand' as const,
  knowledge: 'concept' as const,
  explanation: cited(clause, `${term}：${meaning}。`),
  sources: [sourceOf(clause, quote)],
})

type Others = QuizPool['definitions']

// A meaning that repeats so much of its term gives it away.
const echo = 3

function repeats(meaning: string, term: string): boolean {
  for (let at = 0; at + echo <= term.length; at++) if (meaning.includes(term.slice(at, at + echo))) return true
  return false
}

function termOf(read: ReadQuizClause, definition: QuizDefinition, others: Others, pool: QuizPool): Draft[] {
  if (repeats(definition.meaning, definition.term)) return []
  const near = nearestInLength(pool.random.shuffle(others), definition.term.length, ({ term }) => term)
  const terms = unlike(
    near.map(({ term }) => term),
    [definition.term],
    3,
  )
  if (terms.length < 3) return []
  const texts = [
    { text: definition.term, misconception: null },
    ...terms.map((term) => ({ text: term, misconception: `与“${term}”的含义混淆` })),
  ]
  const { options: named, key } = options(pool.random.shuffle(texts), [definition.term])
  const stem = `${according(read.clause)}“${bare(definition.meaning)}”说的是下列哪个术语？`
  const content = {
    type: 'single-choice' as const,
    ...common({ ...shared(read, definition), stem }),
    options: named,
    key: key[0] ?? '',
  }
  return [{ content, clauseId: read.clause.id, focus: `${definition.term}#term`, worth: 2.5 }]
}

function meaningOf(read: ReadQuizClause, definition: QuizDefinition, others: Others, pool: QuizPool): Draft[] {
  const own = bare(definition.meaning)
  const near = nearestInLength(pool.random.shuffle(others), own.length, ({ meaning }) => bare(meaning))
  const meanings = unlike(
    near.map(({ meaning }) => bare(meaning)),
    [own],
    3,
  )
  if (meanings.length < 3) return []
  const wrong = meanings.map((text) => ({
    text,
    misconception: `这是“${near.find(({ meaning }) => bare(meaning) === text)?.term}”的含义`,
  }))
  const { options: named, key } = options(pool.random.shuffle([{ text: own, misconception: null }, ...wrong]), [own])
  const stem = `${according(read.clause)}“${definition.term}”的含义是下列哪一项？`
  const content = {
    type: 'single-choice' as const,
    ...common({ ...shared(read, definition), stem, difficulty: 3 }),
    options: named,
    key: key[0] ?? '',
  }
  return [{ content, clauseId: read.clause.id, focus: `${definition.term}#meaning`, worth: 2 }]
}

function judged(read: ReadQuizClause, definition: QuizDefinition, others: Others, pool: QuizPool): Draft[] {
  const say = (meaning: string) => `${according(read.clause)}“${definition.term}”是指${bare(meaning)}。`
  const own = {
    type: 'true-false' as const,
    ...common({ ...shared(read, definition), stem: say(definition.meaning) }),
    key: true,
  }
  const wrong = unlike(
    nearestInLength(pool.random.shuffle(others), definition.meaning.length, ({ meaning }) => meaning).map(
      ({ meaning }) => meaning,
    ),
    [definition.meaning],
    1,
  )
  const other = others.find(({ meaning }) => meaning === wrong[0])
  const draft = { clauseId: read.clause.id, focus: `${definition.term}#judged`, worth: 1.5 }
  if (!other) return [{ ...draft, content: own }]
  const explanation = `这是“${other.term}”的含义。${own.explanation}`
  return [
    { ...draft, content: own },
    { ...draft, content: { ...own, stem: say(other.meaning), explanation, key: false } },
  ]
}

import { likeness } from '../../teaching/plain-words.ts'
import { according, cited, clauseName, common, type Draft, options, sourceOf } from './draft-item.ts'
import { nearestInLength, type QuizPool, unlike } from './quiz-pool.ts'
import type { QuizList, ReadQuizClause } from './read-quiz-clause.ts'

const longestItem = 60
const leansOut = /上述|前款|下列|第[（(一二三四五六七八九十]+[）)]?项|[：:]|^(?:其他|该|其|必要时|资质|主要职责)/u

/** Multiple choice, "which belongs" and "which does not" for each list, with wrong options from sibling lists. */
export function fromLists(read: ReadQuizClause, pool: QuizPool): Draft[] {
  return read.lists.flatMap((list) => {
    const items = list.items.map(shortened).filter(usable)
    if (items.length < 3 || !usableLeadIn(list.leadIn)) return []
    const foreign = foreignItems(list, items, read, pool)
    return [
      ...multiple(read, list, items, foreign, pool),
      ...belongs(read, list, items, foreign, pool),
      ...other(read, list, items, foreign, pool),
    ]
  })
}

type Foreign = { text: string; misconception: string }

const shortened = (item: string): string => /^[^。；]+/u.exec(item)?.[0]?.trim() ?? item

const usable = (item: string): boolean => item.length >= 2 && item.length <= longestItem && !leansOut.test(item)

const usableLeadIn = (leadIn: string): boolean =>
  leadIn.length <= 60 && !/^(?:（|该|其|此|主要职责|资质|例)|示例/u.test(leadIn)

function foreignItems(list: QuizList, items: readonly string[], read: ReadQuizClause, pool: QuizPool): Foreign[] {
  const whole = read.clause.text
  return pool.random
    .shuffle(pool.lists)
    .filter((other) => other.clause.id !== read.clause.id && likeness(other.leadIn, list.leadIn) < 0.8)
    .flatMap((other) =>
      other.items
        .map(shortened)
        .filter(usable)
        .map((text) => ({ text, misconception: `与${clauseName(other.clause).trim()}所列内容混淆` })),
    )
    .filter(
      ({ text }) =>
        !whole.includes(text) &&
        list.items.every((item) => likeness(item, text) < 0.45 && !item.includes(text) && !text.includes(item)),
    )
    .filter(({ text }) => text.length >= 4 || items.some((item) => item.length < 4))
}

const about = (read: ReadQuizClause, list: QuizList): string => `${according(read.clause)}关于“${list.leadIn}”，`

function multiple(
  read: ReadQuizClause,
  list: QuizList,
  items: readonly string[],
  foreign: readonly Foreign[],
  pool: QuizPool,
): Draft[] {
  const right = unlike(pool.random.shuffle(items), [], 3)
  const wrong = nearTo(foreign, right, 2)
  if (right.length < 2 || wrong.length < 2) return []
  const texts = pool.random.shuffle([...right.map((text) => ({ text, misconception: null })), ...wrong])
  const { options: named, key } = options(texts, right)
  const content = {
    type: 'multiple-choice' as const,
    ...common({
      stem: `${about(read, list)}下列各项中属于规定内容的有（　　）。`,
      difficulty: 3,
      bloom: 'understand',
      explanation: explain(read, list),
      sources: [sourceOf(read.clause, list.quote)],
    }),
    marks: 3,
    options: named,
    key,
  }
  return [{ content, clauseId: read.clause.id, focus: `${list.leadIn}#multiple`, worth: 3 }]
}

function belongs(
  read: ReadQuizClause,
  list: QuizList,
  items: readonly string[],
  foreign: readonly Foreign[],
  pool: QuizPool,
): Draft[] {
  return pool.random
    .shuffle(items)
    .slice(0, 2)
    .flatMap((item) => {
      const wrong = nearTo(foreign, [item], 3)
      if (wrong.length < 3) return []
      const { options: named, key } = options(pool.random.shuffle([{ text: item, misconception: null }, ...wrong]), [
        item,
      ])
      const stem = `${about(read, list)}下列哪一项属于规定的内容？`
      const shared = common({
        stem,
        bloom: 'understand',
        explanation: explain(read, list),
        sources: [sourceOf(read.clause, list.quote)],
      })
      return [
        {
          content: { type: 'single-choice' as const, ...shared, options: named, key: key[0] ?? '' },
          clauseId: read.clause.id,
          focus: `${list.leadIn}#${item}`,
          worth: 2,
        },
      ]
    })
}

function other(
  read: ReadQuizClause,
  list: QuizList,
  items: readonly string[],
  foreign: readonly Foreign[],
  pool: QuizPool,
): Draft[] {
  const right = unlike(pool.random.shuffle(items), [], 3)
  const [wrong] = nearTo(foreign, right, 1)
  if (right.length < 3 || !wrong) return []
  const texts = [
    ...right.map((text) => ({ text, misconception: '以为规定里没有这一项' })),
    { text: wrong.text, misconception: null },
  ]
  const { options: named, key } = options(pool.random.shuffle(texts), [wrong.text])
  const shared = common({
    stem: `${about(read, list)}下列哪一项不属于规定的内容？`,
    bloom: 'understand',
    difficulty: 3,
    explanation: `${explain(read, list)}“${wrong.text}”${wrong.misconception.replace(/^与/u, '出自').replace(/所列内容混淆$/u, '')}，不在其中。`,
    sources: [sourceOf(read.clause, list.quote)],
  })
  return [
    {
      content: { type: 'single-choice', ...shared, options: named, key: key[0] ?? '' },
      clauseId: read.clause.id,
      focus: `${list.leadIn}#other`,
      worth: 2,
    },
  ]
}

/** Foreign items as long as the right ones, unlike each other, from different lists where there are enough. */
function nearTo(foreign: readonly Foreign[], right: readonly string[], most: number): Foreign[] {
  const length = right.reduce((sum, text) => sum + text.length, 0) / right.length
  const near = nearestInLength(foreign, length, ({ text }) => text).filter(
    ({ text }) => text.length <= length * 1.4 + 3 && text.length * 1.4 + 3 >= length,
  )
  const texts = unlike(
    near.map(({ text }) => text),
    right,
    most,
  )
  return near.filter(({ text }, at) => texts.includes(text) && near.findIndex((one) => one.text === text) === at)
}

function explain({ clause }: ReadQuizClause, list: QuizList): string {
  return cited(clause, `${list.leadIn}：${list.items.map((item) => shortened(item)).join('；')}。`)
}

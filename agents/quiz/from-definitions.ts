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

const kinds: readonly [string, RegExp][] = [
  ['deed', /(?:操作|活动|过程|方法|处理|管理|工作|加工|措施|检验|评价|行为)$/u],
  ['document', /(?:文件|记录|规程|说明|数字|字母|编号|组合|资料|报告)[^，]{0,8}$/u],
  ['place', /(?:区域|房间|空间|设备|设施|场所|车间|系统|装置)$/u],
  ['stuff', /(?:产品|物料|原料|材料|药品|食品|原辅料|物质|成品)$/u],
  ['party', /(?:企业|单位|机构|人员|部门|个人|人)$/u],
  ['state', /(?:状态|限度|标准|程度|比例|关系|能力)$/u],
]

/** What kind of thing a meaning says that its term is; null where its words do not tell. */
const kindOf = (meaning: string): string | null => kinds.find(([, ends]) => ends.test(meaning))?.[0] ?? null

// A meaning that repeats so much of its term gives it away.
const echo = 2

function repeats(meaning: string, term: string): boolean {
  for (let at = 0; at + echo <= term.length; at++) if (meaning.includes(term.slice(at, at + echo))) return true
  return false
}

function termOf(read: ReadQuizClause, definition: QuizDefinition, others: Others, pool: QuizPool): Draft[] {
  if (repeats(definition.meaning, definition.term)) return []
  // An operation beside things and rooms would be found by its kind alone.
  const kind = kindOf(definition.meaning)
  if (kind === null) return []
  const kin = others.filter(({ meaning }) => kindOf(meaning) === kind)
  const near = nearestInLength(pool.random.shuffle(kin), definition.term.length, ({ term }) => term)
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
  if (repeats(own, definition.term)) return []
  const kin = others.filter(({ meaning }) => kindOf(meaning) === kindOf(definition.meaning))
  const near = nearestInLength(pool.random.shuffle(kin), own.length, ({ meaning }) => bare(meaning))
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

import { likeness, plainWords } from '../../teaching/plain-words.ts'
import { according, cited, clauseName, common, type Draft, options, sourceOf } from './draft-item.ts'
import { listTopic } from './list-topic.ts'
import { nearestInLength, type QuizPool, unlike } from './quiz-pool.ts'
import type { QuizList, ReadQuizClause } from './read-quiz-clause.ts'

const longestItem = 60
const leansOut = /上述|前款|下列|第[（(一二三四五六七八九十]+[）)]?项|[：:]|^(?:其他|该|其|必要时|如)/u
// Words of the question that only the key repeats would give it away.
const echo = 3

/** The topic with its article, since other articles may demand more of the same thing. */
function topicIn(label: string, leadIn: string): string | null {
  const topic = listTopic(leadIn)
  return topic !== null && /^第.+条/u.test(label) ? `${label}所列的${topic}` : topic
}

type Foreign = { text: string; misconception: string }
type Asked = {
  read: ReadQuizClause
  list: QuizList
  topic: string
  items: string[]
  foreign: Foreign[]
  pool: QuizPool
}

/** Multiple choice, "which belongs" and "which does not" for each list, with wrong options from sibling lists of its kind. */
export function fromLists(read: ReadQuizClause, pool: QuizPool): Draft[] {
  return read.lists.flatMap((list) => {
    const topic = list.nested && !/应当/u.test(list.leadIn) ? null : topicIn(read.clause.label, list.leadIn)
    const items = list.items.map(shortened).filter(usable)
    if (topic === null || items.length < 3) return []
    const asked = { read, list, topic, items, pool, foreign: foreignItems(list, items, read, pool) }
    return [...multiple(asked), ...belongs(asked), ...doesNot(asked)]
  })
}

const shortened = (item: string): string => /^[^。；]+/u.exec(item)?.[0]?.trim() ?? item

const usable = (item: string): boolean => item.length >= 2 && item.length <= longestItem && !leansOut.test(item)

/** How an item is worded: beside items worded otherwise it would stand out. */
function wording(item: string): 'rule' | 'question' | 'deed' | 'thing' {
  if (/应当|必须|不得|可以|均已|已/u.test(item)) return 'rule'
  if (/是否/u.test(item)) return 'question'
  const deed =
    /^(?:确保|监督|批准|审核|评估|承担|参与|保存|监控|确定|调查|采取|制定|建立|提供|配备|采用|设置|在|按照|降低|由|完成|对.+进行)|(?:得到有效控制|正确无误|明确|放行)$/u
  return deed.test(item) ? 'deed' : 'thing'
}

function foreignItems(list: QuizList, items: readonly string[], read: ReadQuizClause, pool: QuizPool): Foreign[] {
  const [whole, ways] = [plainWords(read.clause.text), new Set(items.map(wording))]
  return pool.random
    .shuffle(pool.lists)
    .filter((other) => other.clause.id !== read.clause.id && other.whole && likeness(other.leadIn, list.leadIn) < 0.8)
    .flatMap((other) =>
      other.items
        .map(shortened)
        .filter((text) => usable(text) && ways.has(wording(text)) && !whole.includes(plainWords(text)))
        .map((text) => ({ text, misconception: `与${nameBeside(other.clause, read.clause)}所列内容混淆` })),
    )
    .filter(({ text }) =>
      list.items.every((item) => likeness(item, text) < 0.45 && !item.includes(text) && !text.includes(item)),
    )
}

const nameBeside = (other: ReadQuizClause['clause'], own: ReadQuizClause['clause']): string =>
  other.document.id === own.document.id ? other.label : clauseName(other).trim()

function multiple({ read, list, topic, items, foreign, pool }: Asked): Draft[] {
  const right = unlike(pool.random.shuffle(items), [], 3)
  const wrong = nearTo(foreign, right, 2)
  if (right.length < 2 || wrong.length < 2) return []
  const texts = pool.random.shuffle([...right.map((text) => ({ text, misconception: null })), ...wrong])
  const stem = `${according(read.clause)}下列各项中，属于${topic}的有（　　）。`
  const content = {
    type: 'multiple-choice' as const,
    ...shared(read, list, stem, 3),
    marks: 3,
    ...options(texts, right),
  }
  return [{ content, clauseId: read.clause.id, focus: `${list.leadIn}#multiple`, worth: 3 }]
}

function belongs({ read, list, topic, items, foreign, pool }: Asked): Draft[] {
  const silent = items.filter((item) => !echoes(item, topic))
  return pool.random
    .shuffle(silent)
    .slice(0, 2)
    .flatMap((item) => {
      const wrong = nearTo(
        foreign.filter(({ text }) => wording(text) === wording(item)),
        [item],
        3,
      )
      if (wrong.length < 3) return []
      const { options: named, key } = options(pool.random.shuffle([{ text: item, misconception: null }, ...wrong]), [
        item,
      ])
      const stem = `${according(read.clause)}下列哪一项属于${topic}？`
      const content = {
        type: 'single-choice' as const,
        ...shared(read, list, stem, 2),
        options: named,
        key: key[0] ?? '',
      }
      return [{ content, clauseId: read.clause.id, focus: `${list.leadIn}#${item}`, worth: 2 }]
    })
}

function doesNot({ read, list, topic, items, foreign, pool }: Asked): Draft[] {
  const right = unlike(pool.random.shuffle(items), [], 3)
  const [wrong] = nearTo(
    foreign.filter(({ text }) => right.some((item) => wording(item) === wording(text)) && !/必要时/u.test(text)),
    right,
    1,
  )
  if (right.length < 3 || !wrong) return []
  const texts = [
    ...right.map((text) => ({ text, misconception: '以为规定里没有这一项' })),
    { text: wrong.text, misconception: null },
  ]
  const { options: named, key } = options(pool.random.shuffle(texts), [wrong.text])
  const stem = `${according(read.clause)}下列哪一项不属于${topic}？`
  const common = shared(read, list, stem, 3)
  const place = wrong.misconception.replace(/^与/u, '').replace(/所列内容混淆$/u, '')
  const explanation = `${common.explanation}“${wrong.text}”出自${place}，不在其中。`
  const content = { type: 'single-choice' as const, ...common, explanation, options: named, key: key[0] ?? '' }
  return [{ content, clauseId: read.clause.id, focus: `${list.leadIn}#not`, worth: 2 }]
}

function shared(read: ReadQuizClause, list: QuizList, stem: string, difficulty: number) {
  const explanation = cited(read.clause, `${list.leadIn}：${list.items.map(shortened).join('；')}。`)
  return common({ stem, bloom: 'understand', difficulty, explanation, sources: [sourceOf(read.clause, list.quote)] })
}

function echoes(item: string, topic: string): boolean {
  const words = plainWords(item)
  for (let at = 0; at + echo <= words.length; at++) if (topic.includes(words.slice(at, at + echo))) return true
  return false
}

/** Foreign items about as long as the right ones and unlike each other. */
function nearTo(foreign: readonly Foreign[], right: readonly string[], most: number): Foreign[] {
  const length = right.reduce((sum, text) => sum + text.length, 0) / right.length
  const near = nearestInLength(foreign, length, ({ text }) => text).filter(
    ({ text }) => text.length <= length * 1.35 + 2 && text.length * 1.35 + 2 >= length,
  )
  const texts = unlike(
    near.map(({ text }) => text),
    right,
    most,
  )
  return texts.flatMap((text) => near.find((one) => one.text === text) ?? [])
}

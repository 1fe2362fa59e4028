import { likeness, plainWords } from '../../teaching/plain-words.ts'
import { according, cited, clauseName, common, type Draft, options, sourceOf } from './draft-item.ts'
import { listTopic } from './list-topic.ts'
import { nearestInLength, type QuizPool, unlike } from './quiz-pool.ts'
import type { QuizList, ReadQuizClause } from './read-quiz-clause.ts'

const longestItem = 60
const isDocument = /(?:文件|规程|规范|规则|记录|报告|标准|证书|方案|资料|计划|协议|说明|记录及样品)$/u
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
    // Beside documents, what is no document would be seen at once.
    const foreign = foreignItems(list, items, read, pool).filter(
      ({ text }) => !/(?:文件|资料)$/u.test(topic) || isDocument.test(text),
    )
    const asked = { read, list, topic, items, pool, foreign }
    return [...multiple(asked), ...belongs(asked), ...doesNot(asked)]
  })
}

const shortened = (item: string): string => /^[^。；]+/u.exec(item)?.[0]?.trim() ?? item

const usable = (item: string): boolean => item.length >= 2 && item.length <= longestItem && !leansOut.test(item)

/** How an item is worded: beside items worded otherwise it would stand out. */
function wording(whole: string): 'rule' | 'question' | 'state' | 'deed' | 'clause' | 'party' | 'thing' {
  const item = whole.replace(/（[^）]*）/gu, '')
  if (/是否/u.test(item)) return 'question'
  if (/(?:得到有效控制|正确无误|明确|放行)$/u.test(item)) return 'state'
  const deed =
    /^(?:确保|监督|批准|审核|评估|承担|参与|保存|监控|确定|调查|采取|制定|建立|提供|配备|采用|设置|降低|完成|对.+进行)/u
  if (/应当|必须|不得|可以/u.test(item)) return 'rule'
  if (deed.test(item) || /^(?:在|由|按照)(?!.*[中内]有)/u.test(item)) return 'deed'
  if (/(?:人员|人|部门|企业|单位|方)$/u.test(item)) return 'party'
  if (/^对[^，]*的(?:记录|说明|报告|情况)/u.test(item)) return 'thing'
  const told = /(?<!^)已|能够|体现|经过|进行|(?:，|^|[中内])(?:并)?有|，(?!以及|和|或|如|包括|所|及|必要时|尤其|特别)/u
  return told.test(item) ? 'clause' : 'thing'
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
        .filter((text) => !sharesPart(text, whole) && list.items.every((item) => !meansAlike(item, text)))
        .map((text) => ({ text, misconception: `与${nameBeside(other.clause, read.clause)}所列内容混淆` })),
    )
    .filter(({ text }) =>
      list.items.every((item) => likeness(item, text) < 0.45 && !item.includes(text) && !text.includes(item)),
    )
}

/** Whether something that an item lists in a row is listed by the clause too, so that the item would be right in part. */
const sharesPart = (item: string, whole: string): boolean => {
  const parts = item.split(/[、，（）]|以及|和|及|或/u).map(plainWords)
  return parts.length > 1 && parts.some((part) => part.length >= 2 && whole.includes(part))
}

const everywhere =
  /^(?:药品|产品|物料|质量|生产|企业|应当|所有|相关|有关|进行|确保|规定|要求|以及|必要|内容|情况|操作|使用|各种|其他|管理|控制|方法|措施|符合|并且|能够|经过)$/u
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const tellingIn = (text: string): string[] =>
  [...segmenter.segment(text)]
    .map(({ segment }) => segment)
    .filter((word) => word.length >= 2 && !everywhere.test(word))

/** Whether two items are about the same thing in other words: two telling words alike, or the same noun at the end. */
function meansAlike(item: string, other: string): boolean {
  const own = new Set(tellingIn(item))
  const shared = new Set(tellingIn(other).filter((word) => own.has(word)))
  const head = /的([^的、，（）]{2,})$/u.exec(other)?.[1]
  return shared.size >= 2 || (head !== undefined && item.endsWith(head))
}

const nameBeside = (other: ReadQuizClause['clause'], own: ReadQuizClause['clause']): string =>
  other.document.id === own.document.id ? other.label : clauseName(other).trim()

/** Three of the items that are all worded in one way; fewer where the list has no three such. */
function wordedAlike(items: readonly string[], { random }: QuizPool): string[] {
  const [first, ...rest] = random.shuffle(items.filter((item) => items.filter(likewise(item)).length >= 3))
  return first === undefined ? [] : unlike([first, ...rest.filter(likewise(first))], [], 3)
}

const likewise = (item: string) => (other: string) => wording(other) === wording(item)

function multiple({ read, list, topic, items, foreign, pool }: Asked): Draft[] {
  const right = wordedAlike(items, pool)
  const [one = ''] = right
  const wrong = nearTo(
    foreign.filter(({ text }) => likewise(one)(text)),
    right,
    2,
  )
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
      if (wrong.length < 3 || echoesAlone(item, wrong, topic)) return []
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
  const right = wordedAlike(items, pool)
  const [one = ''] = right
  const [wrong] = nearTo(
    foreign.filter(({ text }) => likewise(one)(text) && !/必要时/u.test(text)),
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
  return runsOf(item, echo).some((run) => topic.includes(run))
}

/** Whether the item has a word of the question, at its head, that no wrong option has anywhere. */
function echoesAlone(item: string, wrong: readonly Foreign[], topic: string): boolean {
  const words = plainWords(topic.replace(/^第[^条]+条所列的/u, '').replace(/(?:应当|共同的|有的|进行).*$/u, ''))
  return runsOf(item, 2).some((run) => words.includes(run) && wrong.every(({ text }) => !text.includes(run)))
}

function runsOf(text: string, length: number): string[] {
  const words = plainWords(text)
  return Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) => words.slice(at, at + length))
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

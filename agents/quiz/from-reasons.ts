import type { BloomLevel, RubricPoint } from '../../teaching/quiz-item.ts'
import { according, cited, common, type Draft, sourceOf } from './draft-item.ts'
import { listTopic } from './list-topic.ts'
import type { QuizSentence, ReadQuizClause } from './read-quiz-clause.ts'
import { tellingWords } from './telling-words.ts'

const purpose =
  /^(.{6,60}?(?:应当|必须|不得).{2,60}?)，(?:以(?!及|上|下|内|外|免|后|前|书|文)|以免|以便|防止|避免|从而|最大限度地?)(.{4,70})$/u
const purposeWord = /，((?:以(?!及|上|下|内|外|后|前|书|文)|以免|以便|防止|避免|从而|最大限度地?).{4,72})$/u
const purposeFirst = /^为(?:了)?([^，]{4,40})，(.{4,60}(?:应当|必须).{2,80})$/u
const condition = /^((?:如|如果|当|一旦|发现|出现)[^，]{4,60}?)(?:时|的)?，((?:应当|必须|不得)[^。]{4,90})$/u
// "应当按照操作规程执行" tells nobody what to do.
const saysNothing = /^(?:应当|必须)?(?:按照|符合|执行)[^，]{0,16}(?:规程|规定|要求)[^，]{0,6}$/u
const mostItems = 6

/** Open questions where the text says what for, what then, or a short list that can be told. */
export function fromReasons(read: ReadQuizClause): Draft[] {
  return [
    ...read.sentences
      .filter(({ standsAlone, text }) => standsAlone && text.length <= 130)
      .flatMap((sentence) => [...why(read, sentence), ...whatThen(read, sentence)]),
    ...toldList(read),
  ]
}

function why(read: ReadQuizClause, { text }: QuizSentence): Draft[] {
  const first = purposeFirst.exec(text)
  if (first) {
    const [, reason = '', rule = ''] = first
    return [
      open(read, {
        stem: `${rule}。为什么这样规定？`,
        answer: reason,
        points: pointsOf(reason),
        quote: text,
        focus: `${text}#why`,
      }),
    ]
  }
  if (!purpose.test(text)) return []
  const [, reason = ''] = purposeWord.exec(text) ?? []
  const rule = text.slice(0, text.length - reason.length - 1)
  if (reason === '' || /应当|必须|不得|并/u.test(reason) || !/应当|必须|不得/u.test(rule)) return []
  return [
    open(read, {
      stem: `${rule}。这样规定的目的是什么？`,
      answer: reason,
      points: pointsOf(reason),
      quote: text,
      focus: `${text}#why`,
    }),
  ]
}

function whatThen(read: ReadQuizClause, { text, opens }: QuizSentence): Draft[] {
  const [, when = '', duty = ''] = condition.exec(text) ?? []
  if (when === '' || !opens || saysNothing.test(duty)) return []
  const bare = when.replace(/^(?:如果?|当|一旦)/u, '')
  const stem = `${bare}${/[时的后前]$/u.test(bare) ? '' : '时'}，应当怎样做？`
  const points = pointsOf(duty.replace(/^(?:应当|必须)/u, ''))
  return [open(read, { stem, answer: duty, points, quote: text, focus: `${text}#then`, bloom: 'apply' })]
}

function toldList(read: ReadQuizClause): Draft[] {
  return read.lists.flatMap(({ leadIn, items, whole, nested, quote }) => {
    const topic = nested ? null : listTopic(leadIn)
    const short = whole && items.length <= mostItems && items.every((item) => item.length <= 40)
    if (topic === null || !short) return []
    const asked = topic.replace(/应当有的(.+)$/u, '应当有哪些$1？')
    const stem = `${asked === topic ? `${topic}有哪些？` : asked}请逐项写出。`
    return [
      open(read, { stem, answer: items.join('；'), points: items, quote, focus: `${leadIn}#told`, bloom: 'remember' }),
    ]
  })
}

type Open = {
  stem: string
  answer: string
  points: readonly string[]
  quote: string
  focus: string
  bloom?: BloomLevel
}

function open({ clause }: ReadQuizClause, { stem, answer, points, quote, focus, bloom = 'understand' }: Open): Draft {
  const rubric: RubricPoint[] = points.map((point) => ({
    point,
    marks: 2,
    clauseId: clause.id,
    words: tellingWords(point),
  }))
  const content = {
    type: 'short-answer' as const,
    ...common({
      stem: `${according(clause)}${stem}`,
      bloom,
      difficulty: 3,
      knowledge: 'concept',
      explanation: cited(clause, quote),
      sources: [sourceOf(clause, quote)],
    }),
    marks: 2 * rubric.length,
    rubric,
    modelAnswer: `${bare(answer)}。`,
  }
  return { content, clauseId: clause.id, focus, worth: 3 }
}

/** The phrases of an answer, each a point of its own. */
function pointsOf(answer: string): string[] {
  const parts = bare(answer)
    .split(/[，；]|并(?=[\p{Script=Han}]{2})(?!且)/u)
    .map((part) => part.trim().replace(/^且/u, ''))
    .filter((part) => part.length >= 3)
  return parts.length === 0 ? [answer] : parts.slice(0, 4)
}

/** "以避免混淆" as an answer of its own. */
function bare(reason: string): string {
  return reason
    .replace(/^以便(?!于)/u, '便于')
    .replace(/^以(?=确保|保证|避免|防止|降低|减少|满足|证明|方便|便于|保持|达到|提高)/u, '')
}

import type { StoredClause } from '../../knowledge/catalogue.ts'
import { clauseHeading } from '../../knowledge/clause-heading.ts'
import type { KnowledgeKind } from '../../knowledge/knowledge-kind.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { obligationsOf } from '../obligation.ts'
import { splitSentences } from '../split-sentences.ts'

/** A clause as somebody who is to teach it reads it. All words are the clause's own. */
export type ReadClause = {
  id: string
  /** For the checks that bind sentences to sources. */
  hit: SearchHit
  /** What it is about, in a few words. */
  topic: string
  /** Its sentences and items, without marks of a list. */
  sentences: string[]
  /** The sentence that says most of what is to be done. */
  key: string
  /** The steps of a procedure in order; empty for what is none. */
  steps: string[]
  /** The items of a list that is no procedure. */
  items: string[]
  knowledge: KnowledgeKind
  /** How much depends on it (obligations, numbers, steps). */
  weight: number
  /** What makes it hard to get right; empty where nothing does. */
  hard: Hardship[]
}

export type Hardship = 'exception' | 'conditions' | 'comparison' | 'sequence'

const hardships: [Hardship, RegExp][] = [
  ['exception', /除[^。；]{1,40}外|但(?:是)?[^。；]|除非|特殊情况|例外|不在此限|另有规定/u],
  [
    'conditions',
    /同时(?:满足|符合|具备|具有)|下列(?:条件|情形|之一)|并且|以及[^。]{1,30}(?:或者|或)|只有[^。]{1,40}才/u,
  ],
  [
    'comparison',
    /不(?:低|高|少|多|小|大|超)[于过]|高于|低于|大于|小于|超过|以上|以下(?!简称|称|几|条|各|规定|要求|顺序|步骤|方法|内容)|不同级别|相比|区别/u,
  ],
]
const mark = /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十\d]+[、.．)）](?!\d)|[①-⑳]|[-•·*])\s*/u
const sequence = /步骤|顺序|依次|流程|程序|先后|操作(?:方法|要点|规程)|怎样做|做法|处置|动作|次序/u
const notDone = /目标|职责|条件|区别|概念|内容|原则|资料|依据|范围/u
const definition = /(?:是指|指的是|系指|定义为|称为|叫做?|意思是)/u
const tableRow = /^[^：。；]{1,20}：[^：]*；[^：。；]{1,20}：/u
const duty = /应当|应该|必须|不得|禁止|严禁|可以|不宜|需要|(?<![反响适供对相效感])应(?![用对急付变答])|须|[，。：；]/u
const topicLength = 18
/** Headings that many chapters have: alone they say nothing. */
const everywhere =
  /^(?:目的|作用|定义|概念|要求|种类|分类|特点|原因|方法|做法|准备|检查|记录|处理|报告|怎样报告|时机|标准|数值|示例|要点|注意事项|(?:操作)?步骤|(?:关键)?(?:控制)?参数|常见(?:缺陷|问题|错误)|参考范围|各.{1,3}的作用)$/u
const example = /^(?:例\s*\d*|示例|例如|举例|比如|注意|说明)\s*[：:]/u

/** Reads a clause: its topic, key sentence, steps, weight and what is hard about it. */
export function readClause(clause: StoredClause, document: SearchHit['document']): ReadClause {
  const { heading, body } = clauseHeading(clause)
  const split = splitSentences(body)
  const sentences = split.map(({ text }) => text.replace(mark, '').trim()).filter((text) => text !== '')
  const items = split.filter(({ isItem }) => isItem).map(({ text }) => text.replace(mark, '').trim())
  const leadIns = split.flatMap(({ leadIn }) => (leadIn === null ? [] : [split[leadIn]?.text ?? '']))
  const about = [heading ?? '', clause.path.at(-1) ?? '', ...new Set(leadIns)].join('\n')
  const isProcedure = items.length >= 3 && !notDone.test(heading ?? '') && sequence.test(about)
  const steps = isProcedure ? items : []
  const key = sentences.reduce((best, one) => (weigh(one) > weigh(best) ? one : best), sentences[0] ?? body.trim())
  const hard = hardships.filter(([, words]) => words.test(body)).map(([name]) => name)
  if (steps.length >= 4) hard.push('sequence')
  return {
    id: clause.id,
    hit: { clause, document, score: 1, addressed: false },
    topic: topicOf(clause, heading, key),
    sentences,
    key,
    steps,
    items: isProcedure ? [] : items,
    knowledge: isProcedure ? 'procedure' : definition.test(body) || weigh(key) === 0 ? 'concept' : 'memory',
    weight: sentences.reduce((sum, one) => sum + weigh(one), 0) + 2 * steps.length,
    hard,
  }
}

// A row of a table says little alone, and a number without a unit is most often that of a paper.
function weigh(sentence: string): number {
  const quantities = numbersWithUnits(sentence).filter((number) => /\D$/u.test(number) && !/年$/u.test(number))
  const said = 3 * Math.min(quantities.length, 2) + 2 * obligationsOf(sentence).size
  return (tableRow.test(sentence) || example.test(sentence) ? 0.3 : 1) * said - (sentence.length > 120 ? 1 : 0)
}

function topicOf(clause: StoredClause, heading: string | null, key: string): string {
  if (heading !== null) {
    const own = heading.replace(/[（(][^（）()]*[）)]$/u, '').trim()
    const above = (clause.path.at(-1) ?? '').replace(/^(?:[\d.]+|第[^章节]{1,4}[章节])\s*/u, '')
    return everywhere.test(own) && above !== '' && above !== own ? `${above}：${own}` : own
  }
  if (clause.number === null && clause.label.length <= topicLength) return clause.label
  const subject = (key.split(duty)[0]?.trim() ?? '').replace(/(?:是|为|有|包括)$/u, '')
  return subject.length >= 2 && subject.length <= topicLength ? subject : clause.label
}

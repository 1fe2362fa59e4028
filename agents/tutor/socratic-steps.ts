import { clauseHeading } from '../../knowledge/clause-heading.ts'
import { foldText } from '../../knowledge/cut-terms.ts'
import { questionCoverage } from '../../knowledge/question-coverage.ts'
import type { SearchHit } from '../../knowledge/search.ts'
import { builtInWordings } from '../../knowledge/terminology/built-in-wordings.ts'
import { type Expansion, findWordings } from '../../knowledge/terminology/find-wordings.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { obligationsOf } from '../obligation.ts'
import { splitSentences } from '../split-sentences.ts'
import type { SocraticStep } from './tutoring.ts'

// One step at a time, and few: after three a learner needs to do something else.
const stepsAtMost = 3
const phrasesAtMost = 6
// 拐杖拿在健侧。
const shortestTelling = 6
// So many new characters make a sentence worth finding out.
const freshEnough = 12
/** What a line of a list begins with. */
export const itemMark = /^(?:[（(]?[一二三四五六七八九十\d]+[、.．)）]|[①-⑳]|[-•·])\s*/u
const asksList = /哪些|哪几|几步|几项|步骤|包括|顺序/u
// One figure, time, side, or yes or no: a list of rules answers it with one of them.
const asksOne = /多少|多久|多长|多大|几[天年次批份人个名秒克度]|哪一?[侧边]|[吗么]$|能不能|可不可以|能否|是否/u
const asksLeave = /能不能|可不可以|能否|可以.*[吗么]|能.*[吗么]/u
const asksMeaning = /^(?:请问)?(?:什么(?:是|叫)|何为|何谓)|是什么(?:意思)?[？?。]?$|什么意思/u
const asksWhy = /为什么|为何|原因|道理/u
const givesReason = /因为|防止|以免|避免|否则|会(?=[加导引造使影产])|加重|导致|引起|造成|损伤|污染|风险/u
// A phrase that the question mostly says itself is no answer to it.
const saidByQuestion = 0.6
const breaks = /[，,、；;。：:！!？?（）()“”\n]|以及|或者|并且|[和及或与](?=[\p{Script=Han}]{2})/u
const filler =
  /^(?:应当|应该|应|必须|须|不得|不应|可以|可|需要|并|且|如|若|在|对|将|把|由|按|从|使|其|的|时|也|还|再|先|后|于|为|是|有|与|和|其中|一般|通常|必要时|立即|及时)+|[的了等时]$/gu

/** The steps in which a learner may find what a clause says of a topic: its most telling sentence, then the next ones. */
export function socraticSteps(topic: string, { document, clause }: SearchHit): SocraticStep[] {
  const { heading, body } = clauseHeading(clause)
  const subject = heading ?? topicWords(topic)
  const sentences = joinLists(body, asksOne.test(topicWords(topic)) && !asksList.test(topic))
  // 摔倒 is what the standards call 跌倒.
  const folded = foldText(topic)
  const expandedBy = findWordings(folded, builtInWordings(folded))
  const best = sentences
    .map((sentence, index) => ({ index, worth: worthOf(topic, sentence, expandedBy) }))
    .filter(({ index }) => tells(topic, sentences[index] ?? ''))
    .sort((a, b) => b.worth - a.worth || a.index - b.index)[0]?.index
  if (best === undefined) return []
  return sentences
    .slice(best, best + stepsAtMost)
    .filter((sentence) => tells(topic, sentence))
    .map((sentence, at) => ({
      ask: at === 0 ? firstAsk(topic, sentence) : furtherAsk(subject, document.title, sentence),
      sentence,
      numbers: numbersWithUnits(sentence),
      phrases: phrasesOf(sentence, topic),
    }))
}

/** How well a sentence answers: it speaks of the topic, says something new, and gives a reason, a list or leave where that is asked for. */
function worthOf(topic: string, sentence: string, expandedBy: readonly Expansion[]): number {
  const fresh = Math.min(1, phrasesOf(sentence, topic).join('').length / freshEnough)
  const reasons = asksWhy.test(topic) && givesReason.test(sentence) ? 0.5 : 0
  const list = asksList.test(topic) && sentence.includes('\n') ? 0.6 : 0
  const duties = asksLeave.test(topic) ? obligationsOf(sentence) : new Set()
  const leave = duties.has('forbidden') || duties.has('permitted') ? 0.5 : 0
  return questionCoverage(topic, sentence, { expandedBy }).share + 0.3 * fresh + reasons + list + leave
}

/** A list goes with its introduction, and rules that are only numbered stand together unless `apart`; any other sentence stands alone. */
function joinLists(body: string, apart: boolean): string[] {
  const joined: string[] = []
  for (const { text, isItem } of splitSentences(body)) {
    const last = joined.length - 1
    const goesOn = isItem && last >= 0 && /\n|[：:]$/u.test(joined[last] ?? '')
    if (goesOn) joined[last] += `\n${text}`
    else if (!apart && isItem && last >= 0 && isList(joined[last] ?? '')) joined[last] += `\n${text}`
    else joined.push(text)
  }
  return joined
}

const isList = (text: string): boolean => itemMark.test(text)

const tells = (topic: string, sentence: string): boolean =>
  sentence.length >= shortestTelling &&
  (newNumbers(topic, sentence).length > 0 || phrasesOf(sentence, topic).length > 0)

const newNumbers = (topic: string, sentence: string): string[] => {
  const said = numbersWithUnits(topic)
  return numbersWithUnits(sentence).filter((number) => /\D/u.test(number) && !said.includes(number))
}

/** The parts of a sentence that answer: without what the question says itself and without words that every rule has. */
function phrasesOf(sentence: string, topic: string): string[] {
  const lines = sentence.split('\n')
  const parts = lines.map((line) =>
    line
      .replace(itemMark, '')
      .split(breaks)
      .map((part) => part.replace(filler, '').trim())
      .filter((part) => part.length >= 2 && !/^[\d\s.%℃]+$/u.test(part)),
  )
  // Of a list each item counts once, by its first telling part.
  const telling =
    lines.length > 2 ? parts.flatMap((item, at) => item.find((part) => isFirst(parts, at, part)) ?? []) : parts.flat()
  const fresh = telling.filter((part) => questionCoverage(part, topic).share < saidByQuestion)
  return [...new Set(fresh)].slice(0, lines.length > 2 ? lines.length : phrasesAtMost)
}

const isFirst = (parts: readonly string[][], at: number, part: string): boolean =>
  !parts.slice(0, at).some((earlier) => earlier.includes(part))

const topicWords = (topic: string): string => topic.replace(/[？?。！!]+$/u, '')

/** The leading question about the sentence that answers: it tells what kind of thing to look for, never what it is. */
function firstAsk(topic: string, sentence: string): string {
  const about = `你问的是“${topicWords(topic)}”。先不看原文，`
  if (sentence.includes('\n')) {
    const items = sentence.split('\n').length - (/[：:]$/u.test(sentence.split('\n')[0] ?? '') ? 1 : 0)
    return `${about}想一想：原文一共列了 ${items} 点。你先说出你能想到的，一两点也行。`
  }
  if (asksWhy.test(topic)) return `${about}用自己的话说说：如果不这样做，你觉得会出什么问题？`
  if (newNumbers(topic, sentence).length > 0) {
    return `${about}想一想：这里要的是一个**数值**。你觉得大约是多少，单位是什么，是“不低于”还是“不超过”？`
  }
  if (asksMeaning.test(topic)) return `${about}用自己的话说说它是什么，再举一个你见过的例子。`
  const strength = obligationsOf(sentence)
  if (strength.has('forbidden')) return `${about}想一想：这里有一件事是**不允许**做的。你觉得是什么事，为什么不允许？`
  return `${about}用自己的话说说：你觉得应当怎样做？想想如果不这样做，会出什么问题。`
}

function furtherAsk(subject: string, title: string, sentence: string): string {
  const on = `还是“${subject}”（《${title}》），`
  if (newNumbers('', sentence).length > 0) return `${on}紧接着还有一个**数值**或期限上的要求。你觉得是什么，多少？`
  if (obligationsOf(sentence).has('forbidden')) return `${on}紧接着说了一件**不允许**做的事。你觉得是什么？`
  return `${on}紧接着还要注意一点。你觉得是什么？`
}

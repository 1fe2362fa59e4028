import { numbersWithUnits } from '../numbers-with-units.ts'
import { quizClause } from '../quiz/quiz-clause.ts'
import { writeItems } from '../quiz/write-items.ts'
import { quoted } from './lines.ts'
import type { ReadClause } from './read-clause.ts'

/** A question that the clause answers, with the words that answer it. */
export type AskedClause = { question: string; answer: string }

const measured =
  /(?<![\d.～~–—-])\d+(?:\.\d+)?\s*(?:%|‰|℃|°C|μm|mm|cm|kg|mg|mL|ml|MPa|kPa|Pa|帕斯卡|小时|分钟|秒|天|日|个?工作日|个?月|次|米|人|份|批|min|h)(?![～~–—-])/u
const duty = /应当|必须|不得|禁止|严禁/u
const blank = '____'

/**
 * Asks for the next step, for what the item generator asks of the clause, or else for the figure, the duty or the items that
 * it states, leaving that out of its own words.
 */
export function askOfClause(clause: ReadClause): AskedClause {
  const { key, steps, items, sentences, topic } = clause
  const [first, ...next] = steps
  if (first !== undefined && next.length > 0) {
    return { question: `${topic}：先${quoted(first)}，接着做什么？请按顺序说完。`, answer: steps.map(quoted).join('→') }
  }
  const written = askAsItem(clause)
  if (written !== null) return written
  const lines = [key, ...sentences]
  const counted = lines.find((one) => measured.test(one) && leavesWhole(one, one.replace(measured, blank)))
  if (counted !== undefined) {
    return { question: `填空：${quoted(counted.replace(measured, blank))}`, answer: quoted(counted) }
  }
  const bound = lines.find((one) => duty.test(one))
  if (bound !== undefined) {
    return { question: `填用词：${quoted(bound.replace(duty, blank))}`, answer: quoted(bound) }
  }
  if (items.length > 1) return { question: `${topic}：包括哪些？请说全。`, answer: items.map(quoted).join('、') }
  return { question: `${topic}：原文怎么说？请找出原句。`, answer: quoted(key) }
}

/** A question that is asked aloud and answered in the clause's words; choices state what the clause does not, so none of them. */
function askAsItem({ hit: { clause, document } }: ReadClause): AskedClause | null {
  const [item] = writeItems([quizClause(clause, document)], {
    count: 1,
    types: ['fill-in', 'short-answer'],
    seed: clause.id,
  })
  const quote = item?.sources[0]?.quote
  if (item === undefined || quote === undefined || quote.includes('\n')) return null
  const asked = item.stem.replace(/^根据《[^》]*》，/u, '')
  if (item.type !== 'fill-in') return { question: asked, answer: quoted(quote) }
  return { question: `填空：${quoted(asked.replace(/。$/u, ''))}`, answer: quoted(quote) }
}

/** Whether the blank cut no other figure in two. */
function leavesWhole(whole: string, rest: string): boolean {
  const stated = numbersWithUnits(whole)
  return numbersWithUnits(rest).every((number) => stated.includes(number))
}

import { quoted } from './lines.ts'
import type { ReadClause } from './read-clause.ts'

const bound =
  /(不低于|不得?少于|不小于|至少|不高于|不得?超过|不大于|不多于|至多)\s*(\d+(?:\.\d+)?)\s*([^\d\s，。；、）)]{0,4})/u
const forbidden = /(?:不得|禁止|严禁|不应当?|切勿)([^，。；]{2,40})/u
const required = /(?:应当|必须|应)([^，。；]{2,40})/u

/** A made-up breach of the clause: the figure on the wrong side, the forbidden thing done, or the required thing left out. */
export function breachOf({ key, steps, sentences, topic }: ReadClause): string {
  const lines = [key, ...sentences]
  const limit = lines.map((line) => bound.exec(line)).find((found) => found !== null)
  if (limit) {
    const [, side = '', value = '', unit = ''] = limit
    const least = /低于|少于|小于|至少/u.test(side)
    return `“${topic}”处，记录的数值是 ${wrongSide(Number(value), least)} ${unit}，没有人处理。`
  }
  const done = lines.map((line) => forbidden.exec(line)).find((found) => found !== null)
  if (done?.[1] !== undefined && done[1].length > 4)
    return `“${topic}”方面，有人做了原文不允许的事：${quoted(done[1])}。`
  if (steps.length >= 3) return `做“${topic}”时，省掉了其中一步：${quoted(steps[1] ?? '')}。`
  const left = lines.map((line) => required.exec(line)).find((found) => found !== null)
  if (left?.[1] !== undefined && left[1].length > 4) return `“${topic}”方面，没有做到${quoted(left[1])}。`
  return `“${topic}”方面的做法与原文不一样，没有做到${quoted(key)}。`
}

function wrongSide(value: number, least: boolean): string {
  const wrong = least ? value * 0.6 : value * 1.5
  return Number.isInteger(value) && value >= 5 ? String(Math.round(wrong)) : String(Number(wrong.toFixed(2)))
}

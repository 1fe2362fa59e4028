import { quoted } from './lines.ts'
import type { ReadClause } from './read-clause.ts'

const bound =
  /(不低于|不得?少于|不小于|至少|不高于|不得?超过|不大于|不多于|至多)\s*(\d+(?:\.\d+)?)\s*([^\d\s，。；、）)]{0,4})/u
const forbidden = /(?:^|[，；])([^，。；：]{2,24}?)?(?:不得|禁止|严禁|不应当?|切勿)([^，。；]{4,40})/u
const required = /(?:应当|必须|应)([^。；]{4,60})/u

/** A made-up breach: what was seen, told without judging it, and a question that makes a class judge it. */
export type Breach = { seen: string; ask: string }

/** A breach of the clause: the figure on the wrong side, the forbidden thing done, or the required thing left out. */
export function breachOf({ key, steps, sentences, topic }: ReadClause): Breach {
  const lines = [key, ...sentences]
  const limit = lines.map((line) => bound.exec(line)).find((found) => found !== null)
  if (limit) {
    const [, side = '', value = '', unit = ''] = limit
    const least = /低于|少于|小于|至少/u.test(side)
    return {
      seen: `“${topic}”处，记录的数值是 ${wrongSide(Number(value), least)} ${unit}，大家照常工作。`,
      ask: `“${topic}”的界限是多少？记录的数值差了多少？`,
    }
  }
  const done = lines.map((line) => forbidden.exec(line)).find((found) => found !== null)
  if (done?.[2] !== undefined) {
    return {
      seen: `说到“${done[1] ?? topic}”，他看到有人${quoted(done[2])}，旁边的人没有作声。`,
      ask: `“${done[1] ?? topic}”这件事，可能伤害到谁？当场怎样提醒？`,
    }
  }
  const [, second, third] = steps
  if (second !== undefined && third !== undefined) {
    return {
      seen: `做“${topic}”时，前一步刚做完，同事就去做${quoted(third)}。`,
      ask: `“${topic}”少了哪一步？少了它，后面哪一步会受影响？`,
    }
  }
  const left = lines.map((line) => required.exec(line)).find((found) => found !== null)
  return {
    seen: `“${topic}”上，同事认为不必${quoted(left?.[1] ?? key)}，照自己的习惯做了。`,
    ask: `在“${topic}”上，照自己的习惯做，会留下什么隐患？`,
  }
}

function wrongSide(value: number, least: boolean): string {
  const wrong = least ? value * 0.6 : value * 1.5
  return Number.isInteger(value) && value >= 5 ? String(Math.round(wrong)) : String(Number(wrong.toFixed(2)))
}

import { clauseHeading } from '../../knowledge/clause-heading.ts'
import { wordForm } from '../../knowledge/word-form.ts'
import type { ForbiddenAct, Procedure, ProcedureStep } from './procedure.ts'
import { limitIn } from './stated-value.ts'

type ClauseText = { id: string; label: string; path: readonly string[]; text: string }

const item = /^(?:[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．)）]|[①-⑳])\s*/u
// What stands above a list whose order counts.
const tellsOrder =
  /步骤|程序|操作|流程|顺序|动作|处理|处置|做法|办法|怎样|怎么|方法|时[：:]|[前中后]$|装|换|洗|消毒|协助/u
const tellsNoOrder =
  /目标|题目|答案|包括|内容|要求|职责|工作任务|条件|例子|指标|注意|来源|术语|措施|不得|信号|原则|图$/u
const forbids = /(?:不得|严禁|禁止|切勿|不要|不准)([^。；;]+)/gu
const adverbs = /^(?:再|自行|擅自|随意|直接|先|用|将|把|在|对|让)+/u
const stepsAtLeast = 3

/** The procedure that a clause lists in order, or null when it lists none. Its steps are recognised by their own words. */
export function extractProcedure(clause: ClauseText, documentTitle: string): Procedure | null {
  const { heading } = clauseHeading(clause)
  const lines = clause.text.split('\n').map((line) => line.trim())
  const above = `${clause.path.at(-1) ?? ''} ${heading ?? ''} ${item.test(lines[0] ?? '') ? '' : (lines[0] ?? '')}`
  if (!tellsOrder.test(above) || tellsNoOrder.test(heading ?? lines[0] ?? '')) return null
  const items = lines.filter((line) => item.test(line)).map((line) => line.replace(item, '').replace(/[；;。]$/u, ''))
  const listed = items.filter((line) => !/^(?:不得|严禁|禁止|不要)/u.test(line))
  if (listed.length < stepsAtLeast) return null
  const words = listed.map(tellingWords)
  const steps = listed.map((text, index): ProcedureStep => {
    const others = wordForm(listed.filter((_, other) => other !== index).join('\n'))
    const own = (words[index] ?? []).filter((word) => !others.includes(wordForm(word)))
    const limit = limitIn(text)
    return {
      text,
      clause: clause.label,
      words: own.length > 0 ? own : (words[index] ?? []),
      ...(/必须|关键/u.test(text) ? { critical: true } : {}),
      ...(limit ? { limit } : {}),
    }
  })
  const own = heading !== null && !/^步骤|动作$/u.test(heading) ? heading : (clause.path.at(-1) ?? clause.label)
  const title = own.replace(/^\d+(?:\.\d+)*\s*/u, '')
  return {
    id: `clause:${clause.id}`,
    title,
    names: [title],
    documentTitle,
    steps,
    forbidden: forbiddenActs(clause.text, clause.label),
  }
}

/** The whole phrases of a step and how each ends, where Chinese puts what is acted on. */
function tellingWords(step: string): string[] {
  const phrases = step
    .replace(/（[^）]*）/gu, '')
    .split(/[，,、；;：:。“”和或及并]/u)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase.length >= 2 && !/^\d/u.test(phrase))
  const ends = phrases.flatMap((phrase) => [phrase.slice(-3), phrase.slice(-2)])
  return [...new Set([...phrases, ...ends.filter((end) => !/[\s\d的了是时有？?]/u.test(end))])]
}

function forbiddenActs(text: string, label: string): ForbiddenAct[] {
  return [...text.matchAll(forbids)].flatMap(([whole, act = '']) => {
    const words = act
      .split(/[，,、]/u)
      .map((phrase) => phrase.replace(adverbs, '').trim())
      .filter((phrase) => phrase.length >= 2)
    return words.length === 0 ? [] : [{ text: whole.trim(), clause: label, words }]
  })
}

import type { ItemContent, RubricPoint } from '../quiz-item.ts'

/** How what no format has a place for is written as text, and read back: sources, rubric, model answer. */

/** The explanation with the clauses that it rests on, a line each. */
export function explanationWithSources({ explanation, sources }: Pick<ItemContent, 'explanation' | 'sources'>): string {
  const lines = sources.map(
    ({ documentTitle, clause, page, quote }) =>
      `依据：《${documentTitle}》${clause}${page === null ? '' : `（第 ${page} 页）`}：“${quote}”`,
  )
  return [explanation, ...lines].filter((line) => line !== '').join('\n')
}

type Open = { rubric: readonly RubricPoint[]; modelAnswer: string }

/** The rubric and model answer of an open item, for whoever marks it. */
export function scorerText({ rubric, modelAnswer }: Open): string {
  const points = rubric.map(
    ({ point, marks, words }) =>
      `评分点：${point}（${marks} 分）${words.length === 0 ? '' : `〔关键词：${words.join('｜')}〕`}`,
  )
  return [...points, ...(modelAnswer === '' ? [] : [`参考答案：${modelAnswer}`])].join('\n')
}

/** Reads what `scorerText` writes; text of any other form is a model answer. */
export function readScorerText(text: string): { rubric: RubricPoint[]; modelAnswer: string } {
  const rubric: RubricPoint[] = []
  const answer: string[] = []
  for (const line of text.split('\n')) {
    const [, point, marks, words] = /^评分点：(.+)（([\d.]+) 分）(?:〔关键词：(.*)〕)?$/u.exec(line.trim()) ?? []
    if (point !== undefined && Number(marks) > 0) {
      rubric.push({ point, marks: Number(marks), clauseId: null, words: words ? words.split('｜') : [] })
    } else answer.push(line.replace(/^参考答案：/u, ''))
  }
  return { rubric, modelAnswer: answer.join('\n').trim() }
}

const questionMark = '问题：'

/** Situation and stem as one text, for formats that have one place for both. */
export const questionText = ({ situation, stem }: Pick<ItemContent, 'situation' | 'stem'>): string =>
  situation === '' ? stem : `${situation}\n${questionMark}${stem}`

/** Reads what `questionText` writes; a text of any other form is a stem. */
export function readQuestionText(text: string): { situation: string; stem: string } {
  const at = text.indexOf(`\n${questionMark}`)
  if (at < 0) return { situation: '', stem: text.trim() }
  return { situation: text.slice(0, at).trim(), stem: text.slice(at + 1 + questionMark.length).trim() }
}

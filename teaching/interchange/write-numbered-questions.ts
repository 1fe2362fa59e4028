import { seededRandom } from '../../storage/seeded-random.ts'
import { optionLetter } from '../option-letter.ts'
import type { ItemContent } from '../quiz-item.ts'
import { tagsOf } from './carried-tags.ts'
import { explanationWithSources, scorerText } from './carried-text.ts'
import { itemTypeNames } from './type-names.ts'

/** A line of the file: a heading between types, or a line of a question. */
export type NumberedLine = { heading: boolean; text: string }

/** Items in the layout in which teachers type them, each with its key, as `readNumberedQuestions` reads it. */
export function writeNumberedQuestions(items: readonly ItemContent[]): NumberedLine[] {
  const lines: NumberedLine[] = []
  const say = (text: string) => {
    for (const line of text.split('\n')) lines.push({ heading: false, text: line })
  }
  let sections = 0
  for (const [place, content] of items.entries()) {
    if (items[place - 1]?.type !== content.type) {
      const numeral = '一二三四五六七八九十'[sections++] ?? '十'
      lines.push({ heading: true, text: `${numeral}、${itemTypeNames[content.type]}` })
    }
    const { situation, stem, marks } = content
    if (situation === '') say(`${place + 1}. ${stem}（${marks} 分）`)
    else say(`${place + 1}. ${situation}\n问题：${stem}（${marks} 分）`)
    answerOf(content).forEach(say)
    const explanation = explanationWithSources(content)
    if (explanation !== '') say(`解析：${explanation}`)
    say(`标签：${tagsOf(content).join(' ')}`)
  }
  return lines
}

function answerOf(content: ItemContent): string[] {
  switch (content.type) {
    case 'single-choice':
    case 'multiple-choice': {
      const right = content.options.flatMap(({ id }, place) => (content.key.includes(id) ? [optionLetter(place)] : []))
      return [
        ...content.options.map(({ text }, place) => `${optionLetter(place)}. ${text}`),
        ...content.options.flatMap(({ misconception }, place) =>
          misconception ? [`误解${optionLetter(place)}：${misconception}`] : [],
        ),
        `答案：${right.join('')}`,
      ]
    }
    case 'true-false':
      return [`答案：${content.key ? '正确' : '错误'}`]
    case 'fill-in':
      return [`答案：${content.blanks.map(({ accepted }) => accepted.join('｜')).join('\n')}`]
    case 'ordering': {
      const shown = seededRandom(content.stem).shuffle(content.steps.map((step, place) => ({ step, place })))
      const right = content.steps.map((_, place) => optionLetter(shown.findIndex((one) => one.place === place)))
      return [...shown.map(({ step }, place) => `${optionLetter(place)}. ${step}`), `答案：${right.join('')}`]
    }
    case 'short-answer':
    case 'case':
      return [`答案：${scorerText(content)}`]
  }
}

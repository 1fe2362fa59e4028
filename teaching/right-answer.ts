import type { ItemContent } from './quiz-item.ts'

/** What is right, in words, as a key or an explanation names it. */
export function rightAnswer(content: ItemContent): string {
  switch (content.type) {
    case 'single-choice':
      return content.options.find(({ id }) => id === content.key)?.text ?? ''
    case 'multiple-choice':
      return content.options
        .filter(({ id }) => content.key.includes(id))
        .map(({ text }) => text)
        .join('；')
    case 'true-false':
      return content.key ? '正确' : '错误'
    case 'fill-in':
      return content.blanks.map(({ accepted }) => accepted.join(' 或 ')).join('；')
    case 'ordering':
      return content.steps.join(' → ')
    case 'short-answer':
    case 'case':
      return content.modelAnswer
  }
}

import type { ItemContent } from '../../teaching/quiz-item.ts'
import { clauseName } from '../cite.ts'

/** How many hints an item has; after the last the answer itself would be told. */
export const hintsAtMost = 2

/** The hint of a number (1 or 2) for an item: where to look, then a first piece of it. Tells never the whole answer. */
export function practiceHint(item: ItemContent, number: number): string {
  const [source] = item.sources
  const where = source ? `到${clauseName(source.documentTitle, source.clause)}里找。` : '想一想学过的原文。'
  if (number < hintsAtMost) return where
  switch (item.type) {
    case 'ordering':
      return `第一步是：${item.steps[0]}`
    case 'fill-in':
      return `第一个空的答案有 ${item.blanks[0]?.accepted[0]?.length ?? 0} 个字，开头是“${item.blanks[0]?.accepted[0]?.[0] ?? ''}”。`
    case 'single-choice': {
      const wrong = item.options.find(({ id }) => id !== item.key)
      return `“${wrong?.text}”不对。`
    }
    case 'multiple-choice':
      return `一共要选 ${item.key.length} 项。`
    case 'true-false':
      return '留意句中的数字和“应当”“可以”“不得”这几个词，看与原文是否一样。'
    default:
      return `要点有 ${item.rubric.length} 个，第一个说到“${item.rubric[0]?.words.at(-1) ?? ''}”。`
  }
}

import type { ItemAnswer } from '../../api/contract/item.ts'
import { useWords } from '../i18n/use-words.ts'
import { itemFormWords } from './item-form-words.ts'

/** An answer as words. */
export function GivenAnswer({ answer }: { answer: ItemAnswer }) {
  const words = useWords(itemFormWords)
  switch (answer.type) {
    case 'single-choice':
      return answer.choice
    case 'multiple-choice':
      return answer.choices.join('；')
    case 'true-false':
      return answer.value ? words.right : words.wrong
    case 'fill-in':
      return answer.blanks.map((blank) => blank || '____').join('；')
    case 'ordering':
      return answer.order.join(' → ')
    default:
      return answer.text
  }
}

import type { ItemAnswer } from '../../teaching/item-answer.ts'
import type { ItemView } from '../../teaching/item-view.ts'
import type { ItemContent } from '../../teaching/quiz-item.ts'

/** An answer to an item as the learner would say it. */
export function answerInWords(answer: ItemAnswer): string {
  switch (answer.type) {
    case 'single-choice':
      return answer.choice
    case 'multiple-choice':
      return answer.choices.join('；')
    case 'true-false':
      return answer.value ? '正确' : '错误'
    case 'fill-in':
      return answer.blanks.join('；')
    case 'ordering':
      return answer.order.map((step, at) => `${at + 1}. ${step}`).join('；')
    default:
      return answer.text
  }
}

/** What is right, in words. */
export function keyInWords(content: ItemContent): string {
  switch (content.type) {
    case 'single-choice':
      return content.options.find(({ id }) => id === content.key)?.text ?? ''
    case 'multiple-choice':
      return content.options.flatMap(({ id, text }) => (content.key.includes(id) ? [text] : [])).join('；')
    case 'true-false':
      return content.key ? '正确' : '错误'
    case 'fill-in':
      return content.blanks.map(({ accepted }) => accepted[0] ?? '').join('；')
    case 'ordering':
      return content.steps.map((step, at) => `${at + 1}. ${step}`).join('；')
    default:
      return content.modelAnswer
  }
}

const separators = /[；;\n]+|(?:然后|再|接着)|→|->/u

const yes = /^(?:是|对|正确|没错|√|true|t|yes|y)/iu
const no = /^(?:不是|不对|不正确|错|否|×|✗|x|false|f|no|n)/iu

/**
 * A typed answer as an answer to the item: a letter or the words of an option, 对 or 错, the blanks in their order; null where
 * the words say neither 对 nor 错.
 */
export function readTypedAnswer(text: string, view: ItemView): ItemAnswer | null {
  const plain = text.trim()
  switch (view.type) {
    case 'single-choice':
      return { type: 'single-choice', choice: optionOf(plain, view.options) ?? plain }
    case 'multiple-choice': {
      const letters = /^[a-zA-Z\s,，、和]+$/u.test(plain)
        ? [...plain.replace(/[^a-zA-Z]/gu, '')]
        : plain.split(/[；;、，,\n]+/u)
      return {
        type: 'multiple-choice',
        choices: letters.map((one) => optionOf(one.trim(), view.options) ?? one.trim()),
      }
    }
    case 'true-false':
      return trueOrFalse(plain.replace(/^(?:我觉得|我认为|应该|大概|可能)*(?:是(?=[对错正不没]))?/u, ''))
    case 'fill-in':
      return {
        type: 'fill-in',
        blanks: view.blanks > 1 ? plain.split(/[；;，,、\s]+/u) : [plain.replace(/^(?:是|应该是|答案是|大概|约)/u, '')],
      }
    case 'ordering':
      return {
        type: 'ordering',
        order: plain.split(separators).map((step) => optionOf(step.trim(), view.steps) ?? step.trim()),
      }
    default:
      return { type: view.type, text: plain }
  }
}

function trueOrFalse(words: string): ItemAnswer | null {
  const value = yes.test(words)
  return value || no.test(words) ? { type: 'true-false', value } : null
}

function optionOf(word: string, options: readonly string[]): string | null {
  if (/^[a-zA-Z]$/u.test(word)) return options[word.toUpperCase().charCodeAt(0) - 65] ?? null
  return (
    options.find((option) => option === word) ?? options.find((option) => word !== '' && option.includes(word)) ?? null
  )
}

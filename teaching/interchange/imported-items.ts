import type { z } from 'zod'
import { emptyOptions } from '../empty-options.ts'
import { isBlank } from '../is-blank.ts'
import { type ItemContent, itemContentSchema } from '../quiz-item.ts'

/** What was read of a file: items, each with where it stood, and what could not be read, in a sentence for its author. */
export type ImportedItems = {
  items: { where: string; content: ItemContent }[]
  faults: { where: string; message: string }[]
}

/** Our own figures: a large bank has some thousands of items, and a teacher looks at each that is taken in. */
export const itemsAtMost = 2_000
export const importBytesAtMost = 10 * 1024 * 1024

/** What formats that say nothing of level and kind are taken to mean. */
export const unsaid = {
  situation: '',
  bloom: 'remember',
  difficulty: 3,
  knowledge: 'memory',
  marks: 1,
  explanation: '',
  sources: [],
} as const

/**
 * Collects items and faults; an item that does not hold together becomes a fault. What comes when it is full is counted
 * and not looked at: a reader asks `leavesOut` of each question before it parses that.
 */
export function collectItems(): {
  leavesOut: () => boolean
  add: (where: string, content: unknown) => void
  fault: (where: string, message: string) => void
  done: () => ImportedItems
} {
  const result: ImportedItems = { items: [], faults: [] }
  let beyond = 0
  /** Whether it is full; the question at hand is then counted as left out. */
  const leavesOut = () => {
    const full = result.items.length + result.faults.length >= itemsAtMost
    if (full) beyond++
    return full
  }
  const fault = (where: string, message: string) => {
    if (!leavesOut()) result.faults.push({ where, message })
  }
  return {
    leavesOut,
    fault,
    add(where, content) {
      if (leavesOut()) return
      const parsed = importedSchema.safeParse(content)
      if (parsed.success) result.items.push({ where, content: parsed.data })
      else fault(where, `这道题不完整，没有导入：${sayFault(parsed.error.issues[0])}。`)
    },
    done() {
      if (beyond > 0) {
        const message = `一次最多导入 ${itemsAtMost} 道题，后面的 ${beyond} 道没有导入，请分几次导入。`
        result.faults.push({ where: '文件', message })
      }
      return result
    },
  }
}

const importedSchema = itemContentSchema.superRefine((content, context) => {
  const say = (message: string) => context.addIssue({ code: 'custom', message })
  if (isBlank(content.stem)) say('没有题干')
  if (content.stem.length > 4000) say('题干太长')
  if (content.type === 'single-choice' || content.type === 'multiple-choice') {
    const keys = content.type === 'single-choice' ? [content.key] : content.key
    if (content.options.length < 2) say('选项不足两个')
    const empty = emptyOptions(content)
    if (empty.length > 0) say(`选项 ${empty.join('、')} 是空的（图片和公式读不出来，请改成文字）`)
    if (keys.length === 0 || keys.some((key) => !content.options.some(({ id }) => id === key))) say('没有标出正确答案')
  }
  if (
    content.type === 'fill-in' &&
    (content.blanks.length === 0 || content.blanks.some(({ accepted }) => accepted.every(isBlank)))
  ) {
    say('填空没有答案')
  }
  if (content.type === 'ordering' && content.steps.length < 2) say('步骤不足两步')
  if (content.type === 'ordering' && content.steps.some(isBlank)) say('有空的步骤')
})

function sayFault(issue: z.core.$ZodIssue | undefined): string {
  return issue?.code === 'custom' ? issue.message : `“${issue?.path.join('.') ?? ''}”不符合要求`
}

/** The identifier of an option by its place: a, b, … */
export const optionId = (place: number): string => String.fromCharCode(97 + place)

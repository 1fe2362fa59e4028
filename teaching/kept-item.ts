import { emptyOptions } from './empty-options.ts'
import { itemContentSchema } from './quiz-item.ts'

/** An item that a teacher sends to be kept, be it a draft: each option of a choice says something. */
export const keptItemSchema = itemContentSchema.superRefine((content, context) => {
  const empty = emptyOptions(content)
  if (empty.length > 0) context.addIssue({ code: 'custom', message: `选项 ${empty.join('、')} 是空的` })
  if ('options' in content && content.options.length < 2) context.addIssue({ code: 'custom', message: '选项不足两个' })
})

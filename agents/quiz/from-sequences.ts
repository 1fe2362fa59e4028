import { according, cited, common, type Draft, sourceOf } from './draft-item.ts'
import type { ReadQuizClause } from './read-quiz-clause.ts'

const orderly = /步骤|顺序|依次|先后|流程|次序|程序(?!的)|操作方法|怎样(?:做|更改|洗|进|穿)|更衣/u
const unordered = /目标|职责|条件|区别|内容|原则|资料|依据|范围|要求|注意|禁止|包括|常见|题目|例|做错|关键|发展|对照/u
const mostSteps = 8

/** Steps to be put in order, only where the text itself says that they have one. */
export function fromSequences({ clause, heading, lists, sentences }: ReadQuizClause): Draft[] {
  const drafts: Draft[] = []
  for (const list of lists) {
    const about = [heading ?? '', list.leadIn].join(' ')
    if (!list.numbered || !orderly.test(about) || unordered.test(about)) continue
    drafts.push(...ordering(list.items, heading ?? list.leadIn, list.quote))
  }
  if (lists.length === 0 && heading && orderly.test(heading) && !unordered.test(heading)) {
    const numbered = clause.text.split('\n').filter((line) => /^\s*\d{1,2}[.．、]/u.test(line))
    const steps = numbered.map((line) => line.replace(/^\s*\d{1,2}[.．、]\s*/u, '').trim())
    drafts.push(...ordering(steps, heading, numbered.join('\n')))
  }
  for (const { text, standsAlone } of sentences) {
    const [, before = '', row = ''] = /^(.*?)([^，。：:→]+(?:→[^，。：:→]+){2,})/u.exec(text) ?? []
    if (row !== '' && standsAlone)
      drafts.push(
        ...ordering(
          row.split('→').map((step) => step.trim()),
          heading ?? before,
          text,
        ),
      )
  }
  return drafts

  function ordering(items: readonly string[], subject: string, quote: string): Draft[] {
    const steps = items.map((step) => /^[^。；]+/u.exec(step)?.[0]?.trim() ?? step).filter((step) => step.length >= 2)
    const sound = steps.length >= 3 && steps.length <= mostSteps && steps.length === items.length
    // A step that names another by its number would tell its place.
    if (
      !sound ||
      steps.some((step) => step.length > 80 || /^Q?\d|^步骤/u.test(step) || /第[一二三四五六七八九十\d]+步/u.test(step))
    )
      return []
    const stem = `${according(clause)}请把“${subject.replace(/[：:，,]+$/u, '').replace(/（[^）]*）$/u, '')}”的各步按先后顺序排列。`
    const content = {
      type: 'ordering' as const,
      ...common({
        stem,
        bloom: 'apply',
        difficulty: 3,
        knowledge: 'procedure',
        explanation: cited(clause, steps.join('→')),
        sources: [sourceOf(clause, quote)],
      }),
      marks: 4,
      steps,
    }
    return [{ content, clauseId: clause.id, focus: `${subject}#order`, worth: 4 }]
  }
}

import { subjectWords } from '../../knowledge/question-terms.ts'
import type { QuotedClause } from './interview.ts'
import type { InterviewPoint, InterviewQuestion } from './interview-question.ts'
import { normaliseAnswer } from './normalise-answer.ts'

export type ClauseForQuestions = QuotedClause & { text: string }

const item = /^\s*(?:\d+[.、．)）](?!\d)|[（(][一二三四五六七八九十\d]+[）)])\s*(.+)$/u
const measured = /\d+(?:\.\d+)?(?:℃|pa|mg|kg|g|ml|mm|cm|nm|μm|min|h|%|‰|年|天|次|人|份)/gu
const stepsAtMost = 8

/**
 * Technical questions that a document of the school yields by itself: the steps of a clause that lists them, and the
 * quantities that a clause demands. The words to find are the clause's own, so that nothing is asked that it does not say.
 */
export function questionsFromClauses(clauses: readonly ClauseForQuestions[]): {
  questions: InterviewQuestion[]
  sources: Record<string, QuotedClause>
} {
  const sources: Record<string, QuotedClause> = {}
  const questions = clauses.flatMap((clause): InterviewQuestion[] => {
    const { text, ...quoted } = clause
    const reference = { source: clause.documentId, label: clause.clause }
    const points = pointsOf(text).map((point) => ({ ...point, clause: reference }))
    if (points.length < 2) return []
    sources[`${reference.source}#${reference.label}`] = quoted
    return [
      {
        id: `own-${clause.clauseId}`,
        industry: 'general',
        posts: [],
        kind: 'technical',
        level: 1,
        question: `《${clause.documentTitle}》里“${headingOf(text)}”这一条，有哪些要求？请按顺序说。`,
        seconds: 120,
        points,
        wrong: [],
        deeper: null,
      },
    ]
  })
  return { questions, sources }
}

const headingOf = (text: string): string =>
  (text.split('\n')[0] ?? '')
    .trim()
    .slice(0, 30)
    .replace(/[。：:]$/u, '')

type BarePoint = Omit<InterviewPoint, 'clause'>

function pointsOf(text: string): BarePoint[] {
  const lines = text.split('\n')
  const steps = lines.flatMap((line) => item.exec(line)?.[1] ?? [])
  if (steps.length >= 3) return steps.slice(0, stepsAtMost).flatMap(stepPoint)
  return text
    .split(/(?<=[。；])/u)
    .slice(0, stepsAtMost)
    .flatMap((sentence) => {
      const quantities = normaliseAnswer(sentence).match(measured) ?? []
      const [first] = quantities
      if (first === undefined || !/[应须得]/u.test(sentence)) return []
      return [{ point: sentence.trim(), words: [[first]], marks: 2, critical: false, ask: '有没有具体的数值要求？' }]
    })
}

/** A step is said by any of its telling words beside, where it has one, its quantity. */
function stepPoint(step: string): BarePoint[] {
  const words = subjectWords(step).filter((word) => word.length >= 2)
  if (words.length === 0) return []
  const quantity = normaliseAnswer(step).match(measured)?.[0]
  const groups = quantity === undefined ? [words] : [words, [quantity]]
  return [{ point: step.trim().replace(/[；;。]$/u, ''), words: groups, marks: 1, critical: false, ask: null }]
}

import { AppError } from '../storage/app-error.ts'
import { type FoundPoint, findPoints } from './find-points.ts'
import type { ItemAnswer } from './item-answer.ts'
import { sameFact } from './normal-fact.ts'
import type { ItemContent } from './quiz-item.ts'

/** One blank, option or step of an answer. */
export type PartGrade = { given: string; right: boolean }

export type Grade = {
  /** 0 (nothing right) to 1 (all right). */
  score: number
  /** The score in the item's marks, to a hundredth. */
  marks: number
  /** False for open answers: a draft, final only when a teacher has confirmed it. */
  certain: boolean
  perPart: PartGrade[]
  /** For open answers: the points of the rubric with the words of the answer that make them. */
  found: FoundPoint[]
}

/**
 * How a multiple choice is marked. `exam`: all right full marks, some right and none wrong half, any wrong none, the usual
 * rule of Chinese examinations (全对满分、漏选得一半、错选不得分). `right-minus-wrong`: chosen right less chosen wrong, over
 * all that are right, not below 0 (Moodle's and QTI's usual way). `all-or-nothing`: as it says.
 */
const multipleRules = ['exam', 'right-minus-wrong', 'all-or-nothing'] as const
export type MultipleRule = (typeof multipleRules)[number]

/** Marks an answer; null is one that was not given. Throws `input-invalid` for an answer to another type of item. */
export function gradeAnswer(
  content: ItemContent,
  answer: ItemAnswer | null,
  { multiple = 'exam' }: { multiple?: MultipleRule } = {},
): Grade {
  if (answer === null) return grade(content, 0)
  if (content.type === 'single-choice' && answer.type === 'single-choice') {
    const right = keyWords(content.options, [content.key]).has(answer.choice.trim())
    return grade(content, right ? 1 : 0, [{ given: answer.choice, right }])
  }
  if (content.type === 'multiple-choice' && answer.type === 'multiple-choice') {
    const key = keyWords(content.options, content.key)
    const chosen = [...new Set(answer.choices.map((choice) => choice.trim()))]
    const perPart = chosen.map((given) => ({ given, right: key.has(given) }))
    const right = perPart.filter((part) => part.right).length
    return grade(content, multipleRuleScore(multiple, { right, wrong: chosen.length - right, all: key.size }), perPart)
  }
  if (content.type === 'true-false' && answer.type === 'true-false') {
    const right = answer.value === content.key
    return grade(content, right ? 1 : 0, [{ given: answer.value ? '正确' : '错误', right }])
  }
  if (content.type === 'fill-in' && answer.type === 'fill-in') {
    const after = content.stem.split(/_{2,}/u).slice(1)
    const perPart = content.blanks.map(({ accepted }, index) => {
      const given = answer.blanks[index] ?? ''
      return { given, right: accepted.some((one) => sameFact(given, one, after[index])) }
    })
    return grade(content, share(perPart.filter(({ right }) => right).length, perPart.length), perPart)
  }
  if (content.type === 'ordering' && answer.type === 'ordering') return gradeOrder(content, answer.order)
  if (content.type === 'short-answer' && answer.type === 'short-answer') return gradeOpen(content, answer.text)
  if (content.type === 'case' && answer.type === 'case') return gradeOpen(content, answer.text)
  throw new AppError('input-invalid', '作答的题型与题目不符，请刷新页面后重试。')
}

function multipleRuleScore(rule: MultipleRule, { right, wrong, all }: { right: number; wrong: number; all: number }) {
  const complete = all > 0 && right === all && wrong === 0
  if (rule === 'right-minus-wrong') return Math.max(0, share(right - wrong, all))
  if (complete) return 1
  return rule === 'exam' && right > 0 && wrong === 0 ? 0.5 : 0
}

/** 1 less the share of pairs that stand the wrong way round (Kendall 1938); a step left out is wrong with every other. */
function gradeOrder(content: Extract<ItemContent, { type: 'ordering' }>, order: readonly string[]): Grade {
  const places = new Map<string, number[]>()
  for (const [place, step] of order.entries()) places.set(step.trim(), [...(places.get(step.trim()) ?? []), place])
  // Steps of the same wording stand in for each other, so the earlier one takes the earlier place.
  const given = content.steps.map((step) => places.get(step.trim())?.shift())
  let pairs = 0
  let right = 0
  for (let first = 0; first < given.length; first++) {
    for (let second = first + 1; second < given.length; second++) {
      pairs++
      const [a, b] = [given[first], given[second]]
      if (a !== undefined && b !== undefined && a < b) right++
    }
  }
  const perPart = order.map((step, place) => ({ given: step, right: step.trim() === content.steps[place]?.trim() }))
  return grade(content, share(right, pairs), perPart)
}

function gradeOpen(content: Extract<ItemContent, { type: 'short-answer' | 'case' }>, text: string): Grade {
  const found = findPoints(content.rubric, text)
  const sum = (points: readonly FoundPoint[]) => points.reduce((total, { marks }) => total + marks, 0)
  const score = share(sum(found.filter((point) => point.found)), sum(found))
  return { ...grade(content, score), certain: text.trim() === '', found }
}

function grade(content: ItemContent, score: number, perPart: PartGrade[] = []): Grade {
  return { score, marks: Math.round(score * content.marks * 100) / 100, certain: true, perPart, found: [] }
}

function keyWords(options: readonly { id: string; text: string }[], key: readonly string[]): Set<string> {
  return new Set(options.filter(({ id }) => key.includes(id)).map(({ text }) => text.trim()))
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

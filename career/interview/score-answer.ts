import { findClaim, findWords, type SpokenSentence, spokenSentences } from './find-words.ts'
import type { InterviewPoint, InterviewQuestion, QuestionKind, WrongClaim } from './interview-question.ts'
import { isWordList } from './is-word-list.ts'
import { findStarElements, orderliness, type StarElement, starElements } from './star-elements.ts'

/** What is scored, and nothing else: no accent, looks, emotion, personality, pauses or length (rules R-EVAL-1, R-EMO-1). */
export const dimensions = ['knowledge', 'situation', 'action', 'result', 'order', 'safety'] as const
export type Dimension = (typeof dimensions)[number]

/** A point of the question, how much of it was made (0, a half or 1), and the words of the transcript that make it. */
export type PointScore = { point: InterviewPoint; made: 0 | 0.5 | 1; quote: string | null; byModel: boolean }

export type AnswerScore = {
  /** 0 to 100. */
  total: number
  points: PointScore[]
  wrong: { claim: WrongClaim; quote: string }[]
  star: Record<StarElement, string | null>
  /** 0 to 1 for what this question shows of; null for what it does not. */
  dimensions: Record<Dimension, number | null>
  /** Why the total is held down, in the order that they apply. */
  held: ('wrong-critical' | 'word-list')[]
}

/** How the parts make up a total, by kind of question; each row adds up to 1. */
const weights: Record<QuestionKind, { points: number; star: number; order: number }> = {
  opening: { points: 0.75, star: 0.15, order: 0.1 },
  technical: { points: 0.9, star: 0, order: 0.1 },
  situational: { points: 0.85, star: 0, order: 0.15 },
  behavioural: { points: 0.45, star: 0.5, order: 0.05 },
}
/** The most that an answer gets that claims something dangerous or untrue about safety or honesty. */
const wrongCriticalAtMost = 35
/** What any other wrong claim costs. */
const wrongCosts = 15
/** The most for key words that are not made into sentences. */
const wordListAtMost = 30

/** A point that a model says was made, with the words that make it; counts only where the transcript has them. */
export type ProposedPoint = { index: number; quote: string }

/**
 * Scores all that a person said to one question by what it covers. The same words give the same score, whoever says
 * them and however long they take. A model may propose points with verbatim words; totals are computed here.
 */
export function scoreAnswer(
  question: InterviewQuestion,
  answer: string,
  proposed: readonly ProposedPoint[] = [],
): AnswerScore {
  const sentences = spokenSentences(answer)
  const points = question.points.map((point, index): PointScore => {
    const found = findWords(sentences, point.words)
    if (found?.whole) return { point, made: 1, quote: found.quote, byModel: false }
    const quote = proposed.find((one) => one.index === index && isVerbatim(answer, one.quote))?.quote
    if (quote !== undefined) return { point, made: 1, quote: quote.trim(), byModel: true }
    return { point, made: found ? 0.5 : 0, quote: found?.quote ?? null, byModel: false }
  })
  const wrong = question.wrong.flatMap((claim) => {
    const found = findClaim(sentences, claim.words)
    return found ? [{ claim, quote: found.quote }] : []
  })
  const star = findStarElements(sentences)
  return { points, wrong, star, ...weigh(question, { answer, sentences, points, wrong, star }) }
}

// A word or two would match anything; a sentence's worth is evidence.
const shortestQuote = 6
const isVerbatim = (answer: string, quote: string): boolean =>
  quote.trim().length >= shortestQuote && answer.includes(quote.trim())

type Read = Pick<AnswerScore, 'points' | 'wrong' | 'star'> & { answer: string; sentences: readonly SpokenSentence[] }

function weigh(question: InterviewQuestion, read: Read): Pick<AnswerScore, 'total' | 'dimensions' | 'held'> {
  const { points, wrong, star, sentences } = read
  const weight = weights[question.kind]
  const covered = share(points)
  const told = starElements.filter((element) => star[element] !== null).length / starElements.length
  // An order of steps is worth something only among steps that are right.
  const ordered = orderliness(sentences) * Math.min(1, covered * 2)
  const held: AnswerScore['held'] = []
  let total = 100 * (weight.points * covered + weight.star * told + weight.order * ordered)
  total -= wrong.filter(({ claim }) => !claim.critical).length * wrongCosts
  if (wrong.some(({ claim }) => claim.critical)) {
    held.push('wrong-critical')
    total = Math.min(total, wrongCriticalAtMost)
  }
  if (isWordList(read.answer)) {
    held.push('word-list')
    total = Math.min(total, wordListAtMost)
  }
  return { total: Math.max(0, Math.round(total)), held, dimensions: dimensionsOf(question, read, ordered) }
}

function dimensionsOf(question: InterviewQuestion, read: Read, ordered: number): AnswerScore['dimensions'] {
  const { points, wrong, star } = read
  const told = (element: StarElement) => (star[element] === null ? 0 : 1)
  const tells = question.kind === 'behavioural' || question.kind === 'opening'
  const knows = question.kind === 'technical' || question.kind === 'situational'
  const critical = points.filter(({ point }) => point.critical)
  const asksSafety = critical.length > 0 || question.wrong.some((claim) => claim.critical)
  return {
    knowledge: knows ? share(points) : null,
    situation: question.kind === 'behavioural' ? (told('situation') + told('task')) / 2 : null,
    action: question.kind === 'technical' ? null : tells ? told('action') : share(points),
    result: question.kind === 'behavioural' ? told('result') : null,
    order: ordered,
    safety: !asksSafety
      ? null
      : wrong.some(({ claim }) => claim.critical)
        ? 0
        : critical.length > 0
          ? share(critical)
          : 1,
  }
}

function share(points: readonly PointScore[]): number {
  const all = points.reduce((sum, { point }) => sum + point.marks, 0)
  const made = points.reduce((sum, { point, made: share }) => sum + point.marks * share, 0)
  return all === 0 ? 0 : made / all
}

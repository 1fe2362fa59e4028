import type { ItemAnswer } from './item-answer.ts'
import type { ItemContent } from './quiz-item.ts'

/** What one item got in a sitting: its share of the marks, and the sitting's total without it. */
export type Outcome = { score: number; total: number; answer: ItemAnswer | null }

/** Below this many sittings nothing is said of an item: our own figure; the errors of p and r are then above 0.15 and 0.3. */
const sittingsAtLeast = 10

/**
 * An item's figures by classical test theory (Crocker & Algina, Introduction to Classical and Modern Test Theory, 1986,
 * ch. 14; 戴海崎等《心理与教育测量》第五章).
 */
export type ItemStatistics = {
  sittings: number
  /** Too few sittings to tell: the figures below are null then. */
  tooFew: boolean
  /** Difficulty p: the mean share of the marks; high is easy. */
  difficulty: number | null
  /** Corrected item-total correlation: the item's score with the total of the others; null where either never varies. */
  discrimination: number | null
  /** D: mean score of the upper less that of the lower 27 % by total (Kelley 1939). */
  upperLower: number | null
  /** How often each option was chosen, for items with options; how many left it out. */
  choices: { option: string; chosen: number; right: boolean }[]
  unanswered: number
  advice: 'too-few' | 'key-doubtful' | 'weak' | 'too-easy' | 'too-hard' | 'good'
}

/** The figures of an item over sittings; one sitting a person, so that nobody counts twice. */
export function itemStatistics(content: ItemContent, outcomes: readonly Outcome[]): ItemStatistics {
  const sittings = outcomes.length
  const common = {
    sittings,
    choices: countChoices(content, outcomes),
    unanswered: outcomes.filter(({ answer }) => answer === null).length,
  }
  if (sittings < sittingsAtLeast) {
    return { ...common, tooFew: true, difficulty: null, discrimination: null, upperLower: null, advice: 'too-few' }
  }
  const difficulty = mean(outcomes.map(({ score }) => score))
  const discrimination = correlation(
    outcomes.map(({ score }) => score),
    outcomes.map(({ total }) => total),
  )
  const upperLower = upperLessLower(outcomes)
  return {
    ...common,
    tooFew: false,
    difficulty,
    discrimination,
    upperLower,
    advice: advise(difficulty, discrimination),
  }
}

/** What to look at. Limits after Ebel (Essentials of Educational Measurement, 1972): 0.2 is the least, below 0 the key is doubtful. */
function advise(difficulty: number, discrimination: number | null): ItemStatistics['advice'] {
  if (discrimination !== null && discrimination < 0) return 'key-doubtful'
  if (difficulty > 0.9) return 'too-easy'
  if (difficulty < 0.2) return 'too-hard'
  return discrimination === null || discrimination < 0.2 ? 'weak' : 'good'
}

/** Pearson's r; with right-or-wrong scores it is the point-biserial correlation. */
function correlation(first: readonly number[], second: readonly number[]): number | null {
  const [meanFirst, meanSecond] = [mean(first), mean(second)]
  let both = 0
  let squaresFirst = 0
  let squaresSecond = 0
  for (const [at, value] of first.entries()) {
    const [a, b] = [value - meanFirst, (second[at] ?? 0) - meanSecond]
    both += a * b
    squaresFirst += a * a
    squaresSecond += b * b
  }
  // Rounding leaves traces where nothing varies.
  if (squaresFirst < 1e-12 || squaresSecond < 1e-12) return null
  return both / Math.sqrt(squaresFirst * squaresSecond)
}

function upperLessLower(outcomes: readonly Outcome[]): number {
  const sorted = outcomes.toSorted((one, other) => other.total + other.score - (one.total + one.score))
  const group = Math.max(1, Math.round(sorted.length * 0.27))
  const scores = (group: readonly Outcome[]) => mean(group.map(({ score }) => score))
  return scores(sorted.slice(0, group)) - scores(sorted.slice(-group))
}

function countChoices(content: ItemContent, outcomes: readonly Outcome[]): ItemStatistics['choices'] {
  if (content.type !== 'single-choice' && content.type !== 'multiple-choice') return []
  return content.options.map(({ id, text: option }) => ({
    option,
    chosen: outcomes.filter(({ answer }) => chosenIn(answer).includes(option)).length,
    right: content.key.includes(id) && (content.type === 'multiple-choice' || content.key === id),
  }))
}

function chosenIn(answer: ItemAnswer | null): readonly string[] {
  if (answer?.type === 'single-choice') return [answer.choice]
  return answer?.type === 'multiple-choice' ? answer.choices : []
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

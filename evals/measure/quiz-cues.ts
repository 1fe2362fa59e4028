import type { ItemContent } from '../../teaching/quiz-item.ts'

/** How well whoever knows nothing would do by a rule of thumb, as shares of the items that it applies to; null for none. */
export type QuizCues = {
  /** Of single choices: the right ones in the place that has most of them, and those that are the longest option alone. */
  samePlace: number | null
  longest: number | null
  /** Of judgements: those that are right. */
  judgedTrue: number | null
}

/** Measures the cues that only a set of items shows: place and length of keys, and the share of true judgements. */
export function quizCues(items: readonly ItemContent[]): QuizCues {
  const singles = items.flatMap((item) => (item.type === 'single-choice' ? [item] : []))
  const judged = items.flatMap((item) => (item.type === 'true-false' ? [item] : []))
  const places = singles.map(({ options, key }) => options.findIndex(({ id }) => id === key))
  const counts = places.map((place) => places.filter((one) => one === place).length)
  const longest = singles.filter(({ options, key }) => {
    const right = options.find(({ id }) => id === key)?.text.length ?? 0
    return options.every(({ id, text }) => id === key || text.length < right)
  })
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    samePlace: share(Math.max(0, ...counts), singles.length),
    longest: share(longest.length, singles.length),
    judgedTrue: share(judged.filter(({ key }) => key).length, judged.length),
  }
}

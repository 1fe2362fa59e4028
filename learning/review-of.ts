import { type Card, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs'
import { dayInChina } from '../storage/day-in-china.ts'
import { type CountedEvidence, countedInOrder } from './mastery-of.ts'
import { explanationPasses, masteredFrom } from './mastery-parameters.ts'

export type Review = {
  /** The day (ISO date, China) on which it should be asked again. */
  dueOn: string
  /** Days from the last answer until then. */
  interval: number
}

/**
 * FSRS-6 (Ye, Su & Cao 2022, "A stochastic shortest path algorithm for optimizing spaced repetition scheduling", KDD;
 * open-spaced-repetition/ts-fsrs) with its published default weights, aiming at a recall of 90 %. Whole days, no fuzz:
 * the same evidence always gives the same day.
 */
const scheduler = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: false })

/** When an objective is due again, replayed over its evidence; null before the first answer. */
export function reviewOf(evidence: readonly CountedEvidence[]): Review | null {
  const days = new Map<string, CountedEvidence[]>()
  for (const row of countedInOrder(evidence)) {
    const day = dayInChina(new Date(row.at))
    days.set(day, [...(days.get(day) ?? []), row])
  }
  let card: Card | null = null
  for (const [day, rows] of days) {
    const at = startOf(day)
    card = scheduler.next(card ?? createEmptyCard(at), at, ratingOf(rows)).card
  }
  return card && { dueOn: card.due.toISOString().slice(0, 10), interval: card.scheduled_days }
}

/** The objectives' reviews that are due by a day, the longest overdue first. */
export function dueBy<Reviewed extends { review: Review | null }>(
  reviewed: readonly Reviewed[],
  day: string,
): Reviewed[] {
  const due = (one: Reviewed) => one.review?.dueOn ?? '9999'
  return reviewed.filter((one) => due(one) <= day).toSorted((a, b) => due(a).localeCompare(due(b)))
}

/**
 * A day counts as one review, by the mean of its answers: what is asked again within minutes tests the last minutes, not
 * what stayed. Again below the pass mark; hard below 0.9 or with a hint; easy for a full explanation in own words, which
 * costs more recall than a choice; else good. The bounds are our own.
 */
export function ratingOf(rows: readonly Pick<CountedEvidence, 'score' | 'hints' | 'sourceKind'>[]): Grade {
  const score = rows.reduce((sum, row) => sum + row.score, 0) / rows.length
  if (score < explanationPasses) return Rating.Again
  if (score < masteredFrom || rows.some(({ hints }) => hints > 0)) return Rating.Hard
  const explained = rows.some((row) => row.sourceKind === 'explanation' && row.score === 1)
  return explained && score === 1 ? Rating.Easy : Rating.Good
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00Z`)

import { openMistakes } from '../../learning/open-mistakes.ts'
import type { AppParts } from '../app-parts.ts'
import type { HomeCard } from '../contract/home.ts'
import { learnerStanding } from '../learner-standing.ts'
import type { Viewer } from '../viewer.ts'
import { homeCard } from './home-card.ts'

/** What the learner record says comes next; nothing of the kind where the record or suggestions are switched off. */
export async function learningCards(parts: AppParts, viewer: Viewer): Promise<{ cards: HomeCard[]; hasGoal: boolean }> {
  const { goal, due, evidence, next } = await learnerStanding(parts, viewer)
  if (goal === null) return { cards: [homeCard('choose-goal')], hasGoal: false }
  if (next === null) return { cards: [], hasGoal: true }
  const mistakes = openMistakes(evidence).length
  const cards: HomeCard[] = []
  if (due.length > 0) cards.push(homeCard('reviews-due', { count: due.length }))
  if (mistakes > 0) cards.push(homeCard('mistakes', { count: mistakes }))
  // A mistake or a review that comes next has its card already.
  if (next.kind === 'probe' || next.kind === 'practice') {
    cards.push(homeCard('next-objective', { title: next.reason }))
  }
  return { cards, hasGoal: true }
}

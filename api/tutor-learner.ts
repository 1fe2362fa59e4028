import type { TutorLearner } from '../agents/tutor/tutor-learner.ts'
import type { AppParts } from './app-parts.ts'
import { learnerStanding } from './learner-standing.ts'
import type { Viewer } from './viewer.ts'

/** What the tutor may know of a learner: their choices; what is due and next only with the record and suggestions on. */
export async function tutorLearner(parts: AppParts, viewer: Viewer): Promise<TutorLearner> {
  const { preferences, goal, next, due } = await learnerStanding(parts, viewer)
  return {
    preferences,
    goal: goal?.title ?? null,
    due: next === null ? [] : due.map(({ title, clauseIds }) => ({ title, clauseIds })),
    nextClauseIds: goal?.objectives.find(({ id }) => id === next?.objectiveId)?.clauseIds ?? [],
  }
}

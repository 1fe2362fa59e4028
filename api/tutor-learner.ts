import type { TutorLearner } from '../agents/tutor/tutor-learner.ts'
import { readPersonalSettings } from '../governance/personal-settings.ts'
import { dayInChina } from '../knowledge/edition.ts'
import { chooseNext } from '../learning/choose-next.ts'
import { readLearnerChoices, readPriors } from '../learning/learner-choices.ts'
import { readEvidence } from '../learning/learner-evidence.ts'
import { readGoal } from '../learning/read-goal.ts'
import { dueBy } from '../learning/review-of.ts'
import { standingsOf } from '../learning/standings-of.ts'
import type { AppParts } from './app-parts.ts'
import type { Viewer } from './viewer.ts'

/** What the tutor may know of a learner: their choices; what is due and next only with the record and suggestions on. */
export async function tutorLearner({ database, clock }: AppParts, viewer: Viewer): Promise<TutorLearner> {
  const { read } = database
  const { recording, goalId, preferences } = await readLearnerChoices(read, viewer.id)
  const goal = goalId === null ? null : await readGoal(read, viewer, goalId)
  const known = { preferences, goal: goal?.title ?? null }
  const { recommendations } = await readPersonalSettings(read, viewer.id)
  if (!goal || !recording || !recommendations) return { ...known, due: [], nextClauseIds: [] }
  const now = clock()
  const today = dayInChina(now)
  const evidence = await readEvidence(read, viewer.id)
  const standings = standingsOf(goal, evidence, await readPriors(read, viewer.id))
  const { objectiveId } = chooseNext(standings, evidence, { now, today })
  return {
    ...known,
    due: dueBy(standings, today).map(({ objective: { title, clauseIds } }) => ({ title, clauseIds })),
    nextClauseIds: goal.objectives.find(({ id }) => id === objectiveId)?.clauseIds ?? [],
  }
}

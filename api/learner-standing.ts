import { readPersonalSettings } from '../governance/personal-settings.ts'
import { chooseNext } from '../learning/choose-next.ts'
import { readLearnerChoices, readPriors } from '../learning/learner-choices.ts'
import { readEvidence } from '../learning/learner-evidence.ts'
import { readGoal } from '../learning/read-goal.ts'
import { dueBy } from '../learning/review-of.ts'
import { standingsOf } from '../learning/standings-of.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import type { AppParts } from './app-parts.ts'
import type { Viewer } from './viewer.ts'

/**
 * Where a learner stands with their goal, as their record says: no evidence with the record switched off, and nothing that
 * comes next (`next` is null) without the record, suggestions or a goal.
 */
export async function learnerStanding({ database, clock }: AppParts, viewer: Viewer) {
  const { read } = database
  const now = clock()
  const today = dayInChina(now)
  const { recording, goalId, preferences } = await readLearnerChoices(read, viewer.id)
  const { recommendations } = await readPersonalSettings(read, viewer.id)
  const goal = goalId === null ? null : await readGoal(read, viewer, goalId)
  const evidence = recording ? await readEvidence(read, viewer.id) : []
  const priors = await readPriors(read, viewer.id)
  const standings = goal ? standingsOf(goal, evidence, priors) : []
  return {
    recording,
    recommendations,
    preferences,
    goal,
    evidence,
    priors,
    standings,
    today,
    next: recording && recommendations && goal ? chooseNext(standings, evidence, { now, today }) : null,
    /** For review, the longest overdue first. */
    due: dueBy(standings, today).map(({ objective }) => objective),
  }
}

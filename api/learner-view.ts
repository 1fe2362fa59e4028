import { eq, inArray } from 'drizzle-orm'
import { readPersonalSettings } from '../governance/personal-settings.ts'
import { dayInChina } from '../knowledge/edition.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import { chooseNext } from '../learning/choose-next.ts'
import type { Goal } from '../learning/goal.ts'
import { readLearnerChoices, readPriors } from '../learning/learner-choices.ts'
import { readEvidence } from '../learning/learner-evidence.ts'
import { openMistakes } from '../learning/open-mistakes.ts'
import { readGoal } from '../learning/read-goal.ts'
import { dueBy } from '../learning/review-of.ts'
import { standingsOf } from '../learning/standings-of.ts'
import type { Connection } from '../storage/database.ts'
import type { AppParts } from './app-parts.ts'
import type { LearningOverview, ObjectiveView } from './contract/learning.ts'
import type { Viewer } from './viewer.ts'

/** Where a learner stands with their goal, and what comes next; with the record switched off, the plain list alone. */
export async function learnerView({ database, clock }: AppParts, viewer: Viewer): Promise<LearningOverview> {
  const { read } = database
  const now = clock()
  const today = dayInChina(now)
  const { recording, goalId, preferences } = await readLearnerChoices(read, viewer.id)
  const { recommendations } = await readPersonalSettings(read, viewer.id)
  const goal = goalId === null ? null : await readGoal(read, viewer, goalId)
  const evidence = recording ? await readEvidence(read, viewer.id) : []
  const priors = await readPriors(read, viewer.id)
  const standings = goal ? standingsOf(goal, evidence, priors) : []
  const places = goal ? await placesOf(read, goal) : new Map()
  const titles = new Map(goal?.objectives.map(({ id, title }) => [id, title]))
  const objectives: ObjectiveView[] = standings.map(({ objective, mastery, review }) => {
    const { estimate: _estimate, ...shown } = mastery
    const { clauseIds, prerequisites, ...facts } = objective
    return {
      ...facts,
      sources: clauseIds.flatMap((id) => places.get(id) ?? []),
      prerequisites: prerequisites.flatMap((id) => titles.get(id) ?? []),
      mastery: recording ? shown : null,
      said: priors.get(objective.id) ?? null,
      dueOn: review?.dueOn ?? null,
    }
  })
  return {
    recording,
    recommendations,
    goal: goal && { id: goal.id, title: goal.title, about: goal.about, missing: goal.missing },
    objectives,
    next: recording && recommendations && goal ? chooseNext(standings, evidence, { now, today }) : null,
    due: dueBy(standings, today).map(({ objective }) => objective.id),
    mistakes: openMistakes(evidence).length,
    answersToday: evidence.filter(({ at }) => dayInChina(new Date(at)) === today).length,
    preferences,
  }
}

async function placesOf(read: Connection, goal: Goal) {
  const rows = await read
    .select({ clauseId: clauses.id, documentTitle: documents.title, clause: clauses.label })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(
      inArray(
        clauses.id,
        goal.objectives.flatMap(({ clauseIds }) => clauseIds),
      ),
    )
  return new Map(rows.map((row) => [row.clauseId, row]))
}

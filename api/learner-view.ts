import { eq, inArray } from 'drizzle-orm'
import { clauses, documents } from '../knowledge/schema.ts'
import type { Goal } from '../learning/goal.ts'
import { openMistakes } from '../learning/open-mistakes.ts'
import type { Connection } from '../storage/database.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import type { AppParts } from './app-parts.ts'
import type { LearningOverview, ObjectiveView } from './contract/learning.ts'
import { learnerStanding } from './learner-standing.ts'
import type { Viewer } from './viewer.ts'

/** Where a learner stands with their goal, and what comes next; with the record switched off, the plain list alone. */
export async function learnerView(parts: AppParts, viewer: Viewer): Promise<LearningOverview> {
  const { goal, evidence, priors, standings, today, due, ...known } = await learnerStanding(parts, viewer)
  const places = goal ? await placesOf(parts.database.read, goal) : new Map()
  const titles = new Map(goal?.objectives.map(({ id, title }) => [id, title]))
  const objectives: ObjectiveView[] = standings.map(({ objective, mastery, review }) => {
    const { estimate: _estimate, ...shown } = mastery
    const { clauseIds, prerequisites, ...facts } = objective
    return {
      ...facts,
      sources: clauseIds.flatMap((id) => places.get(id) ?? []),
      prerequisites: prerequisites.flatMap((id) => titles.get(id) ?? []),
      mastery: known.recording ? shown : null,
      said: priors.get(objective.id) ?? null,
      dueOn: review?.dueOn ?? null,
    }
  })
  return {
    ...known,
    goal: goal && { id: goal.id, title: goal.title, about: goal.about, missing: goal.missing },
    objectives,
    due: due.map(({ id }) => id),
    mistakes: openMistakes(evidence).length,
    answersToday: evidence.filter(({ at }) => dayInChina(new Date(at)) === today).length,
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

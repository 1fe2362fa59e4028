import type { Goal } from './goal.ts'
import { type EvidenceRow, type MasteryState, masteryOf } from './mastery-of.ts'
import { isRightEnough } from './mastery-parameters.ts'
import { evidenceOf } from './objective-of-clauses.ts'

export type ClassMastery = {
  /** A row for each objective: how many students stand where, and the mean of what may be claimed (null: nobody began). */
  objectives: { objectiveId: string; title: string; states: Record<MasteryState, number>; level: number | null }[]
  /** A student's level for each objective, in the same order. */
  students: { studentId: string; levels: (number | null)[]; answers: number }[]
  /** The questions that most answers went wrong at. */
  hardItems: { about: string; clauseIds: string[]; answers: number; right: number }[]
  /** Students who tried and stay low somewhere: whom to look after first. */
  needHelp: { studentId: string; objectiveIds: string[] }[]
}

// Three answers and still below an even chance is more than bad luck; fewer answers to an item say little. Our own figures.
const triedFrom = 3
const lowBelow = 0.5
const itemAnswersFrom = 3
const hardBelow = 0.6

/** How a class does with a goal, from the evidence of those students who agreed to be counted. Pure. */
export function classMastery(
  goal: Pick<Goal, 'objectives'>,
  students: readonly { studentId: string; evidence: readonly EvidenceRow[] }[],
): ClassMastery {
  const standings = students.map(({ studentId, evidence }) => ({
    studentId,
    evidence: evidence.filter(({ excludedAt }) => excludedAt === null),
    masteries: goal.objectives.map((objective) => masteryOf(objective.knowledge, evidenceOf(objective, evidence))),
  }))
  return {
    objectives: goal.objectives.map(({ id, title }, place) => {
      const masteries = standings.flatMap(({ masteries: own }) => own[place] ?? [])
      const levels = masteries.flatMap(({ level }) => level ?? [])
      const count = (state: MasteryState) => masteries.filter((one) => one.state === state).length
      return {
        objectiveId: id,
        title,
        states: { untouched: count('untouched'), learning: count('learning'), mastered: count('mastered') },
        level: levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length,
      }
    }),
    students: standings.map(({ studentId, masteries, evidence }) => ({
      studentId,
      levels: masteries.map(({ level }) => level),
      answers: evidence.length,
    })),
    hardItems: hardItems(standings.flatMap(({ evidence }) => evidence)),
    needHelp: standings.flatMap(({ studentId, masteries }) => {
      const objectiveIds = goal.objectives.flatMap(({ id }, place) => {
        const mastery = masteries[place]
        return mastery && mastery.answers >= triedFrom && (mastery.level ?? 1) < lowBelow ? [id] : []
      })
      return objectiveIds.length > 0 ? [{ studentId, objectiveIds }] : []
    }),
  }
}

function hardItems(rows: readonly EvidenceRow[]): ClassMastery['hardItems'] {
  const items = new Map<string, ClassMastery['hardItems'][number]>()
  for (const row of rows) {
    const item = items.get(row.about) ?? { about: row.about, clauseIds: row.clauseIds, answers: 0, right: 0 }
    item.answers++
    if (isRightEnough(row)) item.right++
    items.set(row.about, item)
  }
  const rate = (item: ClassMastery['hardItems'][number]) => item.right / item.answers
  return [...items.values()]
    .filter((item) => item.answers >= itemAnswersFrom && rate(item) < hardBelow)
    .toSorted((a, b) => rate(a) - rate(b))
    .slice(0, 20)
}

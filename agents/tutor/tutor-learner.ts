import type { LearnerPreferences } from '../../learning/learner-choices.ts'

/** What the tutor knows of a learner: read by code from what they chose and did, never guessed from their words. */
export type TutorLearner = {
  preferences: Pick<LearnerPreferences, 'explanations' | 'examplesFirst'>
  /** The title of their goal; null where they chose none. */
  goal: string | null
  /** Objectives due for review, the longest overdue first; none where the record or suggestions are switched off. */
  due: { title: string; clauseIds: string[] }[]
  /** The clauses of the objective that comes next; none under the same conditions. */
  nextClauseIds: string[]
}

import type { SearchHit } from '../../knowledge/search.ts'
import type { Connection } from '../../storage/database.ts'
import type { AnswerDraft } from '../answer-draft.ts'
import type { Question } from '../answer-question.ts'
import type { LineTask } from '../write-line.ts'
import type { Plan } from './choose-mode.ts'
import type { Learned } from './learned.ts'
import type { TutorCard, TutorState } from './tutoring.ts'

/** What a turn of the tutor works with. */
export type TutorTurn = {
  read: Connection
  draft: AnswerDraft
  question: Question
  plan: Plan
  /** The state of the exchange that the message goes on with. */
  state: TutorState | null
  /** Clauses of the exchange before, for a message that names no subject. */
  before: readonly string[]
  /** The open clauses that answer a topic, best first; empty where the library says nothing of it. */
  find: (topic: string) => Promise<readonly SearchHit[]>
  /** A clause in force that is open to the reader, or null. */
  open: (clauseId: string) => Promise<SearchHit | null>
  /** Writes a line with the model, where one is connected. */
  line: LineTask | null
}

/** What came of it, beside the words of the draft. */
export type TutorResult = {
  card: TutorCard | null
  state: TutorState | null
  nextQuestions: string[]
  /** What the learner showed to know, where code graded something. */
  learned: Learned | null
  /** True where a model wrote some of the words. */
  byModel: boolean
  /** Set where nothing in the library bears on it. */
  noEvidence?: boolean
}

/** A result that only says something. */
export const saidOnly = (nextQuestions: string[] = []): TutorResult => ({
  card: null,
  state: null,
  nextQuestions,
  learned: null,
  byModel: false,
})

import type { AnswerRecord } from '../answer.ts'
import type { Tutoring } from './tutoring.ts'

export type ShownAnswer = Omit<AnswerRecord, 'tutoring'> & { tutoring?: Omit<Tutoring, 'state'> }

/** An answer's record as it may leave the server: without what an exchange must not give away. */
export function shownAnswer({ tutoring, ...answer }: AnswerRecord): ShownAnswer {
  if (!tutoring) return answer
  const { mode, chosenBy, card } = tutoring
  return { ...answer, tutoring: { mode, chosenBy, card } }
}

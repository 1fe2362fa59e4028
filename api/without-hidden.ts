import type { StoredMessage } from '../agents/conversations.ts'
import type { LockedMaterialOf } from '../agents/locked-material.ts'
import { placesAskedAbout } from '../agents/tutor/places-asked-about.ts'
import { explainLock } from '../governance/assessment-lock.ts'

/** An earlier answer as it may be read under a lock that hides the text: without its words and quotes if it rests on hidden clauses. */
export function withoutHidden(message: StoredMessage, hidden: LockedMaterialOf): StoredMessage {
  const places = [...(message.answer?.citations ?? []), ...placesAskedAbout(message.answer?.tutoring)]
  const lock = places
    .map(({ documentId, clause }) => hidden({ documentId, label: clause }))
    .find((found) => found !== null)
  if (!lock || !message.answer) return message
  const { tutoring: _tutoring, ...answer } = message.answer
  return {
    ...message,
    text: explainLock(lock),
    answer: { ...answer, citations: [], flags: [], nextQuestions: [] },
  }
}

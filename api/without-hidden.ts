import type { StoredMessage } from '../agents/conversations.ts'
import type { LockedMaterialOf } from '../agents/locked-material.ts'
import { explainLock } from '../governance/assessment-lock.ts'

/** An earlier answer as it may be read under a lock that hides the text: without its words and quotes if it rests on hidden clauses. */
export function withoutHidden(message: StoredMessage, hidden: LockedMaterialOf): StoredMessage {
  const cited = message.answer?.citations.map(({ documentId, clause }) => hidden({ documentId, label: clause })) ?? []
  const lock = cited.find((found) => found !== null)
  if (!lock || !message.answer) return message
  return {
    ...message,
    text: explainLock(lock),
    answer: { ...message.answer, citations: [], flags: [], nextQuestions: [] },
  }
}

import type { StoredMessage } from '../agents/conversations.ts'
import { shownAnswer } from '../agents/tutor/shown-answer.ts'
import type { Message } from './contract/chat.ts'

/** A message as it goes on the wire: nothing in it gives away what a learner is still to find. */
export function messageView({ id, parentId, role, text, answer, createdAt }: StoredMessage): Message {
  return { id, parentId, role, text, answer: answer && shownAnswer(answer), createdAt }
}

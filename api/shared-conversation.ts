import { inArray } from 'drizzle-orm'
import { type ShareOfConversation, sharedMessages, shareNotFound } from '../agents/conversation-shares.ts'
import type { StoredMessage } from '../agents/conversations.ts'
import { redactTogether } from '../governance/redact-together.ts'
import { getClass, partIn } from '../identity/classes.ts'
import { getPerson } from '../identity/people.ts'
import { rosterNames } from '../identity/roster-names.ts'
import { type Access, accessCondition } from '../knowledge/access.ts'
import { documents } from '../knowledge/schema.ts'
import type { Connection } from '../storage/database.ts'
import type { AppParts } from './app-parts.ts'
import type { Message } from './contract/chat.ts'
import type { Share } from './contract/shares.ts'
import { hiddenMaterial } from './hidden-material.ts'
import { messageView } from './message-view.ts'
import type { Viewer } from './viewer.ts'
import { withoutHidden } from './without-hidden.ts'

const shownFlags = new Set(['model-fallback', 'stopped', 'superseded', 'conflict'])

/**
 * A share as this viewer sees it; throws `not-found` unless they shared it, or both they and whoever shared it belong to
 * the class now. Says of whoever shared it only their part in the class; `roster` are the names that a title must not tell.
 */
export async function shareView(
  read: Connection,
  viewer: Viewer,
  { share, conversation, roster }: ShareOfConversation & { roster: readonly string[] },
): Promise<Share> {
  const own = conversation.ownerId === viewer.id
  if (!own && !viewer.classIds.includes(share.classId)) throw shareNotFound()
  const by = await partIn(read, share.classId, conversation.ownerId)
  // Whoever has left the class, or may not sign in any more, shares nothing with it.
  if (by === null || (await isDisabled(read, conversation.ownerId))) throw shareNotFound()
  const { id, name } = await getClass(read, share.classId)
  const [title = ''] = own ? [conversation.title] : redactTogether([conversation.title], roster)
  const conversationId = own ? conversation.id : null
  return { id: share.id, title, class: { id, name }, own, conversationId, by, sharedAt: share.sharedAt }
}

/**
 * The messages of a share for this viewer: without personal data, and without the words of answers that rest on documents
 * which this viewer may not read or a lock hides.
 */
export async function sharedMessageViews(
  parts: AppParts,
  viewer: Viewer,
  { share }: ShareOfConversation,
): Promise<Message[]> {
  const { read } = parts.database
  const messages = await sharedMessages(read, share)
  const hidden = await hiddenMaterial(parts, viewer)
  const closed = await closedDocuments(read, viewer.access, messages)
  const shown = messages.map((message) => withoutClosed(withoutHidden(message, hidden), closed))
  const texts = redactTogether(
    shown.map(({ text }) => text),
    await rosterNames(read),
  )
  return shown.map((message, at) => withoutTraces({ ...messageView(message), text: texts[at] ?? '' }))
}

const isDisabled = async (read: Connection, personId: string): Promise<boolean> =>
  (await getPerson(read, personId)).disabledAt !== null

/** The cited documents that may not be read with this access, or are no longer there to say who may. */
async function closedDocuments(
  read: Connection,
  access: Access,
  messages: readonly StoredMessage[],
): Promise<Set<string>> {
  const cited = new Set(messages.flatMap(({ answer }) => (answer?.citations ?? []).map((one) => one.documentId)))
  const open = await read
    .select({ id: documents.id, readable: accessCondition(access).mapWith(Boolean) })
    .from(documents)
    .where(inArray(documents.id, [...cited]))
  for (const { id, readable } of open) if (readable) cited.delete(id)
  return cited
}

function withoutClosed(message: StoredMessage, closed: ReadonlySet<string>): StoredMessage {
  const { answer } = message
  if (!answer?.citations.some(({ documentId }) => closed.has(documentId))) return message
  return {
    ...message,
    text: '这个回答依据的资料你没有阅读权限，内容不在这里显示。',
    answer: { ...answer, citations: [], flags: [], nextQuestions: [] },
  }
}

/** What belongs to the turn and to the learner stays with them. */
function withoutTraces(message: Message): Message {
  if (message.answer === null) return message
  const { tutoring: _tutoring, ...answer } = message.answer
  const flags = answer.flags.filter(({ kind }) => shownFlags.has(kind))
  return { ...message, answer: { ...answer, turnId: '', flags, nextQuestions: [] } }
}

import { desc, eq, inArray, or } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { getMessage, listMessages, type StoredConversation, type StoredMessage } from './conversations.ts'
import { conversationShares, conversations } from './schema.ts'

export type StoredShare = typeof conversationShares.$inferSelect
export type ShareOfConversation = { share: StoredShare; conversation: StoredConversation }

/** Lets a class read the branch that ends at `leafId`; a second share with the same class takes the place of the first. */
export async function shareConversation(
  transaction: Connection,
  shared: { conversationId: string; classId: string; leafId: string; now: Date },
): Promise<StoredShare> {
  const { conversationId, classId, leafId } = shared
  await getMessage(transaction, conversationId, leafId)
  const sharedAt = shared.now.toISOString()
  const row = { id: newId(), conversationId, classId, leafId, sharedAt }
  const { conversationId: ofConversation, classId: withClass } = conversationShares
  const [kept = row] = await transaction
    .insert(conversationShares)
    .values(row)
    .onConflictDoUpdate({ target: [ofConversation, withClass], set: { leafId, sharedAt } })
    .returning()
  return kept
}

/** What an owner has shared and what is shared with these classes, newest first. */
export async function listShares(
  connection: Connection,
  reader: { ownerId: string; classIds: readonly string[] },
): Promise<ShareOfConversation[]> {
  return await connection
    .select({ share: conversationShares, conversation: conversations })
    .from(conversationShares)
    .innerJoin(conversations, eq(conversations.id, conversationShares.conversationId))
    .where(or(eq(conversations.ownerId, reader.ownerId), inArray(conversationShares.classId, [...reader.classIds])))
    .orderBy(desc(conversationShares.sharedAt))
    .limit(200)
}

/** A share with its conversation; throws `not-found` when there is none, or none any more. */
export async function getShare(connection: Connection, id: string): Promise<ShareOfConversation> {
  const [found] = await connection
    .select({ share: conversationShares, conversation: conversations })
    .from(conversationShares)
    .innerJoin(conversations, eq(conversations.id, conversationShares.conversationId))
    .where(eq(conversationShares.id, id))
  if (!found) throw shareNotFound()
  return found
}

/** Takes a share back; throws `not-found` unless it is of this owner's conversation. */
export async function revokeShare(transaction: Connection, ownerId: string, id: string): Promise<StoredShare> {
  const { share, conversation } = await getShare(transaction, id)
  if (conversation.ownerId !== ownerId) throw shareNotFound()
  await transaction.delete(conversationShares).where(eq(conversationShares.id, id))
  return share
}

/**
 * The messages that a share shows, oldest first: its branch, without exchanges in which a rule stepped in, since those
 * may be about the person.
 */
export async function sharedMessages(connection: Connection, share: StoredShare): Promise<StoredMessage[]> {
  const byId = new Map((await listMessages(connection, share.conversationId)).map((message) => [message.id, message]))
  const branch: StoredMessage[] = []
  for (let at = byId.get(share.leafId); at; at = at.parentId === null ? undefined : byId.get(at.parentId)) {
    branch.unshift(at)
  }
  return branch.filter((message, index) => !metRule(message) && !metRule(branch[index + 1]))
}

/** Said alike whether it never was, was taken back, or is another class's. */
export const shareNotFound = (): AppError =>
  new AppError('not-found', '没有找到这份分享，它可能已被收回。请问问分享它的人。')

const metRule = (message: StoredMessage | undefined): boolean =>
  message?.role === 'assistant' && (message.answer?.rule ?? null) !== null

import { and, eq } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import type { StoredMessage } from './conversations.ts'
import { conversations, messages } from './schema.ts'

/** An answer in a conversation of this owner with the question it answers; throws `not-found` for any other message. */
export async function getOwnAnswer(
  connection: Connection,
  ownerId: string,
  messageId: string,
): Promise<{ answer: StoredMessage; question: string }> {
  const [found] = await connection
    .select({ message: messages })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(and(eq(messages.id, messageId), eq(conversations.ownerId, ownerId), eq(messages.role, 'assistant')))
  if (!found) throw new AppError('not-found', '没有找到这条回答，它可能已被删除。')
  const { parentId } = found.message
  const [question] = parentId === null ? [] : await connection.select().from(messages).where(eq(messages.id, parentId))
  return { answer: found.message, question: question?.text ?? '' }
}

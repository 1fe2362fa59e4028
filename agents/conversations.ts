import { and, asc, desc, eq, gte, sql } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { AnswerRecord } from './answer.ts'
import { conversations, messages } from './schema.ts'
import type { Exchange } from './stand-alone-question.ts'
import type { AskedWith } from './tutor/tutoring.ts'

export type StoredConversation = typeof conversations.$inferSelect
export type StoredMessage = typeof messages.$inferSelect

const titleLength = 24

/** Starts an empty conversation for an owner. */
export async function createConversation(
  transaction: Connection,
  options: { ownerId: string; agent: string; now: Date },
): Promise<StoredConversation> {
  const at = options.now.toISOString()
  const { ownerId, agent } = options
  const row = { id: newId(), ownerId, agent, title: '', createdAt: at, updatedAt: at, pinnedAt: null }
  await transaction.insert(conversations).values(row)
  return row
}

/** An owner's conversations that hold something: the pinned ones, then the others, newest first. */
export async function listConversations(connection: Connection, ownerId: string): Promise<StoredConversation[]> {
  const rows = await connection
    .select()
    .from(conversations)
    .where(eq(conversations.ownerId, ownerId))
    .orderBy(desc(sql`${conversations.pinnedAt} is not null`), desc(conversations.updatedAt))
    .limit(500)
  return rows.filter((row) => row.title !== '')
}

/** The conversation if it is this owner's; throws `not-found` otherwise, whether or not another owner has it. */
export async function getConversation(
  connection: Connection,
  ownerId: string,
  id: string,
): Promise<StoredConversation> {
  const [found] = await connection
    .select()
    .from(conversations)
    .where(and(eq(conversations.id, id), eq(conversations.ownerId, ownerId)))
  if (!found) throw new AppError('not-found', '没有找到这个对话，它可能已被删除。请从左侧选择或新建一个对话。')
  return found
}

/** Gives a conversation of this owner another title, or pins it above the others, or no longer. */
export async function changeConversation(
  transaction: Connection,
  found: { ownerId: string; id: string },
  change: Partial<Pick<StoredConversation, 'title' | 'pinnedAt'>>,
): Promise<void> {
  await getConversation(transaction, found.ownerId, found.id)
  await transaction.update(conversations).set(change).where(eq(conversations.id, found.id))
}

/** Removes a conversation of this owner with all its messages. */
export async function deleteConversation(transaction: Connection, ownerId: string, id: string): Promise<void> {
  await getConversation(transaction, ownerId, id)
  await transaction.delete(conversations).where(eq(conversations.id, id))
}

/** The whole tree of messages, oldest first. */
export async function listMessages(connection: Connection, conversationId: string): Promise<StoredMessage[]> {
  return await connection
    .select()
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .orderBy(asc(messages.createdAt), asc(messages.id))
}

/** Adds a question under `parentId`; the first one gives the conversation its title. Throws `input-invalid` for a foreign parent. */
export async function addQuestion(
  transaction: Connection,
  conversation: StoredConversation,
  question: { text: string; parentId: string | null; asked?: AskedWith; now: Date },
): Promise<StoredMessage> {
  if (question.parentId !== null) await getMessage(transaction, conversation.id, question.parentId)
  const row = {
    id: newId(),
    conversationId: conversation.id,
    parentId: question.parentId,
    role: 'user' as const,
    text: question.text,
    answer: null,
    asked: question.asked ?? null,
    createdAt: question.now.toISOString(),
  }
  await transaction.insert(messages).values(row)
  const title = conversation.title || question.text.replace(/\s+/g, ' ').slice(0, titleLength)
  await transaction
    .update(conversations)
    .set({ title, updatedAt: row.createdAt })
    .where(eq(conversations.id, conversation.id))
  return row
}

/** Adds the answer to a question. */
export async function addAnswer(
  transaction: Connection,
  question: StoredMessage,
  answer: { id: string; text: string; record: AnswerRecord; now: Date },
): Promise<StoredMessage> {
  const row = {
    id: answer.id,
    conversationId: question.conversationId,
    parentId: question.id,
    role: 'assistant' as const,
    text: answer.text,
    answer: answer.record,
    asked: null,
    createdAt: answer.now.toISOString(),
  }
  await transaction.insert(messages).values(row)
  return row
}

/** A message of this conversation; throws `input-invalid` when it is none of it. */
export async function getMessage(connection: Connection, conversationId: string, id: string): Promise<StoredMessage> {
  const [found] = await connection
    .select()
    .from(messages)
    .where(and(eq(messages.id, id), eq(messages.conversationId, conversationId)))
  if (!found) throw new AppError('input-invalid', '要接着的那条消息不在这个对话里，请刷新页面后重试。')
  return found
}

/** When an owner asked, in any conversation, from `since` on; oldest first. */
export async function questionTimes(connection: Connection, ownerId: string, since: Date): Promise<Date[]> {
  const rows = await connection
    .select({ at: messages.createdAt })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(
      and(eq(conversations.ownerId, ownerId), eq(messages.role, 'user'), gte(messages.createdAt, since.toISOString())),
    )
    .orderBy(asc(messages.createdAt))
  return rows.map((row) => new Date(row.at))
}

/** The exchanges on the branch that leads to a question, oldest first, without that question. */
export async function historyOf(connection: Connection, question: StoredMessage): Promise<Exchange[]> {
  const all = await listMessages(connection, question.conversationId)
  const byId = new Map(all.map((message) => [message.id, message]))
  const exchanges: Exchange[] = []
  let answer = question.parentId === null ? undefined : byId.get(question.parentId)
  while (answer) {
    const asked = answer.parentId === null ? undefined : byId.get(answer.parentId)
    if (answer.role === 'assistant' && asked) {
      const { citations = [], tutoring } = answer.answer ?? {}
      exchanges.unshift({ question: asked.text, citations, tutoring })
    }
    answer = asked?.parentId ? byId.get(asked.parentId) : undefined
  }
  return exchanges
}

import { eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import type { AnswerRecord } from './answer.ts'
import { listMessages, type StoredMessage } from './conversations.ts'
import { messages } from './schema.ts'

/** An answer with its question, and the exchanges on the branch that led there, oldest first. */
export type ReviewedExchange = { question: string; answer: StoredMessage; earlier: PastExchange[] }
export type PastExchange = { question: string; answer: string; record: AnswerRecord | null }

/** The exchange that ended in an answer, whoever's it is: for reviewers, who see it redacted. Null once it is deleted. */
export async function findExchange(connection: Connection, answerId: string): Promise<ReviewedExchange | null> {
  const [answer] = await connection.select().from(messages).where(eq(messages.id, answerId))
  if (answer?.role !== 'assistant') return null
  const all = await listMessages(connection, answer.conversationId)
  const byId = new Map(all.map((message) => [message.id, message]))
  const parentOf = (message: StoredMessage | undefined) => byId.get(message?.parentId ?? '')
  const question = parentOf(answer)
  const earlier: PastExchange[] = []
  for (let past = parentOf(question); past; past = parentOf(parentOf(past))) {
    earlier.unshift({ question: parentOf(past)?.text ?? '', answer: past.text, record: past.answer })
  }
  return { question: question?.text ?? '', answer, earlier }
}

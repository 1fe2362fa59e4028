import { and, eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import type { Citation } from './answer.ts'
import { conversations, messages } from './schema.ts'

/** A citation as it stands in an answer of this owner's, or null when there is none. */
export async function findCitation(
  connection: Connection,
  ownerId: string,
  { messageId, marker }: { messageId: string; marker: number },
): Promise<Citation | null> {
  const [found] = await connection
    .select({ answer: messages.answer })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(and(eq(messages.id, messageId), eq(conversations.ownerId, ownerId)))
  return found?.answer?.citations.find((citation) => citation.marker === marker) ?? null
}

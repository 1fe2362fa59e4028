import { and, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import { markSnippet } from '../knowledge/mark-snippet.ts'
import { spellingsOf } from '../knowledge/spellings-of.ts'
import type { Connection } from '../storage/database.ts'
import { listConversations, type StoredConversation, type StoredMessage } from './conversations.ts'
import { conversations, messages } from './schema.ts'

export type FoundConversation = StoredConversation & { snippet?: string }

const wordsAtMost = 8
const messagesAtMost = 2_000

/**
 * An owner's conversations that hold every word of `query`, in their title or in messages, in the order of the list; with
 * the words around the first find in the newest message. `shown` says of a message what its owner may read of it now.
 */
export async function findConversations(
  connection: Connection,
  wanted: { ownerId: string; query: string; shown: (message: StoredMessage) => StoredMessage },
): Promise<FoundConversation[]> {
  const words = wanted.query.split(/\s+/).filter(Boolean).slice(0, wordsAtMost).map(spellingsOf)
  if (words.length === 0) return []
  const texts = new Map<string, string[]>()
  for (const message of await messagesWith(connection, wanted.ownerId, words.flat())) {
    const { conversationId, text } = wanted.shown(message)
    texts.set(conversationId, [...(texts.get(conversationId) ?? []), text])
  }
  const listed = await listConversations(connection, wanted.ownerId)
  return listed.flatMap((conversation) => {
    const said = texts.get(conversation.id) ?? []
    if (!words.every((spellings) => holds([conversation.title, ...said], spellings))) return []
    const newest = said.find((text) => holds([text], words.flat()))
    return [newest === undefined ? conversation : { ...conversation, snippet: markSnippet(newest, words.flat()) }]
  })
}

/** The owner's messages, newest first, in which any of the words stands. */
async function messagesWith(
  connection: Connection,
  ownerId: string,
  words: readonly string[],
): Promise<StoredMessage[]> {
  const rows = await connection
    .select({ message: messages })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .where(and(eq(conversations.ownerId, ownerId), or(...words.map(textHolds))))
    .orderBy(desc(messages.createdAt))
    .limit(messagesAtMost)
  return rows.map(({ message }) => message)
}

const textHolds = (word: string): SQL =>
  sql`${messages.text} like ${`%${word.replaceAll(/[\\%_]/g, '\\$&')}%`} escape '\\'`

const holds = (texts: readonly string[], spellings: readonly string[]): boolean =>
  texts.some((text) => spellings.some((spelling) => text.toLowerCase().includes(spelling)))

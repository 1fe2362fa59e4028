import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { AnswerRecord } from './answer.ts'

/** A conversation belongs to one owner; nobody else may read or change it. */
export const conversations = sqliteTable(
  'conversations',
  {
    id: text('id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    agent: text('agent').notNull(),
    title: text('title').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('conversations_owner').on(table.ownerId, table.updatedAt)],
)

/** Messages form a tree: an edited question or a regenerated answer is a sibling of the earlier one. */
export const messages = sqliteTable(
  'messages',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    parentId: text('parent_id'),
    role: text('role').$type<'user' | 'assistant'>().notNull(),
    text: text('text').notNull(),
    answer: text('answer', { mode: 'json' }).$type<AnswerRecord>(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('messages_conversation').on(table.conversationId, table.createdAt)],
)

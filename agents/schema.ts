import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AnswerRecord } from './answer.ts'
import type { AskedWith } from './tutor/tutoring.ts'

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
    /** Since when it stands above the others; null where it does not. */
    pinnedAt: text('pinned_at'),
  },
  (table) => [index('conversations_owner').on(table.ownerId, table.updatedAt)],
)

/** One branch of a conversation that its owner lets a class read; taking the row away takes it back. */
export const conversationShares = sqliteTable(
  'conversation_shares',
  {
    id: text('id').primaryKey(),
    conversationId: text('conversation_id')
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    classId: text('class_id').notNull(),
    /** The last message shown: what is written after it, or on other branches, is not shared. */
    leafId: text('leaf_id').notNull(),
    sharedAt: text('shared_at').notNull(),
  },
  (table) => [
    uniqueIndex('conversation_shares_once').on(table.conversationId, table.classId),
    index('conversation_shares_class').on(table.classId),
  ],
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
    /** How a question was asked: the mode picked and the answer to a card, so that it can be answered again alike. */
    asked: text('asked', { mode: 'json' }).$type<AskedWith>(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('messages_conversation').on(table.conversationId, table.createdAt)],
)

/** A model that the administrator has connected. The key is sealed; only its end is ever shown. */
export const modelConnections = sqliteTable('model_connections', {
  id: text('id').primaryKey(),
  title: text('title').notNull(),
  protocol: text('protocol').$type<'openai' | 'ollama'>().notNull(),
  baseUrl: text('base_url').notNull(),
  sealedKey: text('sealed_key'),
  keyEnd: text('key_end'),
  /** The school runs it itself: what is sent to it stays in the school. */
  local: integer('local', { mode: 'boolean' }).notNull(),
  /** How many calls it bears at once; the others wait in line. */
  atOnce: integer('at_once').notNull(),
  /** Milliseconds to the first words, and between words. */
  firstMs: integer('first_ms').notNull(),
  gapMs: integer('gap_ms').notNull(),
  /** In the school's currency, for a million tokens; null where nobody has entered it. */
  priceIn: real('price_in'),
  priceOut: real('price_out'),
  /** Names that it last said it offers. */
  offered: text('offered', { mode: 'json' }).$type<string[]>().notNull(),
  /** How it gives structured output, as the last test found; null before a test. */
  structured: text('structured').$type<'tool' | 'json' | 'none'>(),
  /** False where it does not bear being asked for its token counts. */
  asksUsage: integer('asks_usage', { mode: 'boolean' }).notNull(),
  /** When it last passed a test, and the model that did; null before one. */
  testedAt: text('tested_at'),
  testedModel: text('tested_model'),
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
})

/** Which model an agent has; `default` is for those without a row. Without a connection the sources are quoted. */
export const modelChoices = sqliteTable('model_choices', {
  agent: text('agent').primaryKey(),
  connectionId: text('connection_id').references(() => modelConnections.id, { onDelete: 'cascade' }),
  model: text('model'),
})

/** What was asked of models in a month, by connection, model and agent; of no person. */
export const modelUsage = sqliteTable(
  'model_usage',
  {
    month: text('month').notNull(),
    connection: text('connection').notNull(),
    model: text('model').notNull(),
    agent: text('agent').notNull(),
    calls: integer('calls').notNull(),
    failures: integer('failures').notNull(),
    /** Calls whose tokens were estimated from the text, for want of the provider's count. */
    estimated: integer('estimated').notNull(),
    tokensIn: integer('tokens_in').notNull(),
    tokensOut: integer('tokens_out').notNull(),
    /** At the prices of the time; calls without a price add nothing. */
    cost: real('cost').notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.connection, table.model, table.agent] })],
)

/** What the school allows itself in a month; one row. */
export const modelLimits = sqliteTable('model_limits', {
  id: integer('id').primaryKey(),
  currency: text('currency').notNull(),
  costAtMost: real('cost_at_most'),
  tokensAtMost: integer('tokens_at_most'),
})

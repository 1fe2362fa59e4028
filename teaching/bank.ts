import { and, desc, eq, like, type SQL, sql } from 'drizzle-orm'
import { type Access, accessCondition } from '../knowledge/access.ts'
import type { CitingSource } from '../knowledge/citing-source.ts'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { holdsAnyOf } from '../storage/holds-any-of.ts'
import { newId } from '../storage/new-id.ts'
import { asksSame } from './asks-same.ts'
import { type BankOrigin, type BankStatus, stepsBetween } from './bank-status.ts'
import type { BloomLevel, ItemContent, ItemType } from './quiz-item.ts'
import { bankItems, bankSteps, bankVersions } from './schema.ts'

export type BankItem = typeof bankItems.$inferSelect

/** Who looks: their own items, and published ones of colleagues that rest on documents they may read. */
export type BankReader = { id: string; access: Access }

export type NewBankItem = {
  content: ItemContent
  origin: BankOrigin
  tags?: readonly string[]
  model?: string | null
  prompt?: string | null
  blueprintId?: string | null
}

export type BankFilter = {
  status?: BankStatus | undefined
  type?: ItemType | undefined
  bloom?: BloomLevel | undefined
  documentId?: string | undefined
  blueprintId?: string | undefined
  tag?: string | undefined
  /** Words of the stem. */
  words?: string | undefined
  mine?: boolean | undefined
}

/** Puts items into the bank as drafts. */
export async function addItems(
  transaction: Connection,
  ownerId: string,
  added: readonly NewBankItem[],
  now: Date,
): Promise<BankItem[]> {
  const rows: BankItem[] = []
  for (const { content, origin, tags = [], model = null, prompt = null, blueprintId = null } of added) {
    const at = now.toISOString()
    const row = {
      id: newId(),
      ownerId,
      status: 'draft' as const,
      version: 1,
      revision: 1,
      origin,
      tags: [...tags],
      model,
      prompt,
      blueprintId,
      createdAt: at,
      updatedAt: at,
      ...columnsOf(content),
    }
    await transaction.insert(bankItems).values(row)
    await transaction
      .insert(bankVersions)
      .values({ itemId: row.id, version: 1, content, savedBy: ownerId, savedAt: at })
    rows.push(row)
  }
  return rows
}

const columnsOf = (content: ItemContent) => ({
  content,
  type: content.type,
  bloom: content.bloom,
  stem: content.stem,
  documentIds: [...new Set(content.sources.map(({ documentId }) => documentId))],
  clauseIds: [...new Set(content.sources.map(({ clauseId }) => clauseId))],
})

/** What the reader may see of the bank: everything of their own, and of others what is published and open to them. */
export function seenBy({ id, access }: BankReader): SQL {
  const closed = sql`exists (select 1 from json_each(${bankItems.documentIds}) as cited
    left join documents on documents.id = cited.value where documents.id is null or not (${accessCondition(access)}))`
  return sql`(${bankItems.ownerId} = ${id} or (${bankItems.status} = 'published' and not ${closed}))`
}

/** A page of the bank, newest first, with how many there are in all. */
export async function listItems(
  read: Connection,
  reader: BankReader,
  filter: BankFilter = {},
  { offset = 0, limit = 50 }: { offset?: number; limit?: number } = {},
): Promise<{ items: BankItem[]; total: number }> {
  const { status, type, bloom, documentId, blueprintId, tag, words, mine } = filter
  const holds = (column: SQL | typeof bankItems.tags | typeof bankItems.documentIds, value: string) =>
    sql`exists (select 1 from json_each(${column}) as one where one.value = ${value})`
  const where = and(
    seenBy(reader),
    // What was discarded shows only when it is asked for.
    status ? eq(bankItems.status, status) : sql`${bankItems.status} <> 'retired'`,
    type ? eq(bankItems.type, type) : undefined,
    bloom ? eq(bankItems.bloom, bloom) : undefined,
    blueprintId ? eq(bankItems.blueprintId, blueprintId) : undefined,
    documentId ? holds(bankItems.documentIds, documentId) : undefined,
    tag ? holds(bankItems.tags, tag) : undefined,
    words ? like(bankItems.stem, `%${words.replaceAll(/[%_]/gu, '')}%`) : undefined,
    mine ? eq(bankItems.ownerId, reader.id) : undefined,
  )
  const items = await read
    .select()
    .from(bankItems)
    .where(where)
    .orderBy(desc(bankItems.createdAt), desc(bankItems.id))
    .limit(limit)
    .offset(offset)
  const [count] = await read.select({ rows: sql<number>`count(*)` }).from(bankItems).where(where)
  return { items, total: count?.rows ?? 0 }
}

/** An item that the reader may see; throws `not-found` for any other. */
export async function getItem(read: Connection, reader: BankReader, id: string): Promise<BankItem> {
  const [found] = await read
    .select()
    .from(bankItems)
    .where(and(eq(bankItems.id, id), seenBy(reader)))
  if (!found) throw new AppError('not-found', '题库里没有这道题，它可能已被删除。')
  return found
}

/** An item of the reader's own; throws `not-found` for any other. */
export async function getOwnItem(read: Connection, reader: BankReader, id: string): Promise<BankItem> {
  const item = await getItem(read, reader, id)
  if (item.ownerId !== reader.id) throw new AppError('not-found', '这道题是其他老师的，不能修改；可以用它组卷。')
  return item
}

/** Every version of an item and every step, oldest first. */
export async function historyOf(read: Connection, id: string) {
  const versions = await read
    .select()
    .from(bankVersions)
    .where(eq(bankVersions.itemId, id))
    .orderBy(bankVersions.version)
  const steps = await read
    .select()
    .from(bankSteps)
    .where(eq(bankSteps.itemId, id))
    // In the order in which they were taken, also within a millisecond.
    .orderBy(sql`rowid`)
  return { versions, steps }
}

type Change = {
  revision: number
  content: ItemContent
  tags?: readonly string[]
  by: string
  origin?: Partial<Pick<BankItem, 'origin' | 'model' | 'prompt'>>
}

/** A new version, a draft again; throws `conflict` when it was changed in another window. */
export async function changeItem(
  transaction: Connection,
  item: BankItem,
  change: Change,
  now: Date,
): Promise<BankItem> {
  refuseStale(item, change.revision)
  const at = now.toISOString()
  const next = {
    ...columnsOf(change.content),
    ...change.origin,
    tags: [...(change.tags ?? item.tags)],
    status: 'draft' as const,
    version: item.version + 1,
    revision: item.revision + 1,
    updatedAt: at,
  }
  await update(transaction, item, next)
  await transaction
    .insert(bankVersions)
    .values({ itemId: item.id, version: next.version, content: change.content, savedBy: change.by, savedAt: at })
  return { ...item, ...next }
}

/** Signs an item off up to a status, each step on the way with who and when; throws `conflict` where there is no way. */
export async function stepItem(
  transaction: Connection,
  item: BankItem,
  { revision, to, by }: { revision: number; to: BankStatus; by: string },
  now: Date,
): Promise<BankItem> {
  refuseStale(item, revision)
  const steps = stepsBetween(item.status, to)
  if (steps.length === 0) throw new AppError('conflict', '这道题不能从现在的状态改到那个状态。')
  const at = now.toISOString()
  const next = { status: to, revision: item.revision + 1, updatedAt: at }
  await update(transaction, item, next)
  for (const status of steps) {
    await transaction
      .insert(bankSteps)
      .values({ id: newId(), itemId: item.id, version: item.version, status, takenBy: by, takenAt: at })
  }
  return { ...item, ...next }
}

/** Items of the reader's view that ask nearly the same of the same clause. */
export async function alikeItems(
  read: Connection,
  reader: BankReader,
  content: ItemContent,
  besides: string | null = null,
): Promise<BankItem[]> {
  const clauseIds = content.sources.map(({ clauseId }) => clauseId)
  const near = await itemsOnClauses(read, reader, clauseIds)
  return near.filter((item) => item.id !== besides && asksSame(item.content, content))
}

/** The items in use that rest on any of these clauses. */
export async function itemsOnClauses(
  read: Connection,
  reader: BankReader,
  clauseIds: readonly string[],
): Promise<BankItem[]> {
  return await read
    .select()
    .from(bankItems)
    .where(and(seenBy(reader), sql`${bankItems.status} <> 'retired'`, holdsAnyOf(bankItems.clauseIds, clauseIds)))
}

/** Items of the bank that cite clauses. */
export const bankItemsCiting: CitingSource = {
  kind: 'bank-item',
  async find(connection, clauseIds) {
    const rows = await connection
      .select({ id: bankItems.id, title: bankItems.stem, ownerId: bankItems.ownerId, clauseIds: bankItems.clauseIds })
      .from(bankItems)
      .where(and(sql`${bankItems.status} <> 'retired'`, holdsAnyOf(bankItems.clauseIds, clauseIds)))
    return rows.map((row) => ({ ...row, clauseIds: row.clauseIds.filter((id) => clauseIds.includes(id)) }))
  },
}

function refuseStale(item: BankItem, revision: number): void {
  if (item.revision !== revision) throw changedElsewhere()
}

/** Changes the item as it was read; throws `conflict` when another request changed it since. */
async function update(
  transaction: Connection,
  { id, revision }: BankItem,
  next: Partial<typeof bankItems.$inferInsert>,
): Promise<void> {
  const changed = await transaction
    .update(bankItems)
    .set(next)
    .where(and(eq(bankItems.id, id), eq(bankItems.revision, revision)))
    .returning({ id: bankItems.id })
  if (changed.length === 0) throw changedElsewhere()
}

const changedElsewhere = () => new AppError('conflict', '这道题已在别的窗口修改过，请刷新后再改。')

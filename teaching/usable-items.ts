import { and, desc, eq, inArray, or } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { holdsAnyOf } from '../storage/holds-any-of.ts'
import { type BankItem, type BankReader, seenBy } from './bank.ts'
import { bankItems } from './schema.ts'

type Wanted = {
  /** Those items alone, in this order. */
  ids?: readonly string[] | undefined
  /** Those that rest on one of these clauses. */
  clauseIds?: readonly string[] | undefined
  atMost?: number
}

/** Items that may be put into a paper: approved ones of the reader's own, and published ones; newest first. */
export async function usableItems(
  read: Connection,
  reader: BankReader,
  { ids, clauseIds, atMost = 500 }: Wanted = {},
): Promise<BankItem[]> {
  const usable = or(
    and(eq(bankItems.ownerId, reader.id), eq(bankItems.status, 'approved')),
    eq(bankItems.status, 'published'),
  )
  const onClauses = clauseIds && holdsAnyOf(bankItems.clauseIds, clauseIds)
  const found = await read
    .select()
    .from(bankItems)
    .where(and(seenBy(reader), usable, ids ? inArray(bankItems.id, [...ids]) : undefined, onClauses))
    .orderBy(desc(bankItems.updatedAt), desc(bankItems.id))
    .limit(ids ? ids.length : atMost)
  if (!ids) return found
  return ids.flatMap((id) => found.find((item) => item.id === id) ?? [])
}

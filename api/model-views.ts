import type { StoredModelConnection } from '../agents/models/open-models.ts'
import { monthOf, usageSince } from '../agents/models/usage.ts'
import type { Connection } from '../storage/database.ts'
import type { ModelConnectionView, ModelUsage } from './contract/models.ts'

const monthsShown = 6

/** A connection as administrators see it: of the key only its end. */
export function connectionView(stored: StoredModelConnection): ModelConnectionView {
  const { sealedKey, createdAt: _created, updatedAt: _updated, asksUsage: _asks, ...shown } = stored
  return { ...shown, hasKey: sealedKey !== null }
}

/** The accounts of this month and the five before, with the connections' titles of today. */
export async function usageOfMonths(
  read: Connection,
  now: Date,
  connections: readonly StoredModelConnection[],
): Promise<ModelUsage[]> {
  const [year = 0, month = 0] = monthOf(now).split('-').map(Number)
  const first = new Date(Date.UTC(year, month - monthsShown, 1)).toISOString().slice(0, 7)
  const rows = await usageSince(read, first)
  return rows.map((row) => ({ ...row, title: connections.find(({ id }) => id === row.connection)?.title ?? null }))
}

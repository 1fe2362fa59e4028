import { eq, gte, sql } from 'drizzle-orm'
import type { Clock } from '../../storage/clock.ts'
import type { Connection, Database } from '../../storage/database.ts'
import { dayInChina } from '../../storage/day-in-china.ts'
import { modelUsage } from '../schema.ts'
import type { MeteredCall } from './with-meter.ts'

/** Whose call it was: the connection's id (`environment` for the one in the settings), the model, and the agent. */
export type Account = { connection: string; model: string; agent: string }

/** In the school's currency, for a million tokens; null where nobody has entered it. */
export type Prices = { in: number | null; out: number | null }

export type UsageRow = typeof modelUsage.$inferSelect

/** The school's month (in China, UTC+8) as 2026-03. */
export const monthOf = (now: Date): string => dayInChina(now).slice(0, 7)

/** Adds a call to the month's account. */
export async function recordCall(
  database: Database,
  account: Account,
  { call, prices, clock }: { call: MeteredCall; prices: Prices; clock: Clock },
): Promise<void> {
  const added = {
    calls: 1,
    failures: call.failed ? 1 : 0,
    estimated: call.estimated ? 1 : 0,
    tokensIn: call.tokensIn,
    tokensOut: call.tokensOut,
    cost: (call.tokensIn * (prices.in ?? 0) + call.tokensOut * (prices.out ?? 0)) / 1_000_000,
  }
  await database.write((transaction) =>
    Promise.resolve(
      transaction
        .insert(modelUsage)
        .values({ month: monthOf(clock()), ...account, ...added })
        .onConflictDoUpdate({
          target: [modelUsage.month, modelUsage.connection, modelUsage.model, modelUsage.agent],
          set: {
            calls: sql`calls + ${added.calls}`,
            failures: sql`failures + ${added.failures}`,
            estimated: sql`estimated + ${added.estimated}`,
            tokensIn: sql`tokens_in + ${added.tokensIn}`,
            tokensOut: sql`tokens_out + ${added.tokensOut}`,
            cost: sql`cost + ${added.cost}`,
          },
        }),
    ),
  )
}

/** What a month came to in all. */
export async function monthTotal(read: Connection, month: string): Promise<{ tokens: number; cost: number }> {
  const [row] = await read
    .select({
      tokens: sql<number>`coalesce(sum(tokens_in + tokens_out), 0)`,
      cost: sql<number>`coalesce(sum(cost), 0)`,
    })
    .from(modelUsage)
    .where(eq(modelUsage.month, month))
  return row ?? { tokens: 0, cost: 0 }
}

/** The accounts from a month on, oldest first. */
export const usageSince = (read: Connection, month: string): Promise<UsageRow[]> =>
  Promise.resolve(
    read
      .select()
      .from(modelUsage)
      .where(gte(modelUsage.month, month))
      .orderBy(modelUsage.month, modelUsage.connection, modelUsage.agent),
  )

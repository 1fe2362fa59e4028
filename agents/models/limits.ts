import { AppError } from '../../storage/app-error.ts'
import type { Clock } from '../../storage/clock.ts'
import type { Connection, Database } from '../../storage/database.ts'
import { modelLimits } from '../schema.ts'
import { monthOf, monthTotal } from './usage.ts'

export const currencies = ['CNY', 'USD'] as const

/** What the school allows itself in a month, in the currency of its prices; null where there is no limit. */
export type MonthLimits = {
  currency: (typeof currencies)[number]
  costAtMost: number | null
  tokensAtMost: number | null
}

/** From this share of a limit on, administrators are warned. */
export const warnFrom = 0.8

const onlyRow = 1
const none: MonthLimits = { currency: 'CNY', costAtMost: null, tokensAtMost: null }

/** The limits that hold; none where none were set. */
export async function readLimits(read: Connection): Promise<MonthLimits> {
  const [row] = await read.select().from(modelLimits)
  if (!row) return none
  const { costAtMost, tokensAtMost } = row
  return { currency: row.currency === 'USD' ? 'USD' : 'CNY', costAtMost, tokensAtMost }
}

/** Sets the limits, from now on. */
export async function saveLimits(database: Database, limits: MonthLimits): Promise<void> {
  await database.write((transaction) =>
    Promise.resolve(
      transaction
        .insert(modelLimits)
        .values({ id: onlyRow, ...limits })
        .onConflictDoUpdate({ target: modelLimits.id, set: limits }),
    ),
  )
}

/** How much of the nearer limit this month has used, 1 being all of it; null without a limit. */
export async function shareOfLimit(read: Connection, clock: Clock): Promise<number | null> {
  const { costAtMost, tokensAtMost } = await readLimits(read)
  if (costAtMost === null && tokensAtMost === null) return null
  const { tokens, cost } = await monthTotal(read, monthOf(clock()))
  const share = (used: number, most: number | null) => (most === null ? 0 : most === 0 ? 1 : used / most)
  return Math.max(share(cost, costAtMost), share(tokens, tokensAtMost))
}

/** Throws `model-refused` while the month's limit is reached. */
export async function checkLimits(read: Connection, clock: Clock): Promise<void> {
  if (((await shareOfLimit(read, clock)) ?? 0) < 1) return
  throw new AppError('model-refused', '本月的大模型用量已到学校设定的上限。')
}

import { createHash } from 'node:crypto'
import { desc } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { sampleShares } from './schema.ts'

/** One in twenty, until the committee says otherwise: ours. */
const defaultSampleShare = 0.05

/** Which share (0 to 1) of the turns without a flag is drawn for review. */
export async function readSampleShare(connection: Connection): Promise<number> {
  const [newest] = await connection.select().from(sampleShares).orderBy(desc(sampleShares.changedAt)).limit(1)
  return newest?.share ?? defaultSampleShare
}

/** Changes the share for turns from now on. */
export async function changeSampleShare(
  transaction: Connection,
  change: { share: number; changedBy: string },
  now: Date,
): Promise<void> {
  await transaction.insert(sampleShares).values({ id: newId(), ...change, changedAt: now.toISOString() })
}

/** Whether a turn is drawn: by a hash of its random id, so that nobody can choose, and anybody can check, which were. */
export function isSampled(turnId: string, share: number): boolean {
  const draw = createHash('sha256').update(`sample:${turnId}`).digest().readUInt32BE(0) / 2 ** 32
  return draw < share
}

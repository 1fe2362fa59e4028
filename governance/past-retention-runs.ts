import { desc, eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import type { Destroyed } from './retention.ts'
import { auditLog } from './schema.ts'

/** The newest runs that destroyed something, out of the audit log; a run with nothing due leaves no trace there. */
export async function pastRetentionRuns(
  connection: Connection,
  limit: number,
): Promise<{ at: string; destroyed: Destroyed[] }[]> {
  const rows = await connection
    .select({ at: auditLog.at, detail: auditLog.detail })
    .from(auditLog)
    .where(eq(auditLog.act, 'retention'))
    .orderBy(desc(auditLog.sequence))
    .limit(limit)
  return rows.map(({ at, detail }) => ({ at, destroyed: detail.destroyed as Destroyed[] }))
}

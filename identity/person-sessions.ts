import { and, desc, eq, gt, ne, type SQL } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { sessions } from './schema.ts'

/** A person's sessions that have not ended, newest first; never their tokens. */
export async function listSessions(connection: Connection, personId: string, now: Date) {
  return await connection
    .select({
      id: sessions.id,
      createdAt: sessions.createdAt,
      updatedAt: sessions.updatedAt,
      userAgent: sessions.userAgent,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.updatedAt))
}

/** Ends sessions of a person: all, one of them, or all but one. */
export async function endSessions(
  transaction: Connection,
  personId: string,
  which: { only?: string; but?: string } = {},
): Promise<void> {
  const conditions: (SQL | undefined)[] = [
    eq(sessions.userId, personId),
    which.only === undefined ? undefined : eq(sessions.id, which.only),
    which.but === undefined ? undefined : ne(sessions.id, which.but),
  ]
  await transaction.delete(sessions).where(and(...conditions))
}

/** Whether a session still stands. */
export async function sessionStands(connection: Connection, sessionId: string, now: Date): Promise<boolean> {
  const rows = await connection
    .select({ id: sessions.id })
    .from(sessions)
    .where(and(eq(sessions.id, sessionId), gt(sessions.expiresAt, now)))
  return rows.length > 0
}

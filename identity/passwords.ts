import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { and, eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { signInAccounts } from './schema.ts'

/** The scrypt hash that `storePassword` keeps; slow on purpose, so it is made outside of any transaction. */
export const hashed = (password: string): Promise<string> => hashPassword(password)

/** Makes `hash` the one password of a person. */
export async function storePassword(
  transaction: Connection,
  { personId, hash, now }: { personId: string; hash: string; now: Date },
): Promise<void> {
  const credential = and(eq(signInAccounts.userId, personId), eq(signInAccounts.providerId, 'credential'))
  await transaction.delete(signInAccounts).where(credential)
  await transaction.insert(signInAccounts).values({
    id: newId(),
    accountId: personId,
    providerId: 'credential',
    userId: personId,
    password: hash,
    createdAt: now,
    updatedAt: now,
  })
}

/** Whether a person's password is this one; false also for a person without a password. */
export async function isPassword(connection: Connection, personId: string, password: string): Promise<boolean> {
  const hash = await hashOf(connection, personId)
  return hash !== null && (await verifyPassword({ hash, password }))
}

/** Whether a person has set a password. */
export async function hasPassword(connection: Connection, personId: string): Promise<boolean> {
  return (await hashOf(connection, personId)) !== null
}

async function hashOf(connection: Connection, personId: string): Promise<string | null> {
  const [account] = await connection
    .select({ password: signInAccounts.password })
    .from(signInAccounts)
    .where(and(eq(signInAccounts.userId, personId), eq(signInAccounts.providerId, 'credential')))
  return account?.password ?? null
}

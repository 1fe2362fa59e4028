import type { BetterAuthOptions } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import type { Connection, Database } from '../storage/database.ts'
import { people, sessions, signInAccounts, verifications } from './schema.ts'

const schema = { user: people, session: sessions, account: signInAccounts, verification: verifications }

type Adapter = ReturnType<ReturnType<typeof drizzleAdapter>>

/** better-auth's drizzle adapter over our database: reads on the read connection, each change in the queue of writes. */
export function queuedAdapter({ read, write }: Database) {
  return (options: BetterAuthOptions): Adapter => {
    const on = (connection: Connection) => drizzleAdapter(connection, { provider: 'sqlite', schema })(options)
    const queued: Adapter = {
      ...on(read),
      create: (data) => write((transaction) => on(transaction).create(data)),
      update: (data) => write((transaction) => on(transaction).update(data)),
      updateMany: (data) => write((transaction) => on(transaction).updateMany(data)),
      delete: (data) => write((transaction) => on(transaction).delete(data)),
      deleteMany: (data) => write((transaction) => on(transaction).deleteMany(data)),
      consumeOne: (data) => write((transaction) => on(transaction).consumeOne(data)),
      incrementOne: (data) => write((transaction) => on(transaction).incrementOne(data)),
      // Each change is a transaction of its own: one around several would wait in the queue for itself.
      transaction: (steps) => steps(queued),
    }
    return queued
  }
}

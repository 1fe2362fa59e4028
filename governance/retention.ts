import { sql } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Connection, Database } from '../storage/database.ts'
import type { AuditLog } from './audit-log.ts'
import type { RecordKind, Retention } from './record-kind.ts'
import { recordKinds } from './record-kinds.ts'
import { retentionPeriods } from './schema.ts'

type Kept = RecordKind & { retention: Retention }
type Parts = { database: Database; audit: AuditLog; clock: Clock }

/** What was destroyed, or would be, because its time was over. */
export type Destroyed = { kind: string; days: number; before: string; rows: number }

const dayMs = 24 * 3600 * 1000
const keptFor = (): Kept[] => recordKinds.filter((kind): kind is Kept => kind.retention !== null)

/** How many days each kind is kept here: what the administrator chose, else the default. */
export async function readRetention(connection: Connection): Promise<Map<string, number>> {
  const chosen = new Map((await connection.select().from(retentionPeriods)).map(({ kind, days }) => [kind, days]))
  return new Map(keptFor().map(({ id, retention }) => [id, chosen.get(id) ?? retention.days]))
}

/** Changes how long a kind is kept; throws `input-invalid` outside its bounds. */
export async function changeRetention(
  { database, audit, clock }: Parts,
  by: { id: string; role: string },
  change: { kind: string; days: number },
): Promise<void> {
  const kind = keptFor().find(({ id }) => id === change.kind)
  if (!kind) throw new AppError('not-found', '没有这类可以设期限的记录，请刷新页面后重试。')
  const { least, most } = kind.retention
  if (change.days < least || change.days > most) {
    throw new AppError('input-invalid', `“${kind.title.zh}”的保存期限须在 ${least} 到 ${most} 天之间。`)
  }
  await database.write(async (transaction) => {
    const row = { days: change.days, changedBy: by.id, changedAt: clock().toISOString() }
    await transaction
      .insert(retentionPeriods)
      .values({ kind: kind.id, ...row })
      .onConflictDoUpdate({ target: retentionPeriods.kind, set: row })
    const entry = { actorId: by.id, role: by.role, act: 'retention-changed', subjectId: kind.id }
    await audit.append({ ...entry, detail: { days: change.days } }, transaction)
  })
}

/**
 * Destroys what has been kept long enough, and writes into the audit log how many rows of which kind; a dry run only
 * counts. Nothing due, nothing logged.
 */
export async function runRetention({ database, audit, clock }: Parts, dryRun = false): Promise<Destroyed[]> {
  const periods = await readRetention(database.read)
  const destroyed = await database.write(async (transaction) => {
    const all: Destroyed[] = []
    for (const { id, retention } of keptFor()) {
      const days = periods.get(id) ?? retention.days
      const before = new Date(clock().getTime() - days * dayMs)
      const rows = await takeExpired(transaction, retention, before, dryRun)
      all.push({ kind: id, days, before: before.toISOString(), rows })
    }
    const done = all.filter(({ rows }) => rows > 0)
    if (!dryRun && done.length > 0) {
      await audit.append(
        { actorId: 'system', role: 'system', act: 'retention', detail: { destroyed: done } },
        transaction,
      )
    }
    return all
  })
  if (!dryRun) await database.settle()
  return destroyed
}

async function takeExpired(transaction: Connection, { table, expired }: Retention, before: Date, dryRun: boolean) {
  const condition = sql`from ${sql.identifier(table)} where ${expired(before)}`
  const [found] = await transaction.all<{ count: number }>(sql`select count(*) as count ${condition}`)
  if (!dryRun) await transaction.run(sql`delete ${condition}`)
  return found?.count ?? 0
}

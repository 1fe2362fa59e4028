import { and, asc, desc, eq, gte, inArray, lt, or, sql } from 'drizzle-orm'
import { AppError } from '../../storage/app-error.ts'
import type { Connection, Database } from '../../storage/database.ts'
import { newId } from '../../storage/new-id.ts'
import { ingestJobs } from '../schema.ts'
import { activeStages, endStages, type JobOutcome, type JobStage } from './job.ts'

export type Job = typeof ingestJobs.$inferSelect

export type NewJob = Pick<Job, 'sourceKind' | 'sourceUri' | 'name' | 'given' | 'manifest' | 'collection'> &
  Partial<Pick<Job, 'ownerId' | 'batchId' | 'contentSha256' | 'bytes'>>

export type JobProgress = { stage: JobStage; pagesDone: number | null; pagesTotal: number | null }

export type JobEnd = Partial<
  Pick<Job, 'contentSha256' | 'bytes' | 'clauses' | 'documentId' | 'supersedes' | 'pagesDone' | 'pagesTotal'>
> &
  ({ stage: 'done'; outcome: JobOutcome } | { stage: 'failed'; message: string })

/** How long a job stays with who works on it without a sign of life; then another may take it up. */
export const leaseMilliseconds = 6_000

/** A job whose worker was lost this often is not begun again by itself: the file may be what ends the process. */
const attemptsAtMost = 3

/** Puts jobs at the end of the queue; call it inside a transaction. */
export async function enqueueJobs(transaction: Connection, jobs: readonly NewJob[], now: Date): Promise<Job[]> {
  const at = now.toISOString()
  const rows: Job[] = []
  for (const job of jobs) {
    const values = {
      ...job,
      id: newId(),
      createdAt: at,
      updatedAt: at,
      stage: 'queued',
      attempts: 0,
      dismissed: false,
    } as const
    rows.push(...(await transaction.insert(ingestJobs).values(values).returning()))
  }
  return rows
}

/** Takes the next job that waits, or that was left by a worker that is gone; null when there is none. */
export async function claimJob(database: Database, now: Date): Promise<(Job & { leaseToken: string }) | null> {
  const waiting = or(
    eq(ingestJobs.stage, 'queued'),
    and(inArray(ingestJobs.stage, [...activeStages]), lt(ingestJobs.leaseUntil, now.getTime())),
  )
  const next = (connection: Connection) =>
    connection.select().from(ingestJobs).where(waiting).orderBy(asc(ingestJobs.createdAt), sql`rowid`).limit(1)
  // Asked for on the read connection first: an idle queue must not take the write lock each time.
  if ((await next(database.read)).length === 0) return null
  return await database.write(async (transaction) => {
    for (;;) {
      const [job] = await next(transaction)
      if (!job) return null
      const lost = job.attempts >= attemptsAtMost
      const leaseToken = newId()
      const change = lost
        ? ({
            stage: 'failed',
            message: '处理这个文件时服务多次中断，请检查文件后重试。',
            leaseToken: null,
            leaseUntil: null,
          } as const)
        : ({
            stage: job.sourceKind === 'upload' ? 'reading' : 'fetching',
            attempts: job.attempts + 1,
            leaseToken,
            leaseUntil: now.getTime() + leaseMilliseconds,
            pagesDone: null,
            pagesTotal: null,
            message: null,
          } as const)
      await transaction
        .update(ingestJobs)
        .set({ ...change, updatedAt: now.toISOString() })
        .where(eq(ingestJobs.id, job.id))
      if (!lost) return { ...job, ...change, leaseToken }
    }
  })
}

type Lease = { id: string; leaseToken: string }

const held = ({ id, leaseToken }: Lease) => and(eq(ingestJobs.id, id), eq(ingestJobs.leaseToken, leaseToken))

/** Gives a sign of life, with the progress if there is any; false once the job was paused, cancelled or taken over. */
export async function keepJob(
  database: Database,
  lease: Lease,
  progress: JobProgress | null,
  now: Date,
): Promise<boolean> {
  const leaseUntil = now.getTime() + leaseMilliseconds
  const change = progress ? { ...progress, leaseUntil, updatedAt: now.toISOString() } : { leaseUntil }
  const rows = await database.write(
    async (transaction) =>
      await transaction.update(ingestJobs).set(change).where(held(lease)).returning({ id: ingestJobs.id }),
  )
  return rows.length > 0
}

/** Ends a job, in the transaction that stores what came of it; throws `conflict`, and so undoes it, when the job was taken away. */
export async function endJob(transaction: Connection, lease: Lease, end: JobEnd, now: Date): Promise<void> {
  const rows = await transaction
    .update(ingestJobs)
    .set({ ...end, leaseToken: null, leaseUntil: null, updatedAt: now.toISOString() })
    .where(held(lease))
    .returning({ id: ingestJobs.id })
  if (rows.length === 0) throw new AppError('conflict', '这项任务已被暂停或取消。')
}

/** Puts a job that was begun back into the queue, as if it had not been. */
export async function releaseJob(database: Database, lease: Lease, now: Date): Promise<void> {
  await database.write(async (transaction) => {
    await transaction
      .update(ingestJobs)
      .set({
        stage: 'queued',
        attempts: sql`${ingestJobs.attempts} - 1`,
        leaseToken: null,
        leaseUntil: null,
        updatedAt: now.toISOString(),
      })
      .where(held(lease))
  })
}

const open: JobStage[] = ['queued', ...activeStages]
const actions = {
  pause: { from: open, to: { stage: 'paused' } },
  resume: { from: ['paused'], to: { stage: 'queued', attempts: 0 } },
  cancel: { from: [...open, 'paused'], to: { stage: 'cancelled', message: '已取消。' } },
  retry: {
    from: ['failed', 'cancelled'],
    to: { stage: 'queued', attempts: 0, message: null, dismissed: false, pagesDone: null, pagesTotal: null },
  },
  dismiss: { from: [...endStages], to: { dismissed: true } },
} as const satisfies Record<string, { from: readonly JobStage[]; to: Partial<Job> }>
export type JobAction = keyof typeof actions

/** What may be asked of a job in this stage. */
export function jobActionsIn(stage: JobStage): JobAction[] {
  const entries = Object.entries(actions) as [JobAction, { from: readonly JobStage[] }][]
  return entries.filter(([, { from }]) => from.includes(stage)).map(([action]) => action)
}

/** Does what a person asks of a job; throws `conflict` where the job has gone too far for it, `not-found` without it. */
export async function changeJob(database: Database, id: string, action: JobAction, now: Date): Promise<Job> {
  const { from, to } = actions[action]
  return await database.write(async (transaction) => {
    const [job] = await transaction
      .update(ingestJobs)
      .set({ ...to, leaseToken: null, leaseUntil: null, updatedAt: now.toISOString() })
      .where(and(eq(ingestJobs.id, id), inArray(ingestJobs.stage, [...from])))
      .returning()
    if (job) return job
    const known = await getJob(transaction, id)
    if (!known) throw new AppError('not-found', '没有找到这项任务。')
    throw new AppError('conflict', '这项任务的状态已经变化，不能再这样做，请刷新后查看。')
  })
}

export async function getJob(connection: Connection, id: string): Promise<Job | null> {
  const [job] = await connection.select().from(ingestJobs).where(eq(ingestJobs.id, id))
  return job ?? null
}

/** The latest jobs that were not put away, newest first: of one person, or all. */
export async function listJobs(connection: Connection, owner: string | 'everyone', limit: number): Promise<Job[]> {
  const shown = eq(ingestJobs.dismissed, false)
  return await connection
    .select()
    .from(ingestJobs)
    .where(owner === 'everyone' ? shown : and(shown, eq(ingestJobs.ownerId, owner)))
    .orderBy(desc(ingestJobs.createdAt), sql`rowid desc`)
    .limit(limit)
}

/** The jobs that are new or have changed since a moment, that one included, in the order of their changes. */
export async function jobsSince(connection: Connection, owner: string | 'everyone', since: string): Promise<Job[]> {
  const changed = gte(ingestJobs.updatedAt, since)
  return await connection
    .select()
    .from(ingestJobs)
    .where(owner === 'everyone' ? changed : and(changed, eq(ingestJobs.ownerId, owner)))
    .orderBy(asc(ingestJobs.updatedAt))
}

/** Cancels what of a batch is not over. */
export async function cancelBatch(database: Database, batchId: string, now: Date): Promise<void> {
  const { from, to } = actions.cancel
  await database.write(async (transaction) => {
    await transaction
      .update(ingestJobs)
      .set({ ...to, leaseToken: null, leaseUntil: null, updatedAt: now.toISOString() })
      .where(and(eq(ingestJobs.batchId, batchId), inArray(ingestJobs.stage, [...from])))
  })
}

/** The jobs of a batch. */
export async function listBatch(connection: Connection, batchId: string): Promise<Job[]> {
  return await connection.select().from(ingestJobs).where(eq(ingestJobs.batchId, batchId))
}

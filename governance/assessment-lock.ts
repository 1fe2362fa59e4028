import { and, desc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { assessmentLocks, type LockedMaterial } from './schema.ts'

export type AssessmentLock = typeof assessmentLocks.$inferSelect

/** What a turn or a reading route must know of a lock that holds now. */
export type ActiveLock = Pick<
  AssessmentLock,
  'id' | 'createdAt' | 'startsAt' | 'endsAt' | 'material' | 'hidesText' | 'note'
>

export type NewLock = {
  classId: string
  createdBy: string
  startsAt: Date
  endsAt: Date
  material: LockedMaterial
  hidesText: boolean
  locksGuests: boolean
  note: string
}

/** A lock left on by mistake must not silence a class for weeks; in hours. Our own figure: the longest is a practical. */
const lockHoursAtMost = 72

/** Sets a lock; throws `input-invalid` for a time that is over, runs backwards or is too long, or for no material. */
export async function createLock(transaction: Connection, lock: NewLock, now: Date): Promise<AssessmentLock> {
  const { startsAt, endsAt, material } = lock
  if (endsAt <= startsAt || endsAt <= now) throw new AppError('input-invalid', '结束时间要晚于开始时间和现在，请修改。')
  if (endsAt.getTime() - startsAt.getTime() > lockHoursAtMost * 3_600_000) {
    throw new AppError('input-invalid', `一次考核锁定最长 ${lockHoursAtMost} 小时，请缩短时间或分次设置。`)
  }
  if (material !== 'all' && Object.values(material).every((ids) => ids.length === 0)) {
    throw new AppError('input-invalid', '请选择要锁定的资料，或选择锁定全部。')
  }
  const row = {
    ...lock,
    id: newId(),
    createdAt: now.toISOString(),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    endedAt: null,
  }
  await transaction.insert(assessmentLocks).values(row)
  return row
}

/** Ends a lock of one of these classes before its time; throws `not-found` for any other, `conflict` when it is over. */
export async function endLock(
  transaction: Connection,
  id: string,
  classIds: readonly string[],
  now: Date,
): Promise<AssessmentLock> {
  const [lock] = await transaction
    .select()
    .from(assessmentLocks)
    .where(and(eq(assessmentLocks.id, id), inArray(assessmentLocks.classId, [...classIds])))
  if (!lock) throw new AppError('not-found', '没有找到这个考核锁定，请刷新页面后重试。')
  if (lock.endedAt !== null || lock.endsAt <= now.toISOString()) {
    throw new AppError('conflict', '这个考核锁定已经结束。')
  }
  const endedAt = now.toISOString()
  await transaction.update(assessmentLocks).set({ endedAt }).where(eq(assessmentLocks.id, id))
  return { ...lock, endedAt }
}

/** The locks of these classes, newest first: planned, running and past. */
export async function listLocks(connection: Connection, classIds: readonly string[]): Promise<AssessmentLock[]> {
  return await connection
    .select()
    .from(assessmentLocks)
    .where(inArray(assessmentLocks.classId, [...classIds]))
    .orderBy(desc(assessmentLocks.startsAt))
    .limit(200)
}

/** The locks that hold at `now` for a member of these classes, or for a browser that has not signed in. */
export async function activeLocks(
  connection: Connection,
  reader: { classIds: readonly string[]; guest: boolean },
  now: Date,
): Promise<ActiveLock[]> {
  const at = now.toISOString()
  const meant = or(
    inArray(assessmentLocks.classId, [...reader.classIds]),
    reader.guest ? eq(assessmentLocks.locksGuests, true) : undefined,
  )
  return await connection
    .select()
    .from(assessmentLocks)
    .where(
      and(meant, lte(assessmentLocks.startsAt, at), gt(assessmentLocks.endsAt, at), isNull(assessmentLocks.endedAt)),
    )
}

/** Whether something of this moment was there before the lock held: one may be set with a start that is past. */
export function isBeforeLock(lock: ActiveLock, at: Date): boolean {
  return at < new Date(lock.startsAt) || at < new Date(lock.createdAt)
}

/** What a reader under a lock is told in place of an answer. */
export function explainLock(lock: ActiveLock): string {
  const until = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(lock.endsAt))
  const what = lock.material === 'all' ? '全部资料' : '这部分资料'
  const note = lock.note === '' ? '' : `（${lock.note}）`
  return [
    `老师设置了考核锁定${note}：到 ${until} 为止，${what}不提供回答，换一种问法也一样。`,
    '请先靠自己作答，不会的题做个记号。平台怎么用、怎么提交这类问题可以问老师；考核结束后，我可以和你一起把不懂的地方弄明白。',
  ].join('\n')
}

import { and, desc, eq, isNotNull, isNull, or } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import { getReview } from './review-queue.ts'
import { actorPseudonyms, auditLog, identityReleases, reviewQueue } from './schema.ts'

export type IdentityRelease = typeof identityReleases.$inferSelect
export type ReleaseState = 'waiting' | 'refused' | 'granted' | 'expired' | 'shown'

/** A granted release is used within a day or not at all: ours. */
const validHours = 24

/** Where a release stands at a moment. */
export function releaseState({ granted, shownAt, expiresAt }: IdentityRelease, now: Date): ReleaseState {
  if (shownAt !== null) return 'shown'
  if (granted === null) return 'waiting'
  if (!granted) return 'refused'
  return expiresAt !== null && expiresAt < now.toISOString() ? 'expired' : 'granted'
}

/**
 * Asks to learn who is behind a case. An urgent one, for a crisis only, is granted at once to one person, since a life may
 * hang on it; all members see that it happened. Throws `forbidden` for an urgent one on another case.
 */
export async function requestRelease(
  transaction: Connection,
  request: { reviewId: string; requestedBy: string; reason: string; urgent: boolean },
  clock: Clock,
): Promise<IdentityRelease> {
  const { reviewId, requestedBy, reason, urgent } = request
  const item = await getReview(transaction, reviewId)
  if (urgent && item.priority !== 'urgent') {
    throw new AppError('forbidden', '只有涉及生命安全的紧急案例可以单人紧急披露，其他案例须由另一人批准。')
  }
  const now = clock()
  const row: IdentityRelease = {
    id: newId(),
    reviewId,
    urgent,
    requestedBy,
    requestedAt: now.toISOString(),
    requestReason: reason,
    decidedBy: null,
    decidedAt: urgent ? now.toISOString() : null,
    decisionReason: null,
    granted: urgent ? true : null,
    expiresAt: urgent ? hoursAfter(now) : null,
    shownAt: null,
    personId: null,
  }
  await transaction.insert(identityReleases).values(row)
  return row
}

/** Grants or refuses a release; throws `forbidden` for whoever asked for it, `conflict` when it is decided. */
export async function decideRelease(
  transaction: Connection,
  decision: { id: string; decidedBy: string; reason: string; granted: boolean },
  clock: Clock,
): Promise<IdentityRelease> {
  const release = await getRelease(transaction, decision.id)
  if (release.requestedBy === decision.decidedBy) {
    throw new AppError('forbidden', '披露身份须由另一个人批准，申请人不能批准自己的申请。')
  }
  if (release.granted !== null) throw new AppError('conflict', '这份申请已经有人处理过了，请刷新页面。')
  const now = clock()
  const change = {
    decidedBy: decision.decidedBy,
    decidedAt: now.toISOString(),
    decisionReason: decision.reason,
    granted: decision.granted,
    expiresAt: decision.granted ? hoursAfter(now) : null,
  }
  await transaction.update(identityReleases).set(change).where(eq(identityReleases.id, release.id))
  return { ...release, ...change }
}

/**
 * Uses up a granted release and says whose id it releases: once, and to whoever asked for it. Throws `forbidden` for others
 * and unless it is granted, `not-found` when the link to the person was cut by erasure.
 */
export async function useRelease(
  transaction: Connection,
  use: { id: string; by: string },
  clock: Clock,
): Promise<{ release: IdentityRelease; personId: string }> {
  const release = await getRelease(transaction, use.id)
  if (release.requestedBy !== use.by) throw new AppError('forbidden', '身份只向申请人披露。')
  const now = clock()
  const state = releaseState(release, now)
  if (state !== 'granted') throw new AppError('forbidden', refusals[state])
  const { turnId } = await getReview(transaction, release.reviewId)
  const personId = await personOfTurn(transaction, turnId)
  if (personId === null) throw new AppError('not-found', '此人已删除自己的数据，身份无法再查到。')
  const change = { shownAt: now.toISOString(), personId }
  await transaction.update(identityReleases).set(change).where(eq(identityReleases.id, release.id))
  return { release: { ...release, ...change }, personId }
}

/** All releases, newest first; those of one case where it is named. */
export async function listReleases(connection: Connection, reviewId?: string): Promise<IdentityRelease[]> {
  const condition = reviewId === undefined ? undefined : eq(identityReleases.reviewId, reviewId)
  return connection
    .select()
    .from(identityReleases)
    .where(condition)
    .orderBy(desc(identityReleases.requestedAt))
    .limit(200)
}

/**
 * The times at which a person's identity was shown, for the person. An urgent one is told once the case is decided: where a
 * life is in danger people are told when the danger is over (PIPL Art. 18).
 */
export async function releasesOf(connection: Connection, personId: string): Promise<IdentityRelease[]> {
  const rows = await connection
    .select({ release: identityReleases })
    .from(identityReleases)
    .innerJoin(reviewQueue, eq(reviewQueue.id, identityReleases.reviewId))
    .where(
      and(
        eq(identityReleases.personId, personId),
        isNotNull(identityReleases.shownAt),
        or(eq(identityReleases.urgent, false), isNotNull(reviewQueue.decidedAt)),
      ),
    )
    .orderBy(desc(identityReleases.shownAt))
  return rows.map(({ release }) => release)
}

/** How many requests wait for a second person. */
export async function countWaitingReleases(connection: Connection): Promise<number> {
  return connection.$count(identityReleases, isNull(identityReleases.granted))
}

async function getRelease(connection: Connection, id: string): Promise<IdentityRelease> {
  const [release] = await connection.select().from(identityReleases).where(eq(identityReleases.id, id))
  if (!release) throw new AppError('not-found', '没有这份披露申请，请刷新页面。')
  return release
}

async function personOfTurn(connection: Connection, turnId: string): Promise<string | null> {
  const [found] = await connection
    .select({ personId: actorPseudonyms.personId })
    .from(auditLog)
    .innerJoin(actorPseudonyms, eq(actorPseudonyms.actorId, auditLog.actorId))
    .where(and(eq(auditLog.subjectId, turnId), eq(auditLog.act, 'turn')))
  return found?.personId ?? null
}

const hoursAfter = (now: Date) => new Date(now.getTime() + validHours * 3_600_000).toISOString()

const refusals: Record<Exclude<ReleaseState, 'granted'>, string> = {
  waiting: '这份申请还在等另一个人批准。',
  refused: '这份申请没有获得批准。',
  expired: '批准已过 24 小时，请重新申请。',
  shown: '身份已经披露过一次，不再重复显示。',
}

import { and, desc, eq } from 'drizzle-orm'
import type {
  InterviewPlan,
  InterviewReport,
  InterviewStatus,
  TranscriptTurn,
} from '../../career/interview/interview.ts'
import { interviews } from '../../career/interview/schema.ts'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import { newId } from '../../storage/new-id.ts'

export type StoredInterview = typeof interviews.$inferSelect

/** Longer without a word, whoever is gone; that time is not counted. */
const idleAtMostMs = 10 * 60_000

/** The owner's interview; throws `not-found` for anybody else's. */
export async function getInterview(read: Connection, ownerId: string, id: string): Promise<StoredInterview> {
  const [found] = await read
    .select()
    .from(interviews)
    .where(and(eq(interviews.id, id), eq(interviews.ownerId, ownerId)))
  if (!found) throw new AppError('not-found', '没有找到这次面试，可能已被删除。')
  return found
}

/** The owner's interviews, newest first. */
export async function listInterviews(read: Connection, ownerId: string): Promise<StoredInterview[]> {
  return await read.select().from(interviews).where(eq(interviews.ownerId, ownerId)).orderBy(desc(interviews.createdAt))
}

export async function createInterview(
  transaction: Connection,
  start: { ownerId: string; postId: string; postTitle: string; level: number; plan: InterviewPlan },
  now: Date,
): Promise<string> {
  const at = now.toISOString()
  const id = newId()
  const first = start.plan.questions[0]
  if (!first) throw new AppError('input-invalid', '这个岗位还没有可问的题目，请换一个岗位。')
  const opening: TranscriptTurn = { who: 'interviewer', text: first.question, at, round: 0, followUp: null }
  await transaction.insert(interviews).values({
    ...start,
    id,
    transcript: [opening],
    status: 'running',
    spentMs: 0,
    countedAt: at,
    report: null,
    createdAt: at,
    updatedAt: at,
  })
  return id
}

/** The time that an interview took so far, in milliseconds, without pauses. */
export function spentMs({ status, spentMs: counted, countedAt }: StoredInterview, now: Date): number {
  if (status !== 'running') return counted
  return counted + Math.min(idleAtMostMs, Math.max(0, now.getTime() - Date.parse(countedAt)))
}

/** Stores what became of an interview; throws `conflict` where another request changed it meanwhile. */
export async function changeInterview(
  transaction: Connection,
  interview: StoredInterview,
  change: { status?: InterviewStatus; transcript?: TranscriptTurn[]; report?: InterviewReport },
  now: Date,
): Promise<void> {
  const at = now.toISOString()
  const changed = await transaction
    .update(interviews)
    .set({ ...change, spentMs: spentMs(interview, now), countedAt: at, updatedAt: at })
    .where(and(eq(interviews.id, interview.id), eq(interviews.updatedAt, interview.updatedAt)))
    .returning({ id: interviews.id })
  if (changed.length === 0) throw new AppError('conflict', '这次面试刚在别的窗口里有了变化，请刷新后再试。')
}

export async function deleteInterview(transaction: Connection, ownerId: string, id: string): Promise<void> {
  const gone = await transaction
    .delete(interviews)
    .where(and(eq(interviews.id, id), eq(interviews.ownerId, ownerId)))
    .returning({ id: interviews.id })
  if (gone.length === 0) throw new AppError('not-found', '没有找到这次面试，可能已被删除。')
}

/** The question that waits for an answer: the last thing that the interviewer asked. */
export function openQuestion({ transcript }: Pick<StoredInterview, 'transcript'>): TranscriptTurn | null {
  const last = transcript.at(-1)
  return last?.who === 'interviewer' ? last : null
}

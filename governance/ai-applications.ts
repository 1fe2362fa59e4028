import { asc, eq } from 'drizzle-orm'
import { AppError } from '../storage/app-error.ts'
import type { Clock } from '../storage/clock.ts'
import type { Connection } from '../storage/database.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import { newId } from '../storage/new-id.ts'
import { exampleApplications } from './example-applications.ts'
import { aiApplications, auditLog } from './schema.ts'

export type AiApplication = typeof aiApplications.$inferSelect

/** What is written down of an application before it may be approved. */
export type Assessment = Pick<
  AiApplication,
  'name' | 'purpose' | 'users' | 'data' | 'risk' | 'safeguards' | 'reassessOn'
>

/** The register, by name. */
export async function listApplications(connection: Connection): Promise<AiApplication[]> {
  return connection.select().from(aiApplications).orderBy(asc(aiApplications.name))
}

/** Whether the product's own agents were ever put into the register. */
export async function hasExamples(connection: Connection): Promise<boolean> {
  return (await connection.$count(auditLog, eq(auditLog.act, examplesAct))) > 0
}

/** The act under which the audit log has it. */
export const examplesAct = 'ai-applications-example'

/** Puts the product's own agents into the register as drafts, marked as examples. */
export async function addExamples(transaction: Connection, clock: Clock): Promise<void> {
  for (const example of exampleApplications) {
    await transaction.insert(aiApplications).values({ ...fresh(example, 'system', clock), example: true })
  }
}

/** Registers an application as a draft. */
export async function addApplication(
  transaction: Connection,
  assessment: Assessment,
  options: { by: string; clock: Clock },
): Promise<AiApplication> {
  const row = fresh(assessment, options.by, options.clock)
  await transaction.insert(aiApplications).values(row)
  return row
}

/** Changes an assessment; an approval was of what stood there, so it must be given again. */
export async function changeApplication(
  transaction: Connection,
  id: string,
  change: { assessment: Assessment; by: string; clock: Clock },
): Promise<AiApplication> {
  return update(transaction, id, {
    ...change.assessment,
    example: false,
    state: 'draft',
    approvedBy: null,
    approvedAt: null,
    updatedBy: change.by,
    updatedAt: change.clock().toISOString(),
  })
}

/**
 * Approves an application, or retires it. Throws `input-invalid` for one without a day of re-assessment in the future, and for
 * one of unacceptable risk.
 */
export async function decideApplication(
  transaction: Connection,
  id: string,
  decision: { state: 'approved' | 'retired'; by: string; clock: Clock },
): Promise<AiApplication> {
  const application = await getApplication(transaction, id)
  const now = decision.clock().toISOString()
  const stamp = { updatedBy: decision.by, updatedAt: now }
  if (decision.state === 'retired') return update(transaction, id, { state: 'retired', ...stamp })
  if (application.risk === 'unacceptable') {
    throw new AppError('input-invalid', '风险为“不可接受”的应用不能批准使用。')
  }
  if (application.reassessOn === null || application.reassessOn <= dayInChina(now)) {
    throw new AppError('input-invalid', '请先填写今天以后的再评估日期，再批准。')
  }
  return update(transaction, id, { state: 'approved', approvedBy: decision.by, approvedAt: now, ...stamp })
}

/** Whether the day of re-assessment is over while the application is in use. */
export const isOverdue = ({ state, reassessOn }: AiApplication, now: Date): boolean =>
  state === 'approved' && reassessOn !== null && reassessOn < dayInChina(now)

async function getApplication(connection: Connection, id: string): Promise<AiApplication> {
  const [found] = await connection.select().from(aiApplications).where(eq(aiApplications.id, id))
  if (!found) throw new AppError('not-found', '台账里没有这个应用，请刷新页面。')
  return found
}

async function update(transaction: Connection, id: string, change: Partial<AiApplication>): Promise<AiApplication> {
  const application = await getApplication(transaction, id)
  await transaction.update(aiApplications).set(change).where(eq(aiApplications.id, id))
  return { ...application, ...change }
}

const fresh = (assessment: Assessment, by: string, clock: Clock): AiApplication => ({
  ...assessment,
  id: newId(),
  state: 'draft',
  example: false,
  approvedBy: null,
  approvedAt: null,
  updatedBy: by,
  updatedAt: clock().toISOString(),
})

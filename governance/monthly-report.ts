import { and, eq, sql } from 'drizzle-orm'
import type { Clock } from '../storage/clock.ts'
import type { Connection, Database } from '../storage/database.ts'
import { isOverdue, listApplications } from './ai-applications.ts'
import type { AuditLog, AuditVerification } from './audit-log.ts'
import { findRuleTitle } from './find-rule-title.ts'
import type { Verdict } from './review-terms.ts'
import { auditLog, feedback, identityReleases, reviewQueue, rulings } from './schema.ts'
import {
  type Days,
  figuresByPeriod,
  flagsByRule,
  type PeriodFigures,
  total,
  turnsByModel,
  within,
} from './turn-figures.ts'

/** What the committee reports of a month: counts and its own rulings, nothing of any person. */
export type MonthlyReport = {
  format: 'bashan-monthly-report-1'
  days: Days
  madeAt: string
  total: Omit<PeriodFigures, 'period'>
  weeks: PeriodFigures[]
  rules: { rule: string; title: string; count: number }[]
  models: { agent: string; model: string; turns: number }[]
  cases: { opened: number; open: number; overdue: number }
  rulings: { at: string; rule: string | null; verdict: Verdict; reason: string }[]
  feedback: { up: number; down: number }
  releases: { requested: number; granted: number; refused: number; urgent: number; shown: number }
  retention: { at: string; destroyed: { kind: string; rows: number }[] }[]
  applications: { approved: number; drafts: number; overdue: number }
  audit: AuditVerification
}

/** The first and last day of a month written as 2026-03. */
function daysOfMonth(month: string): Days {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` }
}

/** The report of a month, over the whole audit log, whose chain is verified for it. */
export async function monthlyReport(
  parts: { database: Database; audit: AuditLog; clock: Clock },
  month: string,
): Promise<MonthlyReport> {
  const { read } = parts.database
  const days = daysOfMonth(month)
  const now = parts.clock()
  const weeks = await figuresByPeriod(read, days, 'week')
  const rules = await flagsByRule(read, days)
  return {
    format: 'bashan-monthly-report-1',
    days,
    madeAt: now.toISOString(),
    total: total(weeks),
    weeks,
    rules: rules.map(({ rule, count }) => ({ rule, title: findRuleTitle(rule), count })),
    models: await turnsByModel(read, days),
    cases: await caseCounts(read, days, now),
    rulings: await rulingsOf(read, days),
    feedback: await feedbackCounts(read, days),
    releases: await releaseCounts(read, days),
    retention: await retentionRuns(read, days),
    applications: await applicationCounts(read, now),
    audit: await parts.audit.verify(),
  }
}

async function caseCounts(read: Connection, days: Days, now: Date) {
  const open = sql`decided_at is null`
  return {
    opened: await read.$count(reviewQueue, within(sql`created_at`, days)),
    open: await read.$count(reviewQueue, open),
    overdue: await read.$count(reviewQueue, and(open, sql`due_at < ${now.toISOString()}`)),
  }
}

async function rulingsOf(read: Connection, days: Days): Promise<MonthlyReport['rulings']> {
  const { ruledAt: at, ruleId: rule, verdict, reason } = rulings
  return read.select({ at, rule, verdict, reason }).from(rulings).where(within(sql`ruled_at`, days)).orderBy(at)
}

async function feedbackCounts(read: Connection, days: Days) {
  const of = (verdict: 'up' | 'down') =>
    read.$count(feedback, and(eq(feedback.verdict, verdict), within(sql`at`, days)))
  return { up: await of('up'), down: await of('down') }
}

async function releaseCounts(read: Connection, days: Days): Promise<MonthlyReport['releases']> {
  const rows = await read.select().from(identityReleases).where(within(sql`requested_at`, days))
  const count = (condition: (row: (typeof rows)[number]) => boolean) => rows.filter(condition).length
  return {
    requested: rows.length,
    granted: count(({ granted }) => granted === true),
    refused: count(({ granted }) => granted === false),
    urgent: count(({ urgent }) => urgent),
    shown: count(({ shownAt }) => shownAt !== null),
  }
}

async function retentionRuns(read: Connection, days: Days): Promise<MonthlyReport['retention']> {
  const rows = await read
    .select({ at: auditLog.at, detail: auditLog.detail })
    .from(auditLog)
    .where(and(eq(auditLog.act, 'retention'), within(sql`at`, days)))
  return rows.map(({ at, detail }) => ({
    at,
    destroyed: (detail.destroyed as { kind: string; rows: number }[]).map(({ kind, rows }) => ({ kind, rows })),
  }))
}

async function applicationCounts(read: Connection, now: Date): Promise<MonthlyReport['applications']> {
  const all = await listApplications(read)
  return {
    approved: all.filter(({ state }) => state === 'approved').length,
    drafts: all.filter(({ state }) => state === 'draft').length,
    overdue: all.filter((application) => isOverdue(application, now)).length,
  }
}

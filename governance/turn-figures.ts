import { type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'

/** ISO dates in China, the last one included. */
export type Days = { from: string; to: string }

/** What was asked and declined in one day or one week; `period` is its first day. */
export type PeriodFigures = {
  period: string
  turns: number
  /** Declined by a rule. */
  refused: number
  /** Not answered for want of a source. */
  noEvidence: number
  /** Cases of these days that a rule brought, and of them decided, and of these wrongly flagged. */
  flagged: number
  decided: number
  wrong: number
}

/** The figures of each day or week that had any, oldest first; from the audit log, so that erasure changes none. */
export async function figuresByPeriod(
  connection: Connection,
  days: Days,
  by: 'day' | 'week',
): Promise<PeriodFigures[]> {
  const turns = await connection.all<Omit<PeriodFigures, 'flagged' | 'decided' | 'wrong'>>(sql`
    select ${periodOf(sql`at`, by)} as period, count(*) as turns,
      sum(detail ->> '$.decision' = 'refused:rule') as refused,
      sum(detail ->> '$.decision' = 'refused:no-evidence') as "noEvidence"
    from audit_log where act = 'turn' and ${within(sql`at`, days)} group by 1`)
  const cases = await connection.all<Pick<PeriodFigures, 'period' | 'flagged' | 'decided' | 'wrong'>>(sql`
    select ${periodOf(sql`created_at`, by)} as period, count(*) as flagged, sum(decided_at is not null) as decided,
      sum((select verdict from rulings where review_id = review_queue.id order by rowid desc limit 1) = 'wrong-flag') as wrong
    from review_queue where reason in ('crisis', 'rule', 'remark') and ${within(sql`created_at`, days)} group by 1`)
  const none = { turns: 0, refused: 0, noEvidence: 0, flagged: 0, decided: 0, wrong: 0 }
  const figures = new Map<string, PeriodFigures>()
  for (const row of [...turns, ...cases]) {
    figures.set(row.period, { ...none, ...figures.get(row.period), ...withoutNull(row) })
  }
  return [...figures.values()].sort((a, b) => (a.period < b.period ? -1 : 1))
}

/** How often each rule was met in these days, most often first. */
export async function flagsByRule(connection: Connection, days: Days): Promise<{ rule: string; count: number }[]> {
  return connection.all(sql`
    select rule, count(*) as count from (
      select detail ->> '$.rule' as rule from audit_log where act = 'turn' and ${within(sql`at`, days)}
      union all
      select remark.value from audit_log, json_each(detail, '$.remarks') as remark where act = 'turn' and ${within(sql`at`, days)}
    ) where rule is not null group by rule order by count desc, rule`)
}

/** Turns by the agent and the model that answered. */
export async function turnsByModel(
  connection: Connection,
  days: Days,
): Promise<{ agent: string; model: string; turns: number }[]> {
  return connection.all(sql`
    select detail ->> '$.agent' as agent, detail ->> '$.model' as model, count(*) as turns
    from audit_log where act = 'turn' and ${within(sql`at`, days)} group by 1, 2 order by turns desc`)
}

/** A stored moment within these days. */
export const within = (column: SQL, { from, to }: Days): SQL =>
  sql`${column} >= ${startOf(from)} and ${column} < ${startOf(to, 1)}`

/** The sum of several periods. */
export function total(periods: readonly PeriodFigures[]): Omit<PeriodFigures, 'period'> {
  const sum = (key: Exclude<keyof PeriodFigures, 'period'>) => periods.reduce((all, one) => all + one[key], 0)
  return {
    turns: sum('turns'),
    refused: sum('refused'),
    noEvidence: sum('noEvidence'),
    flagged: sum('flagged'),
    decided: sum('decided'),
    wrong: sum('wrong'),
  }
}

/** Midnight in China, as moments are stored. */
const startOf = (day: string, later = 0) =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 24 * 3_600_000).toISOString()

const periodOf = (column: SQL, by: 'day' | 'week'): SQL =>
  by === 'day' ? sql`date(${column}, '+8 hours')` : sql`date(${column}, '+8 hours', 'weekday 0', '-6 days')`

/** SQL sums nothing to null. */
const withoutNull = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value ?? 0])) as Row

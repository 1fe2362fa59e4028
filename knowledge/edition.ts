import { getTableColumns, type SQL, sql } from 'drizzle-orm'
import { dayInChina } from '../storage/day-in-china.ts'
import type { EditionStatus } from './document.ts'
import { documents } from './schema.ts'

/**
 * The condition on `documents` for the editions in force on `day` (ISO date; today without it): already effective, and
 * not yet ended. Follows from dates, so that an edition comes into force, and its predecessor ends, without anybody
 * touching them. Written as a set of ids, which SQLite makes once for a query rather than once for a clause.
 */
export function editionCondition(day: string = today()): SQL {
  return sql`${documents.id} in (
    select edition.id from documents as edition where not ${hasEnded(day)} and not ${isAwaited(day)})`
}

/** The columns of `documents`, with `status` as it is on `day` (ISO date; today without it). */
export function documentColumns(day: string = today()) {
  return { ...getTableColumns(documents), status: statusOn(day) }
}

/** What an edition is on `day` (ISO date; today without it). */
function statusOn(day: string = today()): SQL<EditionStatus> {
  return sql<EditionStatus>`(
    select case when ${hasEnded(day)} then 'superseded' when ${isAwaited(day)} then 'upcoming' else 'in-force' end
    from documents as edition where edition.id = documents.id)`
}

const today = (): string => dayInChina(new Date())

/**
 * Its successor is effective. A successor without a date, and an edition that is only said to be superseded, ended it on
 * an unknown day before today: for earlier days it counts as in force still.
 */
function hasEnded(day: string): SQL {
  const successor = sql`select 1 from documents as successor where successor.supersedes_id = edition.id`
  const byDate = sql`exists (${successor} and successor.effective_date <= ${day})`
  if (day < today()) return byDate
  const undated = sql`exists (${successor} and successor.effective_date is null and successor.status <> 'upcoming')`
  const said = sql`(edition.status = 'superseded' and not exists (${successor} and successor.effective_date > ${day}))`
  return sql`(${byDate} or ${undated} or ${said})`
}

function isAwaited(day: string): SQL {
  return sql`coalesce(edition.effective_date > ${day}, edition.status = 'upcoming')`
}

import { join } from 'node:path'
import SqliteDriver from 'better-sqlite3'

/** Append-only, or kept whole by a hash, or of the search index, or read by code: words there are shown to nobody, or nothing would work. */
const leftAlone = /^(?:audit_log|rulings|__drizzle|sqlite_|clause_search|clause_index|.*_fts.*|.*_vec.*|ingest_jobs)$/

const human = /\p{Script=Han}/u

/**
 * Appends `planted` to every string of human words that the product's database holds, inside of JSON too: whatever people,
 * files and models may have written. Returns how many rows it changed in each table.
 */
export function plantWords(dataFolder: string, planted: (at: number) => string): Record<string, number> {
  const database = new SqliteDriver(join(dataFolder, 'bashan.sqlite'))
  database.pragma('busy_timeout = 20000')
  const changed: Record<string, number> = {}
  let at = 0
  const words = (value: string) => (human.test(value) ? `${value}${planted(at++)}` : value)
  const inside = (value: unknown): unknown => {
    if (typeof value === 'string') return words(value)
    if (Array.isArray(value)) return value.map(inside)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inside(part)]))
  }
  const whole = (value: string): string => {
    if (!/^[[{"]/.test(value)) return words(value)
    try {
      return JSON.stringify(inside(JSON.parse(value)))
    } catch {
      return words(value)
    }
  }
  const tables = database.prepare("select name from pragma_table_list where schema = 'main' and type = 'table'").all()
  for (const { name } of tables as { name: string }[]) {
    if (leftAlone.test(name)) continue
    const rows = database.prepare(`select rowid as planted_row, * from "${name}"`).all() as Record<string, unknown>[]
    for (const { planted_row: row, ...columns } of rows) {
      const news = Object.entries(columns).flatMap(([column, value]) =>
        typeof value === 'string' && human.test(value) ? [[column, whole(value)] as const] : [],
      )
      if (news.length === 0) continue
      const set = news.map(([column]) => `"${column}" = ?`).join(', ')
      database.prepare(`update "${name}" set ${set} where rowid = ?`).run(...news.map(([, value]) => value), row)
      changed[name] = (changed[name] ?? 0) + 1
    }
  }
  database.close()
  return changed
}

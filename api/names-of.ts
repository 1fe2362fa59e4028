import { inArray } from 'drizzle-orm'
import { people } from '../identity/schema.ts'
import type { Connection } from '../storage/database.ts'

/** How members of staff are named to each other, by id; who has gone, and the program itself, in words. */
export async function namesOf(
  read: Connection,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const rows = await read.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, wanted))
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => names.get(id ?? '') ?? (id === 'system' ? '系统' : '已注销的人员')
}

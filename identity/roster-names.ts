import { eq } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { people } from './schema.ts'

/** The names and 学号 of the school's people, which redaction must know: each once, the longest first. */
export async function rosterNames(read: Connection): Promise<string[]> {
  const rows = await read
    .select({ name: people.name, studentNumber: people.studentNumber })
    .from(people)
    .where(eq(people.demo, false))
  const names = new Set(rows.flatMap(({ name, studentNumber }) => (studentNumber ? [name, studentNumber] : [name])))
  return [...names].filter((name) => name.length >= 2).sort((a, b) => b.length - a.length)
}

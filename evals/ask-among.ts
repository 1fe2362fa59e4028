import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { TurnParts } from '../agents/run-turn.ts'
import { openAuditLog } from '../governance/audit-log.ts'
import { fillLibrary } from '../knowledge/testing/library.ts'
import { openDatabase } from '../storage/database.ts'
import { ask } from './ask.ts'
import type { Reply } from './reply.ts'

/** A document that is laid among those of the library, as a course handout without number or edition. */
export type PlantedDocument = { title: string; text: string }

/** The replies to questions over a copy of the library with all of these documents among its own. */
export async function askAmong(
  parts: TurnParts,
  documents: readonly PlantedDocument[],
  questions: readonly string[],
): Promise<Reply[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bashan-among-'))
  const path = join(folder, 'bashan.sqlite')
  parts.database.read.run(sql`VACUUM INTO ${path}`)
  const database = openDatabase(path)
  try {
    await fillLibrary(
      database,
      documents.map(({ title, text }) => ({ title, clauses: { 正文: text } })),
    )
    const audit = openAuditLog(database, parts.clock)
    const replies: Reply[] = []
    for (const question of questions) replies.push(await ask({ ...parts, database, audit }, question))
    return replies
  } finally {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

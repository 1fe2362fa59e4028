import { join } from 'node:path'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import { clauses } from '../knowledge/schema.ts'
import { systemClock } from '../storage/clock.ts'
import { openDatabase } from '../storage/database.ts'
import type { Corpus } from './find-corpus.ts'

/** The texts of a corpus's clauses, in order, as the product parses them. */
export async function readClauseTexts(corpus: Corpus, scratchFolder: string): Promise<string[]> {
  const database = openDatabase(join(scratchFolder, 'texts.sqlite'))
  try {
    await ingestPaths(database, corpus.paths, { metadata: {}, clock: systemClock, dataFolder: scratchFolder })
    const rows = await database.read.select({ text: clauses.text }).from(clauses).orderBy(clauses.rowId)
    return rows.map(({ text }) => text)
  } finally {
    database.close()
  }
}

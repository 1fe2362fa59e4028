import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { saveDocument } from '../../knowledge/catalogue.ts'
import { cutTerms } from '../../knowledge/cut-terms.ts'
import { matchTerms } from '../../knowledge/lexical-index.ts'
import { clauses as clauseTable } from '../../knowledge/schema.ts'
import { search } from '../../knowledge/search.ts'
import { type Database, openDatabase } from '../../storage/database.ts'
import type { BenchClause } from '../clause-set.ts'
import type { Engine } from './engine.ts'

// About as long as a statute.
const clausesInDocument = 100

/** The product's search as it is used, re-ranking included. */
export async function openBashan(scratchFolder: string): Promise<Engine> {
  const database = openDatabase(join(scratchFolder, 'bashan.sqlite'))
  return {
    build: (clauses) => fill(database, clauses),
    ask: async (question, limit) => {
      const { hits } = await search(database.read, question, { access: 'everything', limit })
      return hits.map((hit) => Number(hit.clause.label))
    },
  }
}

/** BM25 of the product's index alone: what its peers do. */
export async function openBashanWords(scratchFolder: string): Promise<Engine> {
  const database = openDatabase(join(scratchFolder, 'words.sqlite'))
  let labels = new Map<number, number>()
  return {
    build: async (clauses) => {
      await fill(database, clauses)
      const rows = await database.read.select({ rowId: clauseTable.rowId, label: clauseTable.label }).from(clauseTable)
      labels = new Map(rows.map(({ rowId, label }) => [rowId, Number(label)]))
    },
    ask: async (question, limit) => {
      const matches = await matchTerms(database.read, cutTerms(question), { condition: sql`1`, limit })
      return matches.map(({ rowId }) => labels.get(rowId) ?? -1)
    },
  }
}

async function fill(database: Database, clauses: readonly BenchClause[]): Promise<void> {
  for (let start = 0; start < clauses.length; start += clausesInDocument) {
    const title = `资料${start / clausesInDocument}`
    const content = {
      metadata: {
        title,
        kind: 'course' as const,
        industry: 'general',
        standardNumber: null,
        edition: null,
        effectiveDate: null,
        status: 'in-force' as const,
        supersedesId: null,
        audience: 'all',
        collection: 'public',
        example: false,
      },
      clauses: clauses
        .slice(start, start + clausesInDocument)
        .map(({ id, text }) => ({ label: String(id), number: null, path: [], text, page: null })),
      sourceUri: title,
      contentSha256: title,
      parserVersion: 1,
      pageCount: null,
    }
    await database.write((transaction) => saveDocument(transaction, content, new Date()))
  }
}

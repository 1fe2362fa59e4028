import { type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { clauseHeading, headingsOf } from './clause-heading.ts'
import { cutTerms } from './cut-terms.ts'
import type { ParsedClause } from './document.ts'

// A heading names the subject of all below it, so its terms count, yet less than the clause's own words.
const headingWeight = 0.6
const bodyWeight = 1

/** Puts a clause into the lexical index; call it in the transaction that stores the clause. */
export async function indexClause(
  transaction: Connection,
  rowId: number,
  clause: ParsedClause,
  title: string,
): Promise<void> {
  const heading = cutTerms(headingsOf(title, clause)).join(' ')
  const body = cutTerms(clauseHeading(clause).body).join(' ')
  await transaction.run(sql`insert into clause_terms (rowid, heading, body) values (${rowId}, ${heading}, ${body})`)
}

export type Match = { rowId: number; bm25: number }

/** How many clauses there are, and in how many each term stands. */
export type Frequencies = { clauses: number; inClauses: ReadonlyMap<string, number> }

/** The clauses that hold any of the terms, best BM25 first; `condition` restricts `documents` inside the query. */
export async function matchTerms(
  connection: Connection,
  terms: readonly string[],
  options: { condition: SQL; limit: number },
): Promise<Match[]> {
  if (terms.length === 0) return []
  const match = terms.map((term) => `"${term.replaceAll('"', '""')}"`).join(' OR ')
  return await connection.all<Match>(sql`
    select clauses.row_id as rowId, -bm25(clause_terms, ${headingWeight}, ${bodyWeight}) as bm25
    from clause_terms
    join clauses on clauses.row_id = clause_terms.rowid
    join documents on documents.id = clauses.document_id
    where clause_terms match ${match} and ${options.condition}
    order by bm25 desc
    limit ${options.limit}`)
}

/** What inverse document frequency needs. */
export async function termFrequencies(connection: Connection, terms: readonly string[]): Promise<Frequencies> {
  const rows = await connection.all<{ term: string; doc: number }>(
    sql`select term, doc from clause_vocabulary where term in ${terms}`,
  )
  const [total] = await connection.all<{ total: number }>(sql`select count(*) as total from clauses`)
  return { clauses: total?.total ?? 0, inClauses: new Map(rows.map((row) => [row.term, row.doc])) }
}

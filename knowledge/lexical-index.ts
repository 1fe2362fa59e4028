import { type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { type Access, accessCondition } from './access.ts'
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
  const match = terms.map(quoted).join(' OR ')
  return await connection.all<Match>(sql`
    select clauses.row_id as rowId, -bm25(clause_terms, ${headingWeight}, ${bodyWeight}) as bm25
    from clause_terms
    join clauses on clauses.row_id = clause_terms.rowid
    join documents on documents.id = clauses.document_id
    where clause_terms match ${match} and ${options.condition}
    order by bm25 desc
    limit ${options.limit}`)
}

// Above this a count tells nothing that one clause more or less would; below it is made exact.
const countedExactly = 500

/**
 * What inverse document frequency needs, of the clauses that may be read alone: how rare a term is, or that it stands in
 * the library at all, must tell nobody what stands in a document that is not theirs to read.
 */
export async function termFrequencies(
  connection: Connection,
  terms: readonly string[],
  access: Access,
): Promise<Frequencies> {
  const rows = await connection.all<{ term: string; doc: number }>(
    sql`select term, doc from clause_vocabulary where term in ${terms}`,
  )
  const [total] = await connection.all<{ total: number }>(sql`select count(*) as total from clauses`)
  const inClauses = new Map(rows.map((row) => [row.term, row.doc]))
  const hidden = access === 'everything' ? 0 : await countHidden(connection, access)
  for (const { term, doc } of rows) {
    // A term in more clauses than are hidden is in one that may be read, and common enough.
    if (doc > Math.max(hidden, countedExactly) || hidden === 0) continue
    const visible = await countVisible(connection, term, access)
    if (visible === 0) inClauses.delete(term)
    else if (visible <= countedExactly) inClauses.set(term, visible)
  }
  return { clauses: (total?.total ?? 0) - hidden, inClauses }
}

async function countHidden(connection: Connection, access: Access): Promise<number> {
  const [row] = await connection.all<{ hidden: number }>(sql`
    select count(*) as hidden from clauses
    where document_id in (select id from documents where not (${accessCondition(access)}))`)
  return row?.hidden ?? 0
}

/** In how many clauses that may be read a term stands, counted to one above `countedExactly`. */
async function countVisible(connection: Connection, term: string, access: Access): Promise<number> {
  const [row] = await connection.all<{ visible: number }>(sql`
    select count(*) as visible from (
      select 1 from clause_terms
      join clauses on clauses.row_id = clause_terms.rowid
      join documents on documents.id = clauses.document_id
      where clause_terms match ${quoted(term)} and ${accessCondition(access)}
      limit ${countedExactly + 1})`)
  return row?.visible ?? 0
}

const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`

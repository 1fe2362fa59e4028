import { eq, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../../storage/database.ts'
import type { ParsedClause } from '../document.ts'
import { clauses, documents, documentTerms } from '../schema.ts'
import { mineTerms } from './mine-terms.ts'

/** A term or another name that stands in a question, as a document has it, and the clause that says so. */
export type DocumentTerm = { words: string; term: string; clauseRowId: number }

/** Records what a clause says on its own words; call it in the transaction that stores the clause. */
export async function saveTerms(transaction: Connection, clauseRowId: number, clause: ParsedClause): Promise<void> {
  const mined = mineTerms(clause)
  if (mined.length > 0) await transaction.insert(documentTerms).values(mined.map((term) => ({ ...term, clauseRowId })))
}

/** The document terms that stand in a folded question, of the documents that meet the condition. */
export async function findTerms(connection: Connection, question: string, condition: SQL): Promise<DocumentTerm[]> {
  return await connection
    .selectDistinct({ words: documentTerms.words, term: documentTerms.term, clauseRowId: documentTerms.clauseRowId })
    .from(documentTerms)
    .innerJoin(clauses, eq(clauses.rowId, documentTerms.clauseRowId))
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(sql`instr(${question}, ${documentTerms.words}) > 0 and ${condition}`)
}

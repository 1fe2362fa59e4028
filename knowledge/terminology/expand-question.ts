import type { SQL } from 'drizzle-orm'
import type { Connection } from '../../storage/database.ts'
import { cutTerms } from '../cut-terms.ts'
import { builtInWordings } from './built-in-wordings.ts'
import { findTerms } from './document-terms.ts'
import { type Expansion, findWordings } from './find-wordings.ts'

/** What a question says in other words than the standards: the terms to search for too, and where a term is defined. */
export type ExpandedQuestion = { expansions: Expansion[]; definedIn: ReadonlySet<number> }

const asksMeaning = /什么是|是什么|什么意思|啥意思|指什么|何谓|何为|叫做?什么|(?:定义|含义)|怎么理解|what is|what does/u

/**
 * Reads a folded question with the built-in terms and those of the documents that meet the condition. `definedIn` holds
 * the rows of the clauses that define what the question asks the meaning of.
 */
export async function expandQuestion(
  connection: Connection,
  question: string,
  condition: SQL,
): Promise<ExpandedQuestion> {
  const found = await findTerms(connection, question, condition)
  const ofDocuments = found.map(({ words, term }) => ({ parts: [words], term }))
  const expansions = findWordings(question, [...builtInWordings(), ...ofDocuments])
  const defined = asksMeaning.test(question) ? found.filter(({ words, term }) => words === term) : []
  const longest = Math.max(0, ...defined.map(({ term }) => term.length))
  const definedIn = defined.filter(({ term }) => term.length === longest).map(({ clauseRowId }) => clauseRowId)
  return { expansions, definedIn: new Set(definedIn) }
}

/** The index terms that expansions add to those a question has of itself. */
export function addedTerms(expansions: readonly Expansion[], own: readonly string[]): string[] {
  const known = new Set(own)
  return [...new Set(expansions.flatMap(({ to }) => cutTerms(to)))].filter((term) => !known.has(term))
}

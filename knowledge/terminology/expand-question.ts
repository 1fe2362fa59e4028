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
  const expansions = findWordings(question, [...builtInWordings(question), ...ofDocuments])
  const defined = asksMeaning.test(question) ? found.filter(({ words, term }) => words === term) : []
  const longest = Math.max(0, ...defined.map(({ term }) => term.length))
  const definedIn = defined.filter(({ term }) => term.length === longest).map(({ clauseRowId }) => clauseRowId)
  return { expansions, definedIn: new Set(definedIn) }
}

// The longer a wording, the surer what it stands for; from this many characters on it counts like the question's own.
const sureLength = 5

/** The index terms that expansions add to those a question has of itself, and what each counts beside those (0 to 1). */
export function addedTerms(expansions: readonly Expansion[], own: readonly string[]): Map<string, number> {
  const added = new Map<string, number>()
  for (const { from, to } of expansions) {
    const weight = Math.min(1, from.length / sureLength)
    for (const term of cutTerms(to)) if (!own.includes(term)) added.set(term, Math.max(weight, added.get(term) ?? 0))
  }
  return added
}

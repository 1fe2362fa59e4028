import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../storage/database.ts'
import { type Access, accessCondition } from './access.ts'
import type { StoredClause } from './catalogue.ts'
import { findArticleReferences, findSectionReferences } from './clause-reference.ts'
import { cutTerms, foldText } from './cut-terms.ts'
import { type DocumentMention, findMentions, findNamedEditions, withoutNames } from './document-names.ts'
import { documentColumns, editionCondition } from './edition.ts'
import { addNearness } from './embedding/add-nearness.ts'
import type { Reranker } from './embedding/open-reranker.ts'
import type { Semantics } from './embedding/open-semantics.ts'
import { type Frequencies, type Match, matchTerms, termFrequencies } from './lexical-index.ts'
import { liftDocuments } from './lift-documents.ts'
import { questionParts } from './question-parts.ts'
import { questionTerms } from './question-terms.ts'
import { raiseParts } from './raise-parts.ts'
import { inverseDocumentFrequency, rankCandidates } from './rank-candidates.ts'
import { clauses, documents } from './schema.ts'
import { addedTerms, expandQuestion } from './terminology/expand-question.ts'
import type { Expansion } from './terminology/find-wordings.ts'
import { wholeText } from './whole-text.ts'

export type SearchOptions = {
  access: Access
  limit: number
  /** ISO date: the editions in force on that day; without it, those in force today. */
  asOf?: string | undefined
  /** Editions that are superseded or not yet in force too; each hit's document says what it is today. */
  allEditions?: boolean | undefined
  collection?: string | undefined
  /** Ranks by meaning too; without it, or when it does not answer in time, words alone rank. */
  semantics?: Pick<Semantics, 'nearest'> | null
  /** Standard terms to search for too, which a model named for the question. */
  alsoFor?: readonly string[] | undefined
  /** Orders the best candidates anew, where a reranker is connected. */
  reranker?: Pick<Reranker, 'rerank'> | null | undefined
}

export type SearchHit = {
  score: number
  clause: StoredClause
  document: typeof documents.$inferSelect
  /** True when the question named this clause by its number. */
  addressed: boolean
}

/**
 * What a search found, what it searched for, which of those terms any clause of the library holds, and for which words
 * of the question it searched a standard term too that a hit has and that few clauses have.
 */
export type SearchOutcome = {
  hits: SearchHit[]
  terms: string[]
  knownTerms: ReadonlySet<string>
  /** How much each of the question's own terms tells: its inverse document frequency. */
  rarities: ReadonlyMap<string, number>
  expandedBy: Expansion[]
}

// Re-ranking looks at this many clauses; measured: more changed no hit@10 on 3,800 articles.
const candidateLimit = 60
// Fewer for the added terms, and only for those that tell something: they cost as much time as the question's own.
const addedCandidateLimit = 30
// BM25 of standard terms that the question does not say counts less than that of its own words. Measured on 42 stories
// of everyday law: recall@10 0.43 at 0.4, 0.48 at 0.6, where look-ups lose nothing.
const addedWeight = 0.6
// What a reranker reads in about a second on a common graphics card; below, the order matters to nobody.
const rerankedAtMost = 30
// Bounds the time of a long story; measured on 500 questions: at 40 nothing found changed.
const lookedUpAtMost = 40
// A term tells what a clause is about when one of its parts stands in no more clauses than this.
const tellingCount = 10
const tellingShare = 0.02

/**
 * Finds the clauses that best answer a question among those the reader may see and that are in force. A clause that
 * the question addresses (药品管理法第九十八条) comes first; the rest are ranked by their words, and with `semantics` by their
 * meaning, the two rankings fused.
 */
export async function search(connection: Connection, question: string, options: SearchOptions): Promise<SearchOutcome> {
  const namedEditions = await findNamedEditions(connection, question, accessCondition(options.access))
  const condition = allowed(options, namedEditions)
  const mentions = await findMentions(connection, question, condition)
  const addressed = await findAddressed(connection, question, mentions, condition)
  const asked = withoutNames(question, mentions)
  const { expansions: known, definedIn } = await expandQuestion(connection, asked, condition)
  const expansions = [...known, ...(options.alsoFor ?? []).map((term) => ({ from: term, to: term }))]
  // The standard's terms help an embedder too. It works while the words are looked up.
  const meant = [question, ...new Set(expansions.map(({ to }) => to))].join(' ')
  const nearest = addressed.length > 0 ? null : options.semantics?.nearest(meant, { condition, limit: candidateLimit })
  const own = questionTerms(asked)
  const added = addedTerms(expansions, own)
  const terms = [...own, ...added.keys()]
  const frequencies = await termFrequencies(connection, terms, options.access)
  const telling = [...added.keys()].filter((term) => isTelling(term, frequencies))
  const matches = addUp(
    await matchTerms(connection, rarest(own, frequencies), { condition, limit: candidateLimit }),
    await matchTerms(connection, telling, { condition, limit: addedCandidateLimit }),
  )
  const near = (await nearest) ?? null
  const rowIds = [...new Set([...matches.map((match) => match.rowId), ...definedIn, ...(near ?? [])])]
  const rows = await connection
    .select({ clause: clauses, document: documentColumns() })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(and(inArray(clauses.rowId, rowIds), condition))
  const weights = new Map([...own.map((term) => [term, 1] as const), ...added])
  const byWords = rankCandidates({ question, terms: weights, frequencies, mentions, definedIn, matches, rows })
  const fused = liftDocuments(near === null ? byWords : addNearness(byWords, near, own.length))
  const ordered =
    options.reranker && addressed.length === 0 ? await rerankBest(options.reranker, question, fused) : fused
  const ranked = raiseParts(ordered, questionParts(asked), frequencies)
  const addressedIds = new Set(addressed.map((hit) => hit.clause.id))
  const hits = [...addressed, ...ranked.filter((hit) => !addressedIds.has(hit.clause.id))].slice(0, options.limit)
  return {
    hits,
    terms,
    knownTerms: new Set(frequencies.inClauses.keys()),
    rarities: new Map(own.map((term) => [term, inverseDocumentFrequency(term, frequencies)])),
    expandedBy: expansions.filter(({ to }) => isTelling(to, frequencies) && hits.some((hit) => holdsTerm(hit, to))),
  }
}

async function rerankBest(reranker: Pick<Reranker, 'rerank'>, question: string, fused: readonly SearchHit[]) {
  return [...(await reranker.rerank(question, fused.slice(0, rerankedAtMost))), ...fused.slice(rerankedAtMost)]
}

/** The terms worth looking up: those that some clause holds, and of a long story the rarest. */
function rarest(terms: readonly string[], { inClauses }: Frequencies): string[] {
  const known = terms.filter((term) => inClauses.has(term))
  const count = (term: string) => inClauses.get(term) ?? 0
  return known.sort((a, b) => count(a) - count(b)).slice(0, lookedUpAtMost)
}

/** The matches of both queries; what the added terms match counts less than what the question says itself. */
function addUp(own: readonly Match[], added: readonly Match[]): Match[] {
  const sums = new Map(own.map((match) => [match.rowId, match.bm25]))
  for (const { rowId, bm25 } of added) sums.set(rowId, (sums.get(rowId) ?? 0) + addedWeight * bm25)
  return [...sums].map(([rowId, bm25]) => ({ rowId, bm25 }))
}

/** 用人单位 and 劳动者 stand in half a labour law: that a hit has them says little. */
function isTelling(term: string, { clauses: total, inClauses }: Frequencies): boolean {
  const commonAbove = Math.max(tellingCount, total * tellingShare)
  return cutTerms(term).some((part) => (inClauses.get(part) ?? 0) <= commonAbove)
}

const holdsTerm = (hit: SearchHit, term: string): boolean => foldText(wholeText(hit)).includes(foldText(term))

function allowed(options: SearchOptions, namedEditions: readonly string[]): SQL {
  const inCollection = options.collection === undefined ? undefined : eq(documents.collection, options.collection)
  const inForce = or(editionCondition(options.asOf), inArray(documents.id, [...namedEditions]))
  return and(accessCondition(options.access), options.allEditions ? undefined : inForce, inCollection) ?? sql`1`
}

async function findAddressed(
  connection: Connection,
  question: string,
  mentions: readonly DocumentMention[],
  condition: SQL,
): Promise<SearchHit[]> {
  const references = [...findArticleReferences(question), ...findSectionReferences(question)]
  if (references.length === 0 || mentions.length === 0) return []
  const numbers = references.map((reference) => reference.number)
  const rows = await connection
    .select({ clause: clauses, document: documentColumns() })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(
      and(
        inArray(
          clauses.documentId,
          mentions.map((mention) => mention.documentId),
        ),
        inArray(clauses.number, numbers),
        condition,
      ),
    )
  return rows
    .map((row) => ({ ...row, score: 1, addressed: true }))
    .sort(
      (a, b) =>
        numbers.indexOf(a.clause.number ?? '') - numbers.indexOf(b.clause.number ?? '') ||
        a.clause.rowId - b.clause.rowId,
    )
}

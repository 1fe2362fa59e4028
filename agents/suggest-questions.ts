import { and, eq, gt, lte, sql } from 'drizzle-orm'
import { type Access, accessCondition } from '../knowledge/access.ts'
import type { StoredClause } from '../knowledge/catalogue.ts'
import { editionCondition } from '../knowledge/edition.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import { type SearchHit, type SearchOptions, search } from '../knowledge/search.ts'
import type { Connection } from '../storage/database.ts'
import { askAboutClause } from './ask-about-clause.ts'
import { judgeEvidence } from './judge-evidence.ts'

/** What the questions must be answerable from: the same as what answered. */
type Scope = Pick<SearchOptions, 'access' | 'asOf' | 'collection'>

/** Up to two questions to go on with: about clauses near those that answered, each checked to be answerable. */
export async function suggestNextQuestions(
  connection: Connection,
  scope: Scope,
  asked: string,
  hits: readonly SearchHit[],
): Promise<string[]> {
  const answered = new Set(hits.slice(0, 3).map((hit) => hit.clause.id))
  const [first] = hits
  if (!first) return []
  const around = await connection
    .select()
    .from(clauses)
    .where(
      and(
        eq(clauses.documentId, first.document.id),
        gt(clauses.position, first.clause.position - 3),
        lte(clauses.position, first.clause.position + 6),
      ),
    )
  const candidates = [...hits.slice(1).map((hit) => hit.clause), ...around].filter((clause) => !answered.has(clause.id))
  return await answerable(connection, scope, candidates, { asked, wanted: 2 })
}

/** Questions to begin with, spread over the industries and documents that the reader may see; a new choice each day. */
export async function suggestFirstQuestions(
  connection: Connection,
  access: Access,
  day: string,
  wanted: number,
): Promise<string[]> {
  const seed = [...day].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7)
  const rows = await connection
    .select({ clause: clauses, industry: documents.industry })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(and(accessCondition(access), editionCondition(), sql`${documents.kind} <> 'job-post'`))
    .orderBy(sql`(${clauses.rowId} * 7919 + ${seed} * 104729) % 9973`)
    .limit(400)
  const byIndustry = new Map<string, StoredClause[]>()
  for (const row of rows) byIndustry.set(row.industry, [...(byIndustry.get(row.industry) ?? []), row.clause])
  const questions: string[] = []
  for (let round = 0; questions.length < wanted && round < wanted; round++) {
    for (const group of byIndustry.values()) {
      if (questions.length >= wanted) break
      const found = await answerable(connection, { access }, group.splice(0, 20), {
        asked: questions.join(),
        wanted: 1,
      })
      questions.push(...found)
    }
  }
  return questions
}

async function answerable(
  connection: Connection,
  { access, asOf, collection }: Scope,
  candidates: readonly StoredClause[],
  options: { asked: string; wanted: number },
): Promise<string[]> {
  const questions: string[] = []
  for (const clause of candidates) {
    if (questions.length >= options.wanted) break
    const question = askAboutClause(clause)
    if (question === null || options.asked.includes(question) || questions.includes(question)) continue
    const found = await search(connection, question, { access, asOf, collection, limit: 3 })
    if (found.hits[0]?.clause.id === clause.id && judgeEvidence(question, found).sufficient) questions.push(question)
  }
  return questions
}

import { and, eq, inArray } from 'drizzle-orm'
import { type Access, accessCondition } from '../../knowledge/access.ts'
import { editionCondition } from '../../knowledge/edition.ts'
import { clauses, documents } from '../../knowledge/schema.ts'
import type { Connection } from '../../storage/database.ts'
import type { QuotedClause } from './interview.ts'
import type { InterviewQuestion } from './interview-question.ts'
import { interviewSources } from './interview-sources.ts'

/** The clauses that questions rest on, as a reader's library holds them in editions in force today; what it lacks is left out. */
export async function resolveSources(
  read: Connection,
  access: Access,
  questions: readonly InterviewQuestion[],
): Promise<Record<string, QuotedClause>> {
  const wanted = questions.flatMap(({ points, wrong }) => [...points, ...wrong].flatMap(({ clause }) => clause ?? []))
  const places = wanted.flatMap(({ source, label }) => {
    const title = interviewSources[source]
    return title === undefined ? [] : [{ key: `${source}#${label}`, title, label }]
  })
  if (places.length === 0) return {}
  const rows = await read
    .select({ clause: clauses, document: { id: documents.id, title: documents.title } })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(
      and(
        accessCondition(access),
        editionCondition(),
        inArray(documents.title, [...new Set(places.map(({ title }) => title))]),
        inArray(clauses.label, [...new Set(places.map(({ label }) => label))]),
      ),
    )
  const found: Record<string, QuotedClause> = {}
  for (const { key, title, label } of places) {
    const row = rows.find(({ clause, document }) => document.title === title && clause.label === label)
    if (!row) continue
    const { id, label: printed, page, text } = row.clause
    found[key] = {
      clauseId: id,
      documentId: row.document.id,
      documentTitle: row.document.title,
      clause: printed,
      page,
      quote: text.replaceAll(/\s+/gu, ' ').trim(),
    }
  }
  return found
}

import type { Access } from '../../knowledge/access.ts'
import { findNamedClauses, nameOf } from '../../knowledge/find-named-clauses.ts'
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
    const documentTitle = interviewSources[source]
    return documentTitle === undefined ? [] : [{ key: `${source}#${label}`, named: { documentTitle, clause: label } }]
  })
  const rows = await findNamedClauses(
    read,
    access,
    places.map(({ named }) => named),
  )
  const found: Record<string, QuotedClause> = {}
  for (const { key, named } of places) {
    const row = rows.get(nameOf(named))
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

import { inArray, sql } from 'drizzle-orm'
import { type ReadClause, readClause } from '../agents/lesson/read-clause.ts'
import { accessCondition } from '../knowledge/access.ts'
import { documentColumns } from '../knowledge/edition.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import { AppError } from '../storage/app-error.ts'
import type { LessonSource } from '../teaching/lesson-material.ts'
import type { AppParts } from './app-parts.ts'
import { hiddenMaterial } from './hidden-material.ts'
import type { Viewer } from './viewer.ts'

export type ClauseState = 'current' | 'changed' | 'superseded' | 'removed'

/** The clauses among these that the viewer may read now, by id, with their documents as they stand today. */
async function findClauses(parts: AppParts, viewer: Viewer, ids: readonly string[]) {
  const rows = await parts.database.read
    .select({ clause: clauses, document: documentColumns() })
    .from(clauses)
    .innerJoin(documents, sql`${documents.id} = ${clauses.documentId}`)
    .where(sql`${inArray(clauses.id, [...ids])} and ${accessCondition(viewer.access)}`)
  const hidden = await hiddenMaterial(parts, viewer)
  return new Map(rows.filter(({ clause }) => !hidden(clause)).map((row) => [row.clause.id, row]))
}

/** Chosen clauses, read for teaching, in the order given; throws where one may not be read or is of an edition not in force. */
export async function readChosen(parts: AppParts, viewer: Viewer, ids: readonly string[]): Promise<ReadClause[]> {
  const found = await findClauses(parts, viewer, ids)
  return [...new Set(ids)].map((id) => {
    const row = found.get(id)
    if (!row) throw new AppError('input-invalid', '选中的条款里有一条已找不到，请重新选择。')
    if (row.document.status !== 'in-force') {
      throw new AppError('input-invalid', `《${row.document.title}》的这一版不是现行版，请改选现行版的条款。`)
    }
    return readClause(row.clause, row.document)
  })
}

/** Those of a material's clauses that new text may rest on today: readable and in force. */
export async function readCurrent(parts: AppParts, viewer: Viewer, sources: readonly LessonSource[]) {
  const ids = sources.map(({ clauseId }) => clauseId)
  const found = await findClauses(parts, viewer, ids)
  return ids.flatMap((id) => {
    const row = found.get(id)
    return row && row.document.status === 'in-force' ? [readClause(row.clause, row.document)] : []
  })
}

/** What became of the clauses since they were chosen. */
export async function clauseStates(
  parts: AppParts,
  viewer: Viewer,
  sources: readonly LessonSource[],
): Promise<Map<string, ClauseState>> {
  const found = await findClauses(
    parts,
    viewer,
    sources.map(({ clauseId }) => clauseId),
  )
  return new Map(
    sources.map(({ clauseId, quote }) => {
      const row = found.get(clauseId)
      if (!row) return [clauseId, 'removed']
      if (row.document.status !== 'in-force') return [clauseId, 'superseded']
      return [clauseId, row.clause.text === quote ? 'current' : 'changed']
    }),
  )
}

/** A clause as a material keeps it, with all its text. */
export function sourceOf({ hit: { clause, document } }: ReadClause): LessonSource {
  return {
    clauseId: clause.id,
    documentId: document.id,
    documentTitle: document.title,
    clause: clause.label,
    page: clause.page,
    quote: clause.text,
    path: clause.path,
  }
}

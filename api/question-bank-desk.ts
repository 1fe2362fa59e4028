import { inArray, sql } from 'drizzle-orm'
import { quizClause } from '../agents/quiz/quiz-clause.ts'
import { accessCondition } from '../knowledge/access.ts'
import { documentColumns } from '../knowledge/edition.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import { AppError } from '../storage/app-error.ts'
import type { BankItem } from '../teaching/bank.ts'
import { checkItem } from '../teaching/check-item.ts'
import type { ItemContent } from '../teaching/quiz-item.ts'
import type { AppParts } from './app-parts.ts'
import type { BankItemView } from './contract/question-bank.ts'
import { hiddenMaterial } from './hidden-material.ts'
import type { Viewer } from './viewer.ts'

/**
 * The chosen clauses for items to be written from, with all clauses of their documents for wrong options; throws where one
 * may not be read or is of an edition not in force.
 */
export async function chosenClauses(parts: AppParts, viewer: Viewer, ids: readonly string[]) {
  const read = async (condition: ReturnType<typeof sql>) =>
    await parts.database.read
      .select({ clause: clauses, document: documentColumns() })
      .from(clauses)
      .innerJoin(documents, sql`${documents.id} = ${clauses.documentId}`)
      .where(sql`${condition} and ${accessCondition(viewer.access)}`)
      .orderBy(clauses.documentId, clauses.position)
  const hidden = await hiddenMaterial(parts, viewer)
  const chosen = (await read(sql`${inArray(clauses.id, [...ids])}`)).filter(({ clause }) => !hidden(clause))
  if (chosen.length < new Set(ids).size) throw new AppError('not-found', '选中的条款里有一条已找不到，请重新选择。')
  const past = chosen.find(({ document }) => document.status !== 'in-force')
  if (past) {
    throw new AppError('input-invalid', `《${past.document.title}》的这一版不是现行版，请改选现行版的条款。`)
  }
  const documentIds = [...new Set(chosen.map(({ clause }) => clause.documentId))]
  const neighbours = (await read(sql`${inArray(clauses.documentId, documentIds)}`)).filter(
    ({ clause }) => !hidden(clause),
  )
  return {
    chosen: chosen.map(({ clause, document }) => quizClause(clause, document)),
    neighbours: neighbours.map(({ clause, document }) => quizClause(clause, document)),
  }
}

/** An item as the viewer sees it. */
export async function bankView(parts: AppParts, viewer: Viewer, item: BankItem): Promise<BankItemView> {
  const [view] = await bankViews(parts, viewer, [item])
  if (!view) throw new AppError('not-found', '题库里没有这道题。')
  return view
}

/** Items as the viewer sees them, each with what code finds today, held against the clauses as they stand now. */
export async function bankViews(
  { database }: AppParts,
  viewer: Viewer,
  items: readonly BankItem[],
): Promise<BankItemView[]> {
  const texts = await textsOf(
    database,
    viewer,
    items.map(({ content }) => content),
  )
  return items.map(({ id, status, version, revision, content, tags, origin, model, ownerId, updatedAt }) => ({
    id,
    status,
    version,
    revision,
    content,
    tags,
    origin,
    model,
    mine: ownerId === viewer.id,
    findings: checkItem(content, texts),
    updatedAt,
  }))
}

/** The texts of the clauses that these contents cite, as far as the viewer may read them. */
export async function textsOf(
  { read }: AppParts['database'],
  viewer: Viewer,
  contents: readonly ItemContent[],
): Promise<Map<string, string>> {
  const ids = [...new Set(contents.flatMap(({ sources }) => sources.map(({ clauseId }) => clauseId)))]
  const rows = await read
    .select({ id: clauses.id, text: clauses.text })
    .from(clauses)
    .innerJoin(documents, sql`${documents.id} = ${clauses.documentId}`)
    .where(sql`${inArray(clauses.id, ids)} and ${accessCondition(viewer.access)}`)
  return new Map(rows.map(({ id, text }) => [id, text]))
}

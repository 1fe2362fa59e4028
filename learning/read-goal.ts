import { and, asc, eq, inArray } from 'drizzle-orm'
import { type Access, accessCondition } from '../knowledge/access.ts'
import { editionCondition } from '../knowledge/edition.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import type { Connection } from '../storage/database.ts'
import type { Goal, GoalFile, Objective } from './goal.ts'
import { goalFiles } from './goal-files.ts'
import { learningClassGoals } from './schema.ts'
import { sectionObjectives } from './section-objectives.ts'

/** Who asks: what they may read, and the classes whose goals are theirs. */
export type GoalReader = { access: Access; classIds: readonly string[] }

/** The id of the goal to learn one document, section by section. */
export const documentGoalId = (documentId: string): string => `document-${documentId}`
/** The id of a goal that a teacher set for a class. */
export const classGoalId = (id: string): string => `class-${id}`

/**
 * A goal with its objectives bound to the clauses of this library that are in force and may be read; null where there is no
 * such goal for this reader.
 */
export async function readGoal(connection: Connection, reader: GoalReader, goalId: string): Promise<Goal | null> {
  const file = goalFiles.find(({ id }) => id === goalId)
  if (file) return await resolve(connection, reader.access, file)
  if (goalId.startsWith('document-')) return await readDocumentGoal(connection, reader.access, goalId)
  if (goalId.startsWith('class-')) return await readClassGoal(connection, reader, goalId)
  return null
}

async function resolve(connection: Connection, access: Access, file: GoalFile): Promise<Goal> {
  const titles = [...new Set(file.objectives.flatMap(({ sources }) => sources.map(({ document }) => document)))]
  const rows = await connection
    .select({ id: clauses.id, label: clauses.label, title: documents.title })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(and(inArray(documents.title, titles), accessCondition(access), editionCondition()))
    .orderBy(asc(documents.createdAt), asc(clauses.position))
  const byPlace = new Map(rows.toReversed().map(({ id, label, title }) => [`${title}\n${label}`, id]))
  const objectives: Objective[] = []
  const missing: Goal['missing'] = []
  for (const { sources, ...objective } of file.objectives) {
    const clauseIds = sources.flatMap(({ document, clauses: labels }) =>
      labels.flatMap((label) => byPlace.get(`${document}\n${label}`) ?? []),
    )
    if (clauseIds.length > 0) objectives.push({ ...objective, clauseIds })
    else missing.push({ title: objective.title, documents: sources.map(({ document }) => document) })
  }
  return { id: file.id, title: file.title, about: file.about, objectives, missing }
}

async function readDocumentGoal(connection: Connection, access: Access, goalId: string): Promise<Goal | null> {
  const rows = await connection
    .select({ clause: clauses, title: documents.title })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(and(eq(documents.id, goalId.slice('document-'.length)), accessCondition(access), editionCondition()))
    .orderBy(asc(clauses.position))
  const title = rows[0]?.title
  if (title === undefined) return null
  const objectives = sectionObjectives(
    rows.map(({ clause }) => clause),
    title,
  )
  return { id: goalId, title: `学会《${title}》`, about: '按资料的章节学，一节一个目标。', objectives, missing: [] }
}

async function readClassGoal(
  connection: Connection,
  { access, classIds }: GoalReader,
  goalId: string,
): Promise<Goal | null> {
  const [row] = await connection
    .select()
    .from(learningClassGoals)
    .where(eq(learningClassGoals.id, goalId.slice('class-'.length)))
  if (!row || !classIds.includes(row.classId)) return null
  const rows = await connection
    .select({ clause: clauses, title: documents.title })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(and(inArray(clauses.id, row.clauseIds), accessCondition(access), editionCondition()))
    .orderBy(asc(documents.title), asc(clauses.position))
  const titles = [...new Set(rows.map(({ title }) => title))]
  const objectives = titles.flatMap((title) =>
    sectionObjectives(
      rows.filter((one) => one.title === title).map(({ clause }) => clause),
      title,
    ),
  )
  return { id: goalId, title: row.title, about: '老师为本班设的目标。', objectives, missing: [] }
}

import { asc, inArray } from 'drizzle-orm'
import { listDocuments } from '../knowledge/catalogue.ts'
import type { Connection } from '../storage/database.ts'
import { goalFiles } from './goal-files.ts'
import { classGoalId, documentGoalId, type GoalReader, readGoal } from './read-goal.ts'
import { learningClassGoals } from './schema.ts'

export type GoalLine = {
  id: string
  title: string
  about: string
  kind: 'class' | 'post' | 'document'
  /** How many objectives there are to learn here; null where it is not counted beforehand. */
  objectives: number | null
}

/** The goals that a reader may choose: their classes', those of posts that this library holds, and its documents. */
export async function listGoals(connection: Connection, reader: GoalReader): Promise<GoalLine[]> {
  const classRows = await connection
    .select()
    .from(learningClassGoals)
    .where(inArray(learningClassGoals.classId, [...reader.classIds]))
    .orderBy(asc(learningClassGoals.createdAt))
  const posts: GoalLine[] = []
  for (const { id, title, about } of goalFiles) {
    const objectives = (await readGoal(connection, reader, id))?.objectives.length ?? 0
    if (objectives > 0) posts.push({ id, title, about, kind: 'post', objectives })
  }
  const documents = (await listDocuments(connection, reader.access)).filter(
    ({ status, kind, clauseCount }) => status === 'in-force' && kind !== 'job-post' && clauseCount > 1,
  )
  return [
    ...classRows.map((row) => ({
      id: classGoalId(row.id),
      title: row.title,
      about: '老师为本班设的目标。',
      kind: 'class' as const,
      objectives: null,
    })),
    ...posts,
    ...documents.map(({ id, title }) => ({
      id: documentGoalId(id),
      title,
      about: '',
      kind: 'document' as const,
      objectives: null,
    })),
  ]
}

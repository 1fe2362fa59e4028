import { and, asc, eq, inArray } from 'drizzle-orm'
import { findLockedMaterial } from '../agents/locked-material.ts'
import { practiceItems } from '../agents/practice/practice-items.ts'
import { type QuizClause, quizClause } from '../agents/quiz/quiz-clause.ts'
import { explainLock } from '../governance/assessment-lock.ts'
import { accessCondition } from '../knowledge/access.ts'
import { editionCondition } from '../knowledge/edition.ts'
import { clauses, documents } from '../knowledge/schema.ts'
import type { Goal, Objective } from '../learning/goal.ts'
import { readLearnerChoices } from '../learning/learner-choices.ts'
import { readEvidence } from '../learning/learner-evidence.ts'
import { masteryOf } from '../learning/mastery-of.ts'
import { evidenceOf, objectivesOfClauses } from '../learning/objective-of-clauses.ts'
import { listPractice, practiceItemId } from '../learning/practice-records.ts'
import { readGoal } from '../learning/read-goal.ts'
import { AppError } from '../storage/app-error.ts'
import { dayInChina } from '../storage/day-in-china.ts'
import { type ItemContent, itemContentSchema } from '../teaching/quiz-item.ts'
import type { AppParts } from './app-parts.ts'
import { locksOn } from './locks-on.ts'
import type { Viewer } from './viewer.ts'

export type Asked = { objective: Pick<Objective, 'id' | 'title' | 'knowledge' | 'clauseIds'>; item: ItemContent }

/** The learner's goal; null where they chose none, or it is no longer there for them. */
export async function goalOf({ database }: AppParts, viewer: Viewer): Promise<Goal | null> {
  const { goalId } = await readLearnerChoices(database.read, viewer.id)
  return goalId === null ? null : await readGoal(database.read, viewer, goalId)
}

/** What to ask of an objective next: what was not asked yet, else what was asked longest ago. */
export async function askObjective(parts: AppParts, viewer: Viewer, objectiveId: string): Promise<Asked> {
  const goal = await goalOf(parts, viewer)
  const objective = goal?.objectives.find(({ id }) => id === objectiveId)
  if (!objective) throw new AppError('not-found', '没有找到这个学习目标，请回到“我的学习”重新选择。')
  return { objective, item: await writeItem(parts, viewer, objective) }
}

/** Asks again what was answered wrong: the same item where it is kept, else one about the same clauses. */
export async function askMistake(parts: AppParts, viewer: Viewer, evidenceId: string): Promise<Asked> {
  const { read } = parts.database
  const mistake = (await readEvidence(read, viewer.id)).find(({ id }) => id === evidenceId)
  if (!mistake) throw new AppError('not-found', '没有找到这道错题，请刷新页面后重试。')
  const [known] = objectivesOfClauses((await goalOf(parts, viewer))?.objectives ?? [], mistake.clauseIds)
  const { knowledge, clauseIds } = mistake
  const objective = known ?? { id: `evidence-${evidenceId}`, title: mistake.about, knowledge, clauseIds }
  const kept = (await listPractice(read, viewer.id)).find(({ itemId }) => itemId === mistake.sourceId)
  if (!kept) return { objective, item: await writeItem(parts, viewer, { ...objective, clauseIds }) }
  const item = itemContentSchema.parse(kept.item)
  await openClauses(
    parts,
    viewer,
    item.sources.map(({ clauseId }) => clauseId),
  )
  return { objective, item }
}

async function writeItem(
  parts: AppParts,
  viewer: Viewer,
  { id, knowledge, clauseIds }: Pick<Objective, 'id' | 'knowledge' | 'clauseIds'>,
): Promise<ItemContent> {
  const { read } = parts.database
  const open = await openClauses(parts, viewer, clauseIds)
  const evidence = evidenceOf({ clauseIds }, await readEvidence(read, viewer.id))
  const explain = masteryOf(knowledge, evidence).wanting === 'explanation'
  const seed = `${viewer.id} ${id} ${dayInChina(parts.clock())}`
  const items = practiceItems(open, { knowledge, explain, seed })
  const asked = (await listPractice(read, viewer.id)).map(({ itemId }) => itemId)
  // Never asked comes before everything; of the others the one asked longest ago.
  const lastAsked = (item: ItemContent) => {
    const place = asked.indexOf(practiceItemId(item))
    return place < 0 ? Number.POSITIVE_INFINITY : place
  }
  const [item] = items.toSorted((a, b) => compare(lastAsked(b), lastAsked(a)))
  if (!item) throw new AppError('conflict', '这部分条款没有适合出题的内容，可以直接阅读原文，或先练别的目标。')
  return item
}

const compare = (a: number, b: number): number => (a === b ? 0 : a - b)

/** The clauses that may be asked about now; throws `forbidden` where a lock closes all of them, `not-found` for none. */
async function openClauses(parts: AppParts, viewer: Viewer, clauseIds: readonly string[]): Promise<QuizClause[]> {
  const { read } = parts.database
  const rows = await read
    .select({ clause: clauses, document: { id: documents.id, title: documents.title, kind: documents.kind } })
    .from(clauses)
    .innerJoin(documents, eq(documents.id, clauses.documentId))
    .where(and(inArray(clauses.id, [...clauseIds]), accessCondition(viewer.access), editionCondition()))
    .orderBy(asc(documents.title), asc(clauses.position))
  if (rows.length === 0) throw new AppError('not-found', '这些条款已经不在资料库里，或者有了新版，请换一个目标。')
  const lockOf = await findLockedMaterial(read, await locksOn(parts, viewer))
  const open = rows.filter(({ clause }) => !lockOf(clause))
  const lock = rows[0] && lockOf(rows[0].clause)
  if (open.length === 0 && lock) throw new AppError('forbidden', explainLock(lock))
  return open.map(({ clause, document }) => quizClause(clause, document))
}

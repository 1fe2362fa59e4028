import type { LessonMaterial } from '../teaching/lesson-records.ts'
import type { AppParts } from './app-parts.ts'
import type { LessonMaterials, LessonMaterialView } from './contract/lessons.ts'
import { clauseStates } from './lesson-clauses.ts'
import { namesOf } from './names-of.ts'
import type { Viewer } from './viewer.ts'

/** A material as its reader sees it, each clause with what became of it. */
export async function lessonView(
  parts: AppParts,
  viewer: Viewer,
  material: LessonMaterial,
  remark: string | null = null,
): Promise<LessonMaterialView> {
  const { ownerId, reviewedBy, reviewedAt, approvedBy, approvedAt, clauses, ...rest } = material
  const states = await clauseStates(parts, viewer, clauses)
  const name = await namesOf(parts.database.read, [ownerId, reviewedBy, approvedBy])
  return {
    ...rest,
    clauses: clauses.map((clause) => ({ ...clause, state: states.get(clause.clauseId) ?? 'removed' })),
    own: ownerId === viewer.id,
    ownerName: name(ownerId),
    reviewed: reviewedAt === null ? null : { name: name(reviewedBy), at: reviewedAt },
    approved: approvedAt === null ? null : { name: name(approvedBy), at: approvedAt },
    remark,
  }
}

/** Materials as a list, without their text. */
export async function lessonEntries(
  parts: AppParts,
  viewer: Viewer,
  materials: readonly LessonMaterial[],
): Promise<LessonMaterials['materials']> {
  const states = await clauseStates(
    parts,
    viewer,
    materials.flatMap(({ clauses }) => clauses),
  )
  const name = await namesOf(
    parts.database.read,
    materials.map(({ ownerId }) => ownerId),
  )
  return materials.map(
    ({ id, kind, title, brief, status, shared, ownerId, clauses, outline, sections, updatedAt }) => ({
      id,
      kind,
      title,
      course: brief.course,
      status,
      shared,
      own: ownerId === viewer.id,
      ownerName: name(ownerId),
      stale: clauses.some(({ clauseId }) => states.get(clauseId) !== 'current'),
      written: outline.filter((part) => sections.some(({ partId }) => partId === part.id)).length,
      parts: outline.length,
      updatedAt,
    }),
  )
}

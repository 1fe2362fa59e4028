import { and, desc, eq, inArray, or, sql } from 'drizzle-orm'
import type { CitingSource } from '../knowledge/citing-source.ts'
import { AppError } from '../storage/app-error.ts'
import type { Connection } from '../storage/database.ts'
import { newId } from '../storage/new-id.ts'
import type { MaterialContent, MaterialKind, MaterialStatus, Section } from './lesson-material.ts'
import { lessonMaterials, lessonVersions } from './schema.ts'

export type LessonMaterial = typeof lessonMaterials.$inferSelect
export type LessonVersion = typeof lessonVersions.$inferSelect

/** Versions kept beside the approved ones, which stay. */
const unapprovedKept = 40

const contentOf = ({ title, brief, clauses, outline, sections }: MaterialContent): MaterialContent => ({
  title,
  brief,
  clauses,
  outline,
  sections,
})

/** Stores a new draft and returns it. */
export async function createMaterial(
  transaction: Connection,
  { ownerId, kind, content }: { ownerId: string; kind: MaterialKind; content: MaterialContent },
  now: Date,
): Promise<LessonMaterial> {
  const at = now.toISOString()
  const row = { id: newId(), ownerId, kind, ...contentOf(content), createdAt: at, updatedAt: at }
  const [created] = await transaction.insert(lessonMaterials).values(row).returning()
  if (!created) throw new AppError('storage-unavailable', '没有保存成功，请稍后重试。')
  return created
}

/** A person's own materials, the newest first, and what colleagues have approved and shared. */
export async function listMaterials(connection: Connection, ownerId: string): Promise<LessonMaterial[]> {
  const shared = and(eq(lessonMaterials.shared, true), eq(lessonMaterials.status, 'approved'))
  return await connection
    .select()
    .from(lessonMaterials)
    .where(or(eq(lessonMaterials.ownerId, ownerId), shared))
    .orderBy(desc(lessonMaterials.updatedAt), desc(lessonMaterials.id))
    .limit(300)
}

/** A material that the person owns or that is shared with them; throws `not-found`. */
export async function getMaterial(connection: Connection, personId: string, id: string): Promise<LessonMaterial> {
  const [found] = await connection.select().from(lessonMaterials).where(eq(lessonMaterials.id, id))
  if (!found || (found.ownerId !== personId && !(found.shared && found.status === 'approved'))) {
    throw new AppError('not-found', '没有找到这份教学材料，它可能已被删除。')
  }
  return found
}

/** A material of the person's own; throws `not-found`. */
export async function getOwnMaterial(connection: Connection, ownerId: string, id: string): Promise<LessonMaterial> {
  const found = await getMaterial(connection, ownerId, id)
  if (found.ownerId !== ownerId) throw new AppError('not-found', '这份材料是同事的；请先复制一份，再修改自己的那份。')
  return found
}

/** What is changed, by whom, and the revision that they saw. */
export type MaterialChange = { personId: string; revision: number; content: Partial<MaterialContent> }

/**
 * Changes a draft and keeps what it was as a version. Throws `conflict` when somebody saved since, or when the material is
 * approved and so is not to be changed.
 */
export async function changeMaterial(
  transaction: Connection,
  material: LessonMaterial,
  { personId, revision, content }: MaterialChange,
  now: Date,
): Promise<LessonMaterial> {
  refuseStale(material, revision)
  if (material.status === 'approved') {
    throw new AppError('conflict', '这份材料已经审定，不能再改；请先点“修改为新版”。')
  }
  await keepVersion(transaction, material, personId, false, now)
  return await update(transaction, material, { ...content, status: 'draft' }, now)
}

/** Moves a material along draft → reviewed → approved, or back to draft; approving keeps an unchangeable version. */
export async function setStatus(
  transaction: Connection,
  material: LessonMaterial,
  { personId, revision, status }: { personId: string; revision: number; status: MaterialStatus },
  now: Date,
): Promise<LessonMaterial> {
  refuseStale(material, revision)
  const from: Record<MaterialStatus, MaterialStatus[]> = {
    draft: ['reviewed', 'approved'],
    reviewed: ['draft'],
    approved: ['reviewed'],
  }
  if (!from[status].includes(material.status)) {
    throw new AppError('conflict', '审定要按“草稿—已审阅—已审定”的次序进行，请刷新页面后重试。')
  }
  const at = now.toISOString()
  if (status === 'draft') return await update(transaction, material, { status, shared: false }, now)
  if (status === 'reviewed') {
    return await update(transaction, material, { status, reviewedBy: personId, reviewedAt: at }, now)
  }
  await keepVersion(transaction, material, personId, true, now)
  const version = material.version + 1
  return await update(transaction, material, { status, version, approvedBy: personId, approvedAt: at }, now)
}

/** Shares an approved material with the school's teachers, or takes it back. */
export async function shareMaterial(
  transaction: Connection,
  material: LessonMaterial,
  shared: boolean,
  now: Date,
): Promise<LessonMaterial> {
  if (shared && material.status !== 'approved') throw new AppError('conflict', '审定之后才能共享给同事。')
  return await update(transaction, material, { shared }, now)
}

/** The section as it was before it last changed; null where it never did. */
export async function formerSection(
  connection: Connection,
  material: LessonMaterial,
  partId: string,
): Promise<Section | null> {
  const now = JSON.stringify(material.sections.find((section) => section.partId === partId))
  for (const { content } of await listVersions(connection, material.id)) {
    const then = content.sections.find((section) => section.partId === partId)
    if (then && JSON.stringify(then) !== now) return then
  }
  return null
}

/** What a material was before, the newest first. */
export async function listVersions(connection: Connection, materialId: string): Promise<LessonVersion[]> {
  return await connection
    .select()
    .from(lessonVersions)
    .where(eq(lessonVersions.materialId, materialId))
    .orderBy(desc(lessonVersions.savedAt), desc(lessonVersions.id))
}

/** Removes a material with its versions. */
export async function deleteMaterial(transaction: Connection, id: string): Promise<void> {
  await transaction.delete(lessonMaterials).where(eq(lessonMaterials.id, id))
}

/** Teaching materials that cite clauses, for what a new edition touches. */
export const lessonsCiting: CitingSource = {
  kind: 'lesson-material',
  async find(connection, clauseIds) {
    const rows = await connection.all<{ id: string; title: string; ownerId: string; clauseIds: string }>(sql`
      select material.id, material.title, material.owner_id as ownerId,
        json_group_array(distinct cited.value ->> 'clauseId') as clauseIds
      from lesson_materials as material join json_each(material.clauses) as cited
      where cited.value ->> 'clauseId' in (select value from json_each(${JSON.stringify(clauseIds)}))
      group by material.id`)
    return rows.map((row) => ({ ...row, clauseIds: JSON.parse(row.clauseIds) as string[] }))
  },
}

function refuseStale(material: LessonMaterial, revision: number): void {
  if (material.revision === revision) return
  throw new AppError('conflict', '这份材料在别的窗口里改过了；已为您保留那边的内容，请刷新后再改。')
}

async function update(
  transaction: Connection,
  { id, revision }: LessonMaterial,
  change: Partial<typeof lessonMaterials.$inferInsert>,
  now: Date,
): Promise<LessonMaterial> {
  const [updated] = await transaction
    .update(lessonMaterials)
    .set({ ...change, revision: revision + 1, updatedAt: now.toISOString() })
    .where(and(eq(lessonMaterials.id, id), eq(lessonMaterials.revision, revision)))
    .returning()
  if (!updated) throw new AppError('conflict', '这份材料在别的窗口里改过了，请刷新后再改。')
  return updated
}

async function keepVersion(
  transaction: Connection,
  material: LessonMaterial,
  savedBy: string,
  approved: boolean,
  now: Date,
): Promise<void> {
  const savedAt = now.toISOString()
  const number = approved ? material.version + 1 : null
  const row = { id: newId(), materialId: material.id, number, content: contentOf(material), savedBy, savedAt }
  await transaction.insert(lessonVersions).values(row)
  const unapproved = (await listVersions(transaction, material.id)).filter((version) => version.number === null)
  const old = unapproved.slice(unapprovedKept).map(({ id }) => id)
  if (old.length > 0) await transaction.delete(lessonVersions).where(inArray(lessonVersions.id, old))
}

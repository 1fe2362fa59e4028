import type { LessonMaterialView } from '../../api/contract/lessons.ts'
import type { Brief } from '../../teaching/lesson-material.ts'
import type { RoleClient } from './open-role-app.ts'

/** A lesson plan as a teacher gets it: the material with every section written, and its Markdown export. */
export type WrittenLesson = Pick<LessonMaterialView, 'outline' | 'sections' | 'clauses' | 'brief'> & {
  exported: string
}

export type LessonOrder = { brief: Brief; clauseIds: readonly string[] }

/** Writes a lesson plan over HTTP as the page does: the outline from the chosen clauses, then section by section. */
export async function writeLesson(client: RoleClient, { brief, clauseIds }: LessonOrder): Promise<WrittenLesson> {
  const read = async (response: Promise<Response>) => (await (await response).json()) as LessonMaterialView
  let material = await read(client('POST', '/api/lessons', { kind: 'lesson-plan', brief, clauseIds }))
  for (const { id } of material.outline) {
    const path = `/api/lessons/${material.id}/sections/${id}`
    material = await read(client('POST', path, { revision: material.revision, wishes: '' }))
  }
  const exported = await client('GET', `/api/lessons/${material.id}/export?format=md`)
  const { outline, sections, clauses, brief: kept } = material
  return { outline, sections, clauses, brief: kept, exported: await exported.text() }
}

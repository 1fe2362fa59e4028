import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { guardedTask } from '../../agents/guarded-task.ts'
import { kindNames } from '../../agents/lesson/kind-names.ts'
import { outlineMaterial } from '../../agents/lesson/outline-material.ts'
import { AppError } from '../../storage/app-error.ts'
import { phaseParts } from '../../teaching/lesson-material.ts'
import {
  changeMaterial,
  createMaterial,
  deleteMaterial,
  getMaterial,
  getOwnMaterial,
  type LessonMaterial,
  listMaterials,
  setStatus,
  shareMaterial,
} from '../../teaching/lesson-records.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  materialListSchema,
  materialSchema,
  newMaterialSchema,
  outlineChangeSchema,
  sharingSchema,
  statusChangeSchema,
} from '../contract/lessons.ts'
import { readChosen, sourceOf } from '../lesson-clauses.ts'
import { lessonEntries, lessonView } from '../lesson-view.ts'
import { locksOn } from '../locks-on.ts'
import { openTo } from '../open-to.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const forTeachers = openTo(['teacher'])
const listRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/lessons',
  summary: 'Own teaching materials, and what colleagues approved and shared',
  responses: jsonAnswer(materialListSchema),
})
const beginRoute = createRoute({
  ...forTeachers,
  method: 'post',
  path: '/lessons',
  summary: 'Begin a material: its outline is drawn up from the chosen clauses',
  request: { body: jsonBody(newMaterialSchema) },
  responses: jsonAnswer(materialSchema),
})
const getRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/lessons/{id}',
  summary: 'A material with its sections, and what became of its clauses',
  request: { params: byId },
  responses: jsonAnswer(materialSchema),
})
const outlineRoute = createRoute({
  ...forTeachers,
  method: 'put',
  path: '/lessons/{id}/outline',
  summary: 'Change title and outline; sections of parts that stay are kept',
  request: { params: byId, body: jsonBody(outlineChangeSchema) },
  responses: jsonAnswer(materialSchema),
})
const statusRoute = createRoute({
  ...forTeachers,
  method: 'put',
  path: '/lessons/{id}/status',
  summary: 'Sign a material off (draft, reviewed, approved), or take it back to be changed',
  request: { params: byId, body: jsonBody(statusChangeSchema) },
  responses: jsonAnswer(materialSchema),
})
const sharingRoute = createRoute({
  ...forTeachers,
  method: 'put',
  path: '/lessons/{id}/sharing',
  summary: 'Share an approved material with the school’s teachers, or stop to',
  request: { params: byId, body: jsonBody(sharingSchema) },
  responses: jsonAnswer(materialSchema),
})
const copyRoute = createRoute({
  ...forTeachers,
  method: 'post',
  path: '/lessons/{id}/copy',
  summary: 'A draft of one’s own from a material',
  request: { params: byId },
  responses: jsonAnswer(materialSchema),
})
const deleteRoute = createRoute({
  ...forTeachers,
  method: 'delete',
  path: '/lessons/{id}',
  summary: 'Delete a material with its versions',
  request: { params: byId },
  responses: emptyAnswer,
})

/** Teaching materials: from chosen clauses to an outline, and from a draft to what is approved. */
export function lessonRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  const { read, write } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const viewer = context.get('viewer')
      const materials = await lessonEntries(parts, viewer, await listMaterials(read, viewer.id))
      return context.json({ materials }, 200)
    })
    .openapi(beginRoute, async (context) => {
      const viewer = context.get('viewer')
      const { kind, brief, clauseIds } = context.req.valid('json')
      if (kind === 'lesson-plan' && brief.lessons > 8) {
        throw new AppError('input-invalid', '一份教案最多写 8 课时，更长的请用教学大纲或分成几份。')
      }
      const chosen = await readChosen(parts, viewer, clauseIds)
      const title = `${brief.topic}（${kindNames[kind]}）`
      const content = {
        title,
        brief,
        clauses: chosen.map(sourceOf),
        outline: outlineMaterial(kind, brief, chosen),
        sections: [],
      }
      let created: LessonMaterial | null = null
      const outcome = await guardedTask(parts, {
        actorId: viewer.id,
        role: viewer.role,
        agent: 'lesson-planner',
        written: [brief.course, brief.topic, brief.classLevel, brief.industry].join('；'),
        locks: await locksOn(parts, viewer),
        signal: context.req.raw.signal,
        work: async () => ({
          result: content,
          text: content.outline.map((part) => part.title).join('\n'),
          clauseIds,
          model: 'quotation',
          prompt: null,
        }),
        save: async (transaction, result) => {
          created = await createMaterial(transaction, { ownerId: viewer.id, kind, content: result }, clock())
        },
      })
      if (!outcome.done) throw new AppError('input-invalid', outcome.reply)
      if (created === null) throw new AppError('storage-unavailable', '没有保存成功，请稍后重试。')
      return context.json(await lessonView(parts, viewer, created), 200)
    })
    .openapi(getRoute, async (context) => {
      const viewer = context.get('viewer')
      const material = await getMaterial(read, viewer.id, context.req.valid('param').id)
      return context.json(await lessonView(parts, viewer, material), 200)
    })
    .openapi(outlineRoute, async (context) => {
      const viewer = context.get('viewer')
      const { revision, title, outline } = context.req.valid('json')
      const ids = new Set(outline.map(({ id }) => id))
      if (ids.size < outline.length) throw new AppError('input-invalid', '大纲里有重复的部分，请刷新后重试。')
      const saved = await write(async (transaction) => {
        const material = await getOwnMaterial(transaction, viewer.id, context.req.valid('param').id)
        const known = new Set(material.clauses.map(({ clauseId }) => clauseId))
        const own = outline.map((part) => ({ ...part, clauseIds: part.clauseIds.filter((id) => known.has(id)) }))
        const sections = material.sections.filter(({ partId }) => ids.has(partId))
        const content = { title, outline: own, sections }
        return await changeMaterial(transaction, material, { personId: viewer.id, revision, content }, clock())
      })
      return context.json(await lessonView(parts, viewer, saved), 200)
    })
    .openapi(statusRoute, async (context) => {
      const viewer = context.get('viewer')
      const { revision, status } = context.req.valid('json')
      const material = await getOwnMaterial(read, viewer.id, context.req.valid('param').id)
      if (status !== 'draft') refuseUnfinished(material)
      const saved = await write(async (transaction) => {
        const changed = await setStatus(transaction, material, { personId: viewer.id, revision, status }, clock())
        const detail = { status, version: changed.version }
        const entry = { actorId: viewer.id, role: viewer.role, act: 'lesson-status', subjectId: material.id, detail }
        await audit.append(entry, transaction)
        return changed
      })
      return context.json(await lessonView(parts, viewer, saved), 200)
    })
    .openapi(sharingRoute, async (context) => {
      const viewer = context.get('viewer')
      const { shared } = context.req.valid('json')
      const saved = await write(async (transaction) => {
        const material = await getOwnMaterial(transaction, viewer.id, context.req.valid('param').id)
        return await shareMaterial(transaction, material, shared, clock())
      })
      return context.json(await lessonView(parts, viewer, saved), 200)
    })
    .openapi(copyRoute, async (context) => {
      const viewer = context.get('viewer')
      const material = await getMaterial(read, viewer.id, context.req.valid('param').id)
      const content = { ...material, title: `${material.title.slice(0, 110)}（副本）` }
      const { kind } = material
      const copy = await write((transaction) =>
        createMaterial(transaction, { ownerId: viewer.id, kind, content }, clock()),
      )
      return context.json(await lessonView(parts, viewer, copy), 200)
    })
    .openapi(deleteRoute, async (context) => {
      const viewer = context.get('viewer')
      await write(async (transaction) => {
        const { id } = await getOwnMaterial(transaction, viewer.id, context.req.valid('param').id)
        await deleteMaterial(transaction, id)
      })
      return context.body(null, 204)
    })
}

/** A material is signed off whole, and a lesson plan with its minutes used up exactly. */
function refuseUnfinished({ kind, brief, outline, sections }: LessonMaterial): void {
  const missing = outline.find((part) => !sections.some(({ partId }) => partId === part.id))
  if (missing) throw new AppError('conflict', `“${missing.title}”还没有写，请先写完各部分。`)
  const timed = outline.filter(({ part }) => (kind === 'syllabus' ? part === 'unit' : phaseParts.includes(part)))
  if (timed.length === 0 || !['lesson-plan', 'syllabus'].includes(kind)) return
  const minutes = timed.reduce((sum, part) => sum + (part.minutes ?? 0), 0)
  const whole = brief.lessons * brief.minutesPerLesson
  if (minutes !== whole) {
    throw new AppError('conflict', `各环节合计 ${minutes} 分钟，与总时间 ${whole} 分钟不一致，请先调整。`)
  }
}

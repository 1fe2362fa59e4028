import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { guardedTask } from '../../agents/guarded-task.ts'
import { keepEdited } from '../../agents/lesson/keep-edited.ts'
import { writeSection } from '../../agents/lesson/write-section.ts'
import { AppError } from '../../storage/app-error.ts'
import { linesOf, type Section } from '../../teaching/lesson-material.ts'
import { changeMaterial, formerSection, getOwnMaterial, type LessonMaterial } from '../../teaching/lesson-records.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { materialSchema, revisionSchema, sectionChangeSchema, sectionRequestSchema } from '../contract/lessons.ts'
import { readCurrent, sourceOf } from '../lesson-clauses.ts'
import { lessonView } from '../lesson-view.ts'
import { locksOn } from '../locks-on.ts'
import { modelFor } from '../model-for.ts'
import { openTo } from '../open-to.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer } from './responses.ts'

const forTeachers = openTo(['teacher'])
const byPart = z.object({ id: z.string().max(64), partId: z.string().max(64) })
const path = '/lessons/{id}/sections/{partId}'

const writeRoute = createRoute({
  ...forTeachers,
  method: 'post',
  path,
  summary: 'Write one section, or write it anew; the others stay',
  request: { params: byPart, body: jsonBody(sectionRequestSchema) },
  responses: jsonAnswer(materialSchema),
})
const editRoute = createRoute({
  ...forTeachers,
  method: 'put',
  path,
  summary: 'Keep a section as the teacher edited it; changed lines become the teacher’s own',
  request: { params: byPart, body: jsonBody(sectionChangeSchema) },
  responses: jsonAnswer(materialSchema),
})
const undoRoute = createRoute({
  ...forTeachers,
  method: 'post',
  path: `${path}/undo`,
  summary: 'Bring back what the section said before',
  request: { params: byPart, body: jsonBody(revisionSchema) },
  responses: jsonAnswer(materialSchema),
})

/** The sections of a material, each written, edited and brought back alone. */
export function lessonSectionRoutes(parts: AppParts) {
  const { clock } = parts
  const { read, write } = parts.database
  return new OpenAPIHono<AppEnv>()
    .openapi(writeRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id, partId } = context.req.valid('param')
      const { revision, wishes } = context.req.valid('json')
      const material = await getOwnMaterial(read, viewer.id, id)
      if (material.revision !== revision || material.status === 'approved') {
        throw new AppError('conflict', '这份材料已审定或在别的窗口里改过了，请刷新后重试。')
      }
      const { kind, brief } = material
      const part = partOf(material, partId)
      const current = await readCurrent(parts, viewer, material.clauses)
      const clauses = current.filter((clause) => part.clauseIds.includes(clause.id))
      if (clauses.length === 0 && part.clauseIds.length > 0) {
        throw new AppError('conflict', '这一部分所选的条款都已失效，请用现行版的条款新建材料。')
      }
      const model = await modelFor(parts, viewer, 'lesson-planner')
      let saved = material
      let remark: string | null = null
      const outcome = await guardedTask(parts, {
        actorId: viewer.id,
        role: viewer.role,
        agent: 'lesson-planner',
        written: wishes,
        locks: await locksOn(parts, viewer),
        signal: context.req.raw.signal,
        work: async (redacted) => {
          const written = await writeSection({
            kind,
            brief,
            part,
            clauses,
            model,
            wishes: redacted,
            signal: context.req.raw.signal,
            ...(parts.pace ? { pace: parts.pace } : {}),
          })
          remark = written.remark
          return {
            result: written.section,
            text: linesOf(written.section)
              .map(({ text }) => text)
              .join('\n'),
            clauseIds: clauses.map((clause) => clause.id),
            model: written.section.model,
            prompt: written.prompt,
          }
        },
        save: async (transaction, section) => {
          // What was rewritten rests on the clauses as they are now. While another section still quotes the older text of
          // one, its copy stays, and with it the word that it has changed.
          const others = material.sections.filter((other) => other.partId !== partId).flatMap(linesOf)
          const quotedElsewhere = new Set(others.flatMap(({ clauseIds }) => clauseIds))
          const free = clauses.filter((clause) => !quotedElsewhere.has(clause.id))
          const fresh = new Map(free.map((clause) => [clause.id, sourceOf(clause)]))
          const content = {
            clauses: material.clauses.map((source) => fresh.get(source.clauseId) ?? source),
            sections: withSection(material, section),
          }
          const change = { personId: viewer.id, revision, content }
          saved = await changeMaterial(transaction, material, change, clock())
        },
      })
      if (!outcome.done) throw new AppError('input-invalid', outcome.reply)
      return context.json(await lessonView(parts, viewer, saved, remark), 200)
    })
    .openapi(editRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id, partId } = context.req.valid('param')
      const { revision, blocks, notes } = context.req.valid('json')
      const material = await getOwnMaterial(read, viewer.id, id)
      const { id: known } = partOf(material, partId)
      const before = material.sections.find((section) => section.partId === known) ?? emptySection(known)
      const current = await readCurrent(parts, viewer, material.clauses)
      const content = { sections: withSection(material, keepEdited(before, { blocks, notes }, current)) }
      const saved = await write((transaction) =>
        changeMaterial(transaction, material, { personId: viewer.id, revision, content }, clock()),
      )
      return context.json(await lessonView(parts, viewer, saved), 200)
    })
    .openapi(undoRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id, partId } = context.req.valid('param')
      const { revision } = context.req.valid('json')
      const material = await getOwnMaterial(read, viewer.id, id)
      const former = await formerSection(read, material, partOf(material, partId).id)
      if (!former) throw new AppError('conflict', '这一部分没有更早的内容可以恢复。')
      const content = { sections: withSection(material, former) }
      const saved = await write((transaction) =>
        changeMaterial(transaction, material, { personId: viewer.id, revision, content }, clock()),
      )
      return context.json(await lessonView(parts, viewer, saved), 200)
    })
}

function partOf({ outline }: LessonMaterial, partId: string) {
  const part = outline.find(({ id }) => id === partId)
  if (!part) throw new AppError('not-found', '大纲里没有这一部分，请刷新后重试。')
  return part
}

const withSection = ({ sections }: LessonMaterial, section: Section): Section[] => [
  ...sections.filter(({ partId }) => partId !== section.partId),
  section,
]

const emptySection = (partId: string): Section => ({ partId, blocks: [], notes: [], model: 'quotation', removed: [] })

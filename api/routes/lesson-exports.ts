import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { metadataOf } from '../../exports/export-document.ts'
import { checkTemplate, fillTemplate } from '../../exports/fill-template.ts'
import { provider } from '../../exports/provider.ts'
import { starterTemplate } from '../../exports/starter-template.ts'
import { fileName, mediaTypes, writeExport } from '../../exports/write-export.ts'
import { checkZip } from '../../ingest/read-zip.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import { getMaterial, listVersions } from '../../teaching/lesson-records.ts'
import { addTemplate, deleteTemplate, getTemplate, listTemplates } from '../../teaching/lesson-templates.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { lessonExportQuery, templateListSchema, templateQuery } from '../contract/lessons.ts'
import { sendFile } from '../file-answer.ts'
import { type ExportedMaterial, lessonDocument } from '../lesson-document.ts'
import { templateWords } from '../lesson-template-words.ts'
import { namesOf } from '../names-of.ts'
import { openTo } from '../open-to.ts'
import { byId } from './by-id.ts'
import { emptyAnswer, fileAnswer, jsonAnswer } from './responses.ts'

/** Largest template: a Word form with a school's emblem stays far below. */
export const templateBytesAtMost = 2 * 1024 * 1024

const forTeachers = openTo(['teacher'])
const file = fileAnswer(Object.values(mediaTypes))

const exportRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/lessons/{id}/export',
  summary: 'A material as Word, PowerPoint, PDF or Markdown, or in a template of the school',
  request: { params: byId, query: lessonExportQuery },
  responses: file,
})
const listRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'get',
  path: '/lesson-templates',
  summary: 'The school’s own Word templates',
  responses: jsonAnswer(templateListSchema),
})
const starterRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'get',
  path: '/lesson-templates/starter',
  summary: 'A template with every tag, to begin with',
  responses: file,
})
const addRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'post',
  path: '/lesson-templates',
  summary: 'Add a template (the bytes of a DOCX); its tags are checked',
  request: { query: templateQuery },
  responses: jsonAnswer(templateListSchema),
})
const deleteRoute = createRoute({
  ...openTo(['teacher', 'administrator']),
  method: 'delete',
  path: '/lesson-templates/{id}',
  summary: 'Delete a template: one’s own, or any for an administrator',
  request: { params: byId },
  responses: emptyAnswer,
})

/** Materials as files, and the school's templates that they may fill. */
export function lessonExportRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  const { read, write } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(exportRoute, async (context) => {
      const viewer = context.get('viewer')
      const { format, template: templateId } = context.req.valid('query')
      const exported = await readExported(viewer.id, context.req.valid('param').id)
      const contentId = newId()
      const document = lessonDocument(exported, { contentId, provider, now: clock() })
      const made =
        templateId === undefined
          ? await writeExport(document, format)
          : {
              bytes: fillTemplate(
                (await getTemplate(read, templateId)).bytes,
                templateWords(exported, document),
                document,
              ),
              mediaType: mediaTypes.docx,
              name: fileName(document.title, 'docx'),
            }
      const detail = { format, textHash: metadataOf(document).AIGC.ReservedCode1 }
      await audit.append({ actorId: viewer.id, role: viewer.role, act: 'export', subjectId: contentId, detail })
      return sendFile(context, made) as never
    })
    .openapi(listRoute, async (context) => context.json(await templates(context.get('viewer').id), 200))
    .openapi(starterRoute, async (context) => {
      const bytes = await starterTemplate()
      return sendFile(context, { bytes, mediaType: mediaTypes.docx, name: '教案模板.docx' }) as never
    })
    .openapi(addRoute, async (context) => {
      const viewer = context.get('viewer')
      const bytes = Buffer.from(await context.req.arrayBuffer())
      if (bytes.length === 0) throw new AppError('input-invalid', '文件是空的，请重新选择。')
      await checkZip(bytes)
      checkTemplate(bytes)
      const { name } = context.req.valid('query')
      await write((transaction) => addTemplate(transaction, { name, bytes, createdBy: viewer.id }, clock()))
      return context.json(await templates(viewer.id), 200)
    })
    .openapi(deleteRoute, async (context) => {
      const viewer = context.get('viewer')
      await write(async (transaction) => {
        const { id, createdBy } = await getTemplate(transaction, context.req.valid('param').id)
        if (createdBy !== viewer.id && viewer.role !== 'administrator') {
          throw new AppError('not-found', '只能删除自己上传的模板；别人的请联系管理员。')
        }
        await deleteTemplate(transaction, id)
      })
      return context.body(null, 204)
    })

  async function templates(viewerId: string) {
    const rows = await listTemplates(read)
    return { templates: rows.map(({ createdBy, ...row }) => ({ ...row, own: createdBy === viewerId })) }
  }

  /** What is approved is exported as it was approved; everything else as the draft that it is. */
  async function readExported(personId: string, id: string): Promise<ExportedMaterial> {
    const material = await getMaterial(read, personId, id)
    const { kind, ownerId, approvedBy, approvedAt, status, version } = material
    const name = await namesOf(read, [ownerId, approvedBy])
    const author = name(ownerId)
    if (status !== 'approved' || approvedAt === null) return { ...material, kind, author, approval: null }
    const approved = (await listVersions(read, id)).find(({ number }) => number === version)
    const content = approved?.content ?? material
    return { ...content, kind, author, approval: { name: name(approvedBy), at: approvedAt, version } }
  }
}

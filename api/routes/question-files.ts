import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AppError } from '../../storage/app-error.ts'
import { addItems } from '../../teaching/bank.ts'
import { importBytesAtMost } from '../../teaching/interchange/imported-items.ts'
import { getPaper } from '../../teaching/papers.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  questionFileQuery,
  questionFormatSchema,
  questionFormats,
  questionsImportedSchema,
} from '../contract/question-files.ts'
import { sendFile } from '../file-answer.ts'
import { openTo } from '../open-to.ts'
import { paperLabel } from '../paper-document.ts'
import { questionFileFormats } from '../question-file-formats.ts'
import { byId } from './by-id.ts'
import { fileAnswer, jsonAnswer } from './responses.ts'

const formatsRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/question-formats',
  summary: 'The forms in which items are exported and imported',
  responses: jsonAnswer(z.object({ formats: z.array(questionFormatSchema) })),
})
const templateRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/question-template',
  summary: 'An empty XLSX with the columns of items, and a sheet that says how to fill them in',
  responses: fileAnswer([questionFileFormats.xlsx.mediaType]),
})
const exportRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/papers/{id}/questions',
  summary: 'The items of a paper, with their keys, as a file for another system',
  request: { params: byId, query: questionFileQuery },
  responses: fileAnswer(Object.values(questionFileFormats).map(({ mediaType }) => mediaType)),
})
const importRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/question-imports',
  summary: `Take the items of a file (its bytes, ${importBytesAtMost / 1024 / 1024} MB at most) into the question bank as drafts`,
  request: { query: questionFileQuery },
  responses: jsonAnswer(questionsImportedSchema),
})

/** Items to and from other systems. */
export function questionFileRoutes({ database, audit, clock }: AppParts) {
  return new OpenAPIHono<AppEnv>()
    .openapi(formatsRoute, (context) => {
      const formats = questionFormats.map((id) => {
        const { title, extension, accept, mediaType } = questionFileFormats[id]
        return { id, title, extension, accept, mediaType }
      })
      return context.json({ formats }, 200)
    })
    .openapi(templateRoute, async (context) => {
      const { mediaType, extension, write } = questionFileFormats.xlsx
      const { bytes } = await write({ items: [], title: '', label: '', now: clock() })
      return sendFile(context, { bytes, mediaType, name: `题目模板${extension}` }) as never
    })
    .openapi(exportRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { format } = context.req.valid('query')
      const { title: formatTitle, extension, mediaType, write } = questionFileFormats[format]
      const { id: subjectId, content } = await getPaper(database.read, actorId, context.req.valid('param').id)
      const items = content.items.map((item) => item.content)
      const { bytes, left } = await write({ items, title: content.title, label: paperLabel(content), now: clock() })
      if (left.length > 0) {
        const numbers = left.map((place) => place + 1).join('、')
        throw new AppError('conflict', `第 ${numbers} 题用 ${formatTitle} 格式表示不了，请移除后再导出，或换一种格式。`)
      }
      await audit.append({ actorId, role, act: 'export', subjectId, detail: { format } })
      return sendFile(context, { bytes, mediaType, name: `${content.title}${extension}` }) as never
    })
    .openapi(importRoute, async (context) => {
      const viewer = context.get('viewer')
      const bytes = new Uint8Array(await context.req.arrayBuffer())
      if (bytes.length === 0) throw new AppError('input-invalid', '没有收到文件，请选择一个文件后上传。')
      const { items, faults } = await questionFileFormats[context.req.valid('query').format].read(bytes)
      const added = items.map(({ content }) => ({ content, origin: 'imported' as const }))
      await database.write((transaction) => addItems(transaction, viewer.id, added, clock()))
      return context.json({ added: added.length, faults }, 200)
    })
}

import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { AppError } from '../../storage/app-error.ts'
import { addItems } from '../../teaching/bank.ts'
import { readGift } from '../../teaching/interchange/read-gift.ts'
import { writeGift } from '../../teaching/interchange/write-gift.ts'
import { getPaper } from '../../teaching/papers.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { questionFileQuery, questionImportSchema, questionsImportedSchema } from '../contract/question-files.ts'
import { sendFile } from '../file-answer.ts'
import { openTo } from '../open-to.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer, problems } from './responses.ts'

const exportRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/papers/{id}/questions',
  summary: 'The items of a paper, with their keys, as a file for another system',
  request: { params: byId, query: questionFileQuery },
  responses: { 200: { description: 'The file', content: { 'text/plain': { schema: z.string() } } }, ...problems },
})
const importRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/question-imports',
  summary: 'Take the items of a file into the question bank as drafts',
  request: { body: jsonBody(questionImportSchema) },
  responses: jsonAnswer(questionsImportedSchema),
})

/** Items to and from other systems. */
export function questionFileRoutes({ database, audit, clock }: AppParts) {
  return new OpenAPIHono<AppEnv>()
    .openapi(exportRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { format } = context.req.valid('query')
      const { id: subjectId, content } = await getPaper(database.read, actorId, context.req.valid('param').id)
      const { text, left } = writeGift(content.items.map((item) => item.content))
      if (left.length > 0) {
        const numbers = left.map((place) => place + 1).join('、')
        throw new AppError('conflict', `第 ${numbers} 题有多个空，GIFT 格式表示不了，请移除后再导出。`)
      }
      await audit.append({ actorId, role, act: 'export', subjectId, detail: { format } })
      const file = {
        bytes: Buffer.from(text),
        mediaType: 'text/plain; charset=utf-8',
        name: `${content.title}.gift.txt`,
      }
      return sendFile(context, file) as never
    })
    .openapi(importRoute, async (context) => {
      const viewer = context.get('viewer')
      const { items, faults } = readGift(context.req.valid('json').text)
      const added = items.map(({ content }) => ({ content, origin: 'imported' as const }))
      await database.write((transaction) => addItems(transaction, viewer.id, added, clock()))
      return context.json({ added: added.length, faults }, 200)
    })
}

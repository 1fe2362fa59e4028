import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { AppError } from '../../storage/app-error.ts'
import { listItems } from '../../teaching/bank.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { bankListQuery } from '../contract/question-bank.ts'
import { questionFileQuery } from '../contract/question-files.ts'
import { sendFile } from '../file-answer.ts'
import { openTo } from '../open-to.ts'
import { paperLabel } from '../paper-document.ts'
import { questionFileFormats } from '../question-file-formats.ts'
import { fileAnswer } from './responses.ts'

const itemsAtMost = 1000

const exportRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/question-exports',
  summary: `The items of the bank that fit, newest first (${itemsAtMost} at most), with their keys, as a file for another system`,
  request: { query: bankListQuery.omit({ offset: true, limit: true }).extend(questionFileQuery.shape) },
  responses: fileAnswer(Object.values(questionFileFormats).map(({ mediaType }) => mediaType)),
})

/** Items of the question bank to other systems. */
export function bankExportRoutes({ database, audit, clock }: AppParts) {
  return new OpenAPIHono<AppEnv>().openapi(exportRoute, async (context) => {
    const viewer = context.get('viewer')
    const { format, document, blueprint, mine, ...filter } = context.req.valid('query')
    const where = { ...filter, documentId: document, blueprintId: blueprint, mine: mine === '1' }
    const { items } = await listItems(database.read, viewer, where, { limit: itemsAtMost })
    if (items.length === 0) throw new AppError('not-found', '没有符合条件的题可以导出，请放宽筛选条件。')
    const { title, extension, mediaType, write } = questionFileFormats[format]
    const { bytes, left } = await write({
      items: items.map(({ content }) => content),
      title: '题库',
      label: paperLabel({ items }),
      now: clock(),
    })
    const [first] = left
    if (first !== undefined) {
      throw new AppError(
        'conflict',
        `有 ${left.length} 题用 ${title} 格式表示不了（如“${items[first]?.stem.slice(0, 30)}”），请筛选后再导出，或换一种格式。`,
      )
    }
    await audit.append({
      actorId: viewer.id,
      role: viewer.role,
      act: 'export',
      subjectId: viewer.id,
      detail: { format },
    })
    return sendFile(context, { bytes, mediaType, name: `题库${extension}` }) as never
  })
}

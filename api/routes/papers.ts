import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { metadataOf } from '../../exports/export-document.ts'
import { provider } from '../../exports/provider.ts'
import { mediaTypes, writeExport } from '../../exports/write-export.ts'
import { newId } from '../../storage/new-id.ts'
import { totalMarks } from '../../teaching/paper.ts'
import { changePaper, createPaper, deletePaper, getPaper, listPapers } from '../../teaching/papers.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  newPaperSchema,
  paperChangeSchema,
  paperChoiceSchema,
  paperExportQuery,
  paperSchema,
  paperSummarySchema,
} from '../contract/papers.ts'
import { sendFile } from '../file-answer.ts'
import { openTo } from '../open-to.ts'
import { paperDocument } from '../paper-document.ts'
import { changedItems, choicesFromBank, itemsFromBank } from '../paper-items.ts'
import { paperView } from '../paper-view.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, fileAnswer, jsonAnswer } from './responses.ts'

const listRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/papers',
  summary: "The teacher's papers, newest first",
  responses: jsonAnswer(z.object({ papers: z.array(paperSummarySchema) })),
})
const choicesRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/papers/choices',
  summary: 'The approved items of the question bank that may be put into a paper',
  responses: jsonAnswer(z.object({ items: z.array(paperChoiceSchema) })),
})
const newRoute = createRoute({
  ...openTo(['teacher']),
  method: 'post',
  path: '/papers',
  summary: 'Start a paper, with approved items of the question bank or empty',
  request: { body: jsonBody(newPaperSchema) },
  responses: jsonAnswer(paperSchema),
})
const readRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/papers/{id}',
  summary: 'A paper of the teacher with its items and keys',
  request: { params: byId },
  responses: jsonAnswer(paperSchema),
})
const changeRoute = createRoute({
  ...openTo(['teacher']),
  method: 'put',
  path: '/papers/{id}',
  summary: 'Change a paper: its head, its items, their order and marks',
  request: { params: byId, body: jsonBody(paperChangeSchema) },
  responses: jsonAnswer(paperSchema),
})
const deleteRoute = createRoute({
  ...openTo(['teacher']),
  method: 'delete',
  path: '/papers/{id}',
  summary: 'Delete a paper; quizzes that were assigned stay',
  request: { params: byId },
  responses: emptyAnswer,
})
const exportRoute = createRoute({
  ...openTo(['teacher']),
  method: 'get',
  path: '/papers/{id}/export',
  summary: 'The paper, its answer sheet or its key as a Word, PDF or Markdown file',
  request: { params: byId, query: paperExportQuery },
  responses: fileAnswer(Object.values(mediaTypes)),
})

/** A teacher's own papers. */
export function paperRoutes({ database, audit, clock }: AppParts) {
  const { read, write } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const papers = await listPapers(read, context.get('viewer').id)
      const summaries = papers.map(({ id, updatedAt, content }) => ({
        id,
        title: content.title,
        questions: content.items.length,
        marks: totalMarks(content),
        minutes: content.minutes,
        updatedAt,
      }))
      return context.json({ papers: summaries }, 200)
    })
    .openapi(choicesRoute, async (context) => {
      return context.json({ items: await choicesFromBank(read, context.get('viewer')) }, 200)
    })
    .openapi(newRoute, async (context) => {
      const viewer = context.get('viewer')
      const { bankItemIds, ...head } = context.req.valid('json')
      const items = await itemsFromBank(read, viewer, bankItemIds)
      const paper = await write((transaction) =>
        createPaper(transaction, { ownerId: viewer.id, content: { ...head, items } }, clock()),
      )
      return context.json(paperView(paper), 200)
    })
    .openapi(readRoute, async (context) => {
      return context.json(paperView(await getPaper(read, context.get('viewer').id, context.req.valid('param').id)), 200)
    })
    .openapi(changeRoute, async (context) => {
      const viewer = context.get('viewer')
      const { revision, items: wanted, ...head } = context.req.valid('json')
      const paper = await getPaper(read, viewer.id, context.req.valid('param').id)
      const items = await changedItems(read, viewer, paper.content, wanted)
      const changed = await write((transaction) =>
        changePaper(transaction, paper, { revision, content: { ...head, items } }, clock()),
      )
      return context.json(paperView(changed), 200)
    })
    .openapi(deleteRoute, async (context) => {
      const { id } = context.req.valid('param')
      await write((transaction) => deletePaper(transaction, context.get('viewer').id, id))
      return context.body(null, 204)
    })
    .openapi(exportRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { part, format } = context.req.valid('query')
      const paper = await getPaper(read, actorId, context.req.valid('param').id)
      const contentId = newId()
      const document = paperDocument(paper.content, part, { contentId, provider, now: clock() })
      const file = await writeExport(document, format)
      const { ReservedCode1: textHash } = metadataOf(document).AIGC
      await audit.append({ actorId, role, act: 'export', subjectId: contentId, detail: { format, textHash } })
      return sendFile(context, file) as never
    })
}

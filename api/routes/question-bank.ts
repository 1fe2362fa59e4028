import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { AppError } from '../../storage/app-error.ts'
import {
  addItems,
  alikeItems,
  changeItem,
  getItem,
  getOwnItem,
  historyOf,
  listItems,
  stepItem,
} from '../../teaching/bank.ts'
import { checkItem } from '../../teaching/check-item.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  bankChangeSchema,
  bankHistorySchema,
  bankItemSchema,
  bankListQuery,
  bankListSchema,
  bankStepSchema,
  handItemSchema,
} from '../contract/question-bank.ts'
import { namesOf } from '../names-of.ts'
import { openTo } from '../open-to.ts'
import { bankView, bankViews, textsOf } from '../question-bank-desk.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer } from './responses.ts'

const forTeachers = openTo(['teacher'])

const listRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/question-bank',
  summary: 'Own items and what colleagues published, newest first, a page at a time',
  request: { query: bankListQuery },
  responses: jsonAnswer(bankListSchema),
})
const addRoute = createRoute({
  ...forTeachers,
  method: 'post',
  path: '/question-bank',
  summary: 'Put an item written by hand into the bank, as a draft',
  request: { body: jsonBody(handItemSchema) },
  responses: jsonAnswer(bankItemSchema),
})
const getRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/question-bank/{id}',
  summary: 'An item with its key, its source and what code finds wrong with it',
  request: { params: byId },
  responses: jsonAnswer(bankItemSchema),
})
const historyRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/question-bank/{id}/history',
  summary: 'The versions of an item, who signed which off, and items that ask the same',
  request: { params: byId },
  responses: jsonAnswer(bankHistorySchema),
})
const changeRoute = createRoute({
  ...forTeachers,
  method: 'put',
  path: '/question-bank/{id}',
  summary: 'Change an item: a new version, a draft again',
  request: { params: byId, body: jsonBody(bankChangeSchema) },
  responses: jsonAnswer(bankItemSchema),
})
const stepRoute = createRoute({
  ...forTeachers,
  method: 'put',
  path: '/question-bank/{id}/status',
  summary: 'Sign an item off, publish it to colleagues, take it back, or retire it',
  request: { params: byId, body: jsonBody(bankStepSchema) },
  responses: jsonAnswer(bankItemSchema),
})

/** The question bank of teachers; students meet its items in quizzes only, without keys. */
export function questionBankRoutes(parts: AppParts) {
  const { database, clock } = parts
  const { read, write } = database

  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const viewer = context.get('viewer')
      const { document, blueprint, mine, offset, limit, ...filter } = context.req.valid('query')
      const where = { ...filter, documentId: document, blueprintId: blueprint, mine: mine === '1' }
      const { items, total } = await listItems(read, viewer, where, { offset, limit })
      return context.json({ items: await bankViews(parts, viewer, items), total }, 200)
    })
    .openapi(addRoute, async (context) => {
      const viewer = context.get('viewer')
      const { content, tags } = context.req.valid('json')
      const [added] = await write((transaction) =>
        addItems(transaction, viewer.id, [{ content, tags, origin: 'hand' }], clock()),
      )
      if (!added) throw new AppError('storage-unavailable', '没有保存成功，请稍后重试。')
      return context.json(await bankView(parts, viewer, added), 200)
    })
    .openapi(getRoute, async (context) => {
      const viewer = context.get('viewer')
      return context.json(
        await bankView(parts, viewer, await getItem(read, viewer, context.req.valid('param').id)),
        200,
      )
    })
    .openapi(historyRoute, async (context) => {
      const viewer = context.get('viewer')
      const item = await getItem(read, viewer, context.req.valid('param').id)
      const { versions, steps } = await historyOf(read, item.id)
      const name = await namesOf(read, [
        ...versions.map(({ savedBy }) => savedBy),
        ...steps.map(({ takenBy }) => takenBy),
      ])
      const alike = await alikeItems(read, viewer, item.content, item.id)
      return context.json(
        {
          versions: versions.map(({ version, savedAt, savedBy, content }) => ({
            version,
            savedAt,
            savedBy: name(savedBy),
            stem: content.stem,
          })),
          steps: steps.map(({ version, status, takenAt, takenBy }) => ({
            version,
            status,
            takenAt,
            takenBy: name(takenBy),
          })),
          alike: alike.map(({ id, stem }) => ({ id, stem })),
        },
        200,
      )
    })
    .openapi(changeRoute, async (context) => {
      const viewer = context.get('viewer')
      const { revision, content, tags } = context.req.valid('json')
      const item = await getOwnItem(read, viewer, context.req.valid('param').id)
      const changed = await write((transaction) =>
        changeItem(transaction, item, { revision, content, tags, by: viewer.id }, clock()),
      )
      return context.json(await bankView(parts, viewer, changed), 200)
    })
    .openapi(stepRoute, async (context) => {
      const viewer = context.get('viewer')
      const { revision, to } = context.req.valid('json')
      const item = await getOwnItem(read, viewer, context.req.valid('param').id)
      if (to === 'approved' || to === 'published') {
        const [fault] = checkItem(item.content, await textsOf(database, viewer, [item.content])).filter(
          ({ grave }) => grave,
        )
        if (fault) throw new AppError('conflict', `这道题还不能审定：${fault.message}`)
      }
      const stepped = await write((transaction) =>
        stepItem(transaction, item, { revision, to, by: viewer.id }, clock()),
      )
      return context.json(await bankView(parts, viewer, stepped), 200)
    })
}

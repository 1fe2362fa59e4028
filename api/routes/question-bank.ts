import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { guardedTask } from '../../agents/guarded-task.ts'
import { writeItems, writeToPlan } from '../../agents/quiz/write-items.ts'
import { type WrittenItem, writeWithModel } from '../../agents/quiz/write-with-model.ts'
import { rosterNames } from '../../identity/roster-names.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import {
  addItems,
  alikeItems,
  type BankItem,
  changeItem,
  getItem,
  getOwnItem,
  historyOf,
  itemsOnClauses,
  listItems,
  stepItem,
} from '../../teaching/bank.ts'
import { type BankBlueprint, getBlueprint, listBlueprints, saveBlueprint } from '../../teaching/bank-blueprints.ts'
import { checkItem } from '../../teaching/check-item.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  type BankBlueprintView,
  bankAgainSchema,
  bankChangeSchema,
  bankHistorySchema,
  bankItemSchema,
  bankListQuery,
  bankListSchema,
  bankStepSchema,
  blueprintSchema,
  handItemSchema,
  newBankItemsSchema,
  writtenItemsSchema,
} from '../contract/question-bank.ts'
import { locksOn } from '../locks-on.ts'
import { modelFor } from '../model-for.ts'
import { namesOf } from '../names-of.ts'
import { openTo } from '../open-to.ts'
import { bankViews, chosenClauses, textsOf } from '../question-bank-desk.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer } from './responses.ts'

const agent = 'quiz-writer'
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
const generateRoute = createRoute({
  ...forTeachers,
  method: 'post',
  path: '/question-bank/generate',
  summary: 'Have items written from chosen clauses to a plan of types and levels',
  request: { body: jsonBody(newBankItemsSchema) },
  responses: jsonAnswer(writtenItemsSchema),
})
const blueprintsRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/question-bank/blueprints',
  summary: 'The teacher’s plans with what of them is written and approved',
  responses: jsonAnswer(z.object({ blueprints: z.array(blueprintSchema) })),
})
const blueprintRoute = createRoute({
  ...forTeachers,
  method: 'get',
  path: '/question-bank/blueprints/{id}',
  summary: 'A plan with what of it is written and approved, by type and by clause',
  request: { params: byId },
  responses: jsonAnswer(blueprintSchema),
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
const againRoute = createRoute({
  ...forTeachers,
  method: 'post',
  path: '/question-bank/{id}/again',
  summary: 'Another item of the same type on the same clauses in this one’s place, as a new version',
  request: { params: byId, body: jsonBody(bankAgainSchema) },
  responses: jsonAnswer(bankItemSchema),
})

/** The question bank of teachers; students meet its items in quizzes only, without keys. */
export function questionBankRoutes(parts: AppParts) {
  const { database, clock } = parts
  const { read, write } = database
  const one = async (viewer: Viewer, item: BankItem) => {
    const [view] = await bankViews(parts, viewer, [item])
    if (!view) throw new AppError('not-found', '题库里没有这道题。')
    return view
  }
  const task = async (viewer: Viewer, written: string, signal: AbortSignal) => ({
    actorId: viewer.id,
    role: viewer.role,
    agent,
    written,
    locks: await locksOn(parts, viewer),
    knownNames: await rosterNames(read),
    signal,
  })

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
      return context.json(await one(viewer, added), 200)
    })
    .openapi(generateRoute, async (context) => {
      const viewer = context.get('viewer')
      const { title, clauseIds, rows, tags } = context.req.valid('json')
      const { signal } = context.req.raw
      const { chosen, neighbours } = await chosenClauses(parts, viewer, clauseIds)
      const blueprintId = newId()
      const besides = (await itemsOnClauses(read, viewer, clauseIds)).map(({ content }) => content)
      const { items: structural, shortages } = writeToPlan(chosen, rows, { seed: blueprintId, neighbours, besides })
      const model = structural.length === 0 ? null : await modelFor(parts, viewer, agent)
      let added: BankItem[] = []
      const outcome = await guardedTask(parts, {
        ...(await task(viewer, [title, ...tags].join('；'), signal)),
        work: async () => {
          const result = model
            ? await writeWithModel(structural, { model, clauses: chosen, signal })
            : { items: structural.map(byCode), remark: null }
          return {
            result,
            text: result.items.map(({ content }) => content.stem).join('\n'),
            clauseIds: [
              ...new Set(result.items.flatMap(({ content }) => content.sources.map((cited) => cited.clauseId))),
            ],
            model: result.items.find((item) => item.model !== 'quotation')?.model ?? 'quotation',
            prompt: result.items.find((item) => item.prompt !== null)?.prompt ?? null,
          }
        },
        save: async (transaction, { items }) => {
          const now = clock()
          const labels = chosen.map(({ id, label }) => ({ id, label }))
          const plan = { id: blueprintId, ownerId: viewer.id, title: title || (chosen[0]?.document.title ?? ''), rows }
          await saveBlueprint(transaction, { ...plan, clauses: labels }, now)
          const fresh = items.map((item) => ({ ...item, origin: 'generated' as const, tags, blueprintId }))
          added = await addItems(transaction, viewer.id, fresh, now)
        },
      })
      if (!outcome.done) throw new AppError('input-invalid', outcome.reply)
      const views = await bankViews(parts, viewer, added)
      return context.json({ blueprintId, items: views, shortages, remark: outcome.result.remark }, 200)
    })
    .openapi(blueprintsRoute, async (context) => {
      const viewer = context.get('viewer')
      const plans = await listBlueprints(read, viewer.id)
      return context.json({ blueprints: await Promise.all(plans.map((plan) => coverage(viewer, plan))) }, 200)
    })
    .openapi(blueprintRoute, async (context) => {
      const viewer = context.get('viewer')
      const plan = await getBlueprint(read, viewer.id, context.req.valid('param').id)
      return context.json(await coverage(viewer, plan), 200)
    })
    .openapi(getRoute, async (context) => {
      const viewer = context.get('viewer')
      return context.json(await one(viewer, await getItem(read, viewer, context.req.valid('param').id)), 200)
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
      return context.json(await one(viewer, changed), 200)
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
      return context.json(await one(viewer, stepped), 200)
    })
    .openapi(againRoute, async (context) => {
      const viewer = context.get('viewer')
      const { revision } = context.req.valid('json')
      const { signal } = context.req.raw
      const item = await getOwnItem(read, viewer, context.req.valid('param').id)
      const { chosen, neighbours } = await chosenClauses(parts, viewer, item.clauseIds)
      const { versions } = await historyOf(read, item.id)
      const besides = [...(await itemsOnClauses(read, viewer, item.clauseIds)), ...versions].map(
        ({ content }) => content,
      )
      const seed = `${item.id}:${item.version}`
      const [structural] = writeItems(chosen, { count: 1, types: [item.type], seed, neighbours, besides })
      if (!structural) throw new AppError('conflict', '这一条没有别的同类题可出了，可以改题型或换条款。')
      const model = await modelFor(parts, viewer, agent)
      let changed: BankItem | null = null
      const outcome = await guardedTask(parts, {
        ...(await task(viewer, '', signal)),
        work: async () => {
          const { items } = model
            ? await writeWithModel([structural], { model, clauses: chosen, signal })
            : { items: [byCode(structural)] }
          const result = items[0] ?? byCode(structural)
          return {
            result,
            text: result.content.stem,
            clauseIds: item.clauseIds,
            model: result.model,
            prompt: result.prompt,
          }
        },
        save: async (transaction, { content, model: writer, prompt }) => {
          const origin = { origin: 'generated' as const, model: writer, prompt }
          changed = await changeItem(transaction, item, { revision, content, by: viewer.id, origin }, clock())
        },
      })
      if (!outcome.done) throw new AppError('input-invalid', outcome.reply)
      if (changed === null) throw new AppError('storage-unavailable', '没有保存成功，请稍后重试。')
      return context.json(await one(viewer, changed), 200)
    })

  async function coverage(
    viewer: Viewer,
    { id, title, createdAt, rows, clauses }: BankBlueprint,
  ): Promise<BankBlueprintView> {
    const { items } = await listItems(read, viewer, { blueprintId: id }, { limit: 1000 })
    const taken = new Set<string>()
    // Lines that name a level take theirs first, so that the open ones count what is left.
    const order = [...rows.keys()].sort(
      (one, other) => Number(rows[one]?.bloom === null) - Number(rows[other]?.bloom === null),
    )
    const counts = rows.map(() => ({ drafts: 0, approved: 0 }))
    for (const at of order) {
      const row = rows[at]
      const count = counts[at]
      if (!row || !count) continue
      const fitting = items.filter(
        (item) => !taken.has(item.id) && item.type === row.type && (row.bloom === null || item.bloom === row.bloom),
      )
      for (const item of fitting.slice(0, row.count)) {
        taken.add(item.id)
        if (item.status === 'approved' || item.status === 'published') count.approved++
        else count.drafts++
      }
    }
    return {
      id,
      title,
      createdAt,
      rows: rows.map((row, at) => ({ ...row, ...(counts[at] ?? { drafts: 0, approved: 0 }) })),
      clauses: clauses.map((clause) => ({
        ...clause,
        items: items.filter(({ clauseIds }) => clauseIds.includes(clause.id)).length,
      })),
    }
  }
}

const byCode = (content: WrittenItem['content']): WrittenItem => ({ content, model: 'quotation', prompt: null })

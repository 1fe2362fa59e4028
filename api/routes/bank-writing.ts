import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { guardedTask } from '../../agents/guarded-task.ts'
import { writeItems, writeToPlan } from '../../agents/quiz/write-items.ts'
import { type WrittenItem, writeWithModel } from '../../agents/quiz/write-with-model.ts'
import { rosterNames } from '../../identity/roster-names.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import { addItems, type BankItem, changeItem, getOwnItem, historyOf, itemsOnClauses } from '../../teaching/bank.ts'
import { saveBlueprint } from '../../teaching/bank-blueprints.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { bankAgainSchema, bankItemSchema, newBankItemsSchema, writtenItemsSchema } from '../contract/question-bank.ts'
import { locksOn } from '../locks-on.ts'
import { modelFor } from '../model-for.ts'
import { openTo } from '../open-to.ts'
import { bankView, bankViews, chosenClauses } from '../question-bank-desk.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer } from './responses.ts'

const agent = 'quiz-writer'
const forTeachers = openTo(['teacher'])

const generateRoute = createRoute({
  ...forTeachers,
  method: 'post',
  path: '/question-bank/generate',
  summary: 'Have items written from chosen clauses to a plan of types and levels',
  request: { body: jsonBody(newBankItemsSchema) },
  responses: jsonAnswer(writtenItemsSchema),
})
const againRoute = createRoute({
  ...forTeachers,
  method: 'post',
  path: '/question-bank/{id}/again',
  summary: 'Another item of the same type on the same clauses in this one’s place, as a new version',
  request: { params: byId, body: jsonBody(bankAgainSchema) },
  responses: jsonAnswer(bankItemSchema),
})

/** Items that are written from clauses: to a plan, or another in the place of one. */
export function bankWritingRoutes(parts: AppParts) {
  const { database, clock } = parts
  const { read } = database
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
      return context.json(await bankView(parts, viewer, changed), 200)
    })
}

const byCode = (content: WrittenItem['content']): WrittenItem => ({ content, model: 'quotation', prompt: null })

import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { guardedTask } from '../../agents/guarded-task.ts'
import { makePlan } from '../../career/plan/make-plan.ts'
import { addPlan, changePlan, getPlan, listPlans, removePlan, type StoredPlan } from '../../career/plan/plan-store.ts'
import { getPost } from '../../career/posts/post-store.ts'
import { mediaTypes, writeExport } from '../../exports/write-export.ts'
import { rosterNames } from '../../identity/roster-names.ts'
import { AppError } from '../../storage/app-error.ts'
import { newId } from '../../storage/new-id.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import { compareFor } from '../career-match.ts'
import { newPlanSchema, planChangeSchema, planExportQuery, planListSchema, planViewSchema } from '../contract/career.ts'
import { sendFile } from '../file-answer.ts'
import { locksOn } from '../locks-on.ts'
import { openTo } from '../open-to.ts'
import { planDocument } from '../plan-document.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, fileAnswer, jsonAnswer } from './responses.ts'

const listRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/career-plans',
  summary: 'Your career plans, the one changed last first',
  responses: jsonAnswer(planListSchema),
})
const makeRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/career-plans',
  summary: 'Make a plan of one to three years from your gap to a post',
  request: { body: jsonBody(newPlanSchema) },
  responses: jsonAnswer(planViewSchema),
})
const changeRoute = createRoute({
  ...openTo('signed-in'),
  method: 'put',
  path: '/career-plans/{id}',
  summary: 'Change a plan: what is done, what is added or taken out',
  request: { params: byId, body: jsonBody(planChangeSchema) },
  responses: jsonAnswer(planViewSchema),
})
const removeRoute = createRoute({
  ...openTo('signed-in'),
  method: 'delete',
  path: '/career-plans/{id}',
  summary: 'Delete a plan for good',
  request: { params: byId },
  responses: emptyAnswer,
})
const exportRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/career-plans/{id}/export',
  summary: 'A plan as Word, PDF or Markdown',
  request: { params: byId, query: planExportQuery },
  responses: fileAnswer(Object.values(mediaTypes)),
})

const planView = ({ id, updatedAt, revision, content }: StoredPlan) => ({ id, updatedAt, revision, content })

/** Career plans: made by code from a gap, changed by their owner. */
export function careerPlanRoutes(parts: AppParts) {
  const { database, audit, clock } = parts
  const { read, write } = database
  return new OpenAPIHono<AppEnv>()
    .openapi(listRoute, async (context) => {
      const plans = await listPlans(read, context.get('viewer').id)
      return context.json({ plans: plans.map(planView) }, 200)
    })
    .openapi(makeRoute, async (context) => {
      const viewer = context.get('viewer')
      const { postId, years } = context.req.valid('json')
      const post = await getPost(read, viewer.access, postId)
      const { match } = await compareFor(read, viewer)
      const matched = match(post)
      if (!matched) throw new AppError('conflict', '请先上传或填写简历，再制定规划。')
      const content = makePlan(post, matched, years)
      const plan = await write((transaction) => addPlan(transaction, { ownerId: viewer.id, content }, clock()))
      return context.json(planView(plan), 200)
    })
    .openapi(changeRoute, async (context) => {
      const viewer = context.get('viewer')
      const { id } = context.req.valid('param')
      const { revision, content } = context.req.valid('json')
      const before = await getPlan(read, viewer.id, id)
      const outcome = await guardedTask(parts, {
        actorId: viewer.id,
        role: viewer.role,
        agent: 'career-coach',
        written: newWords(before.content, content),
        locks: await locksOn(parts, viewer),
        knownNames: await rosterNames(read),
        signal: context.req.raw.signal,
        work: async () => ({ result: content, text: '', clauseIds: [], model: 'quotation', prompt: null }),
      })
      if (!outcome.done) throw new AppError('input-invalid', outcome.reply)
      const plan = await write((transaction) =>
        changePlan(transaction, { ownerId: viewer.id, id, revision, content }, clock()),
      )
      return context.json(planView(plan), 200)
    })
    .openapi(removeRoute, async (context) => {
      const { id } = context.req.valid('param')
      await write((transaction) => removePlan(transaction, context.get('viewer').id, id))
      return context.body(null, 204)
    })
    .openapi(exportRoute, async (context) => {
      const { id: actorId, role } = context.get('viewer')
      const { content } = await getPlan(read, actorId, context.req.valid('param').id)
      const { format } = context.req.valid('query')
      const contentId = newId()
      await audit.append({ actorId, role, act: 'export', subjectId: contentId, detail: { format, of: 'career-plan' } })
      return sendFile(
        context,
        await writeExport(planDocument(content, { contentId, createdAt: clock() }), format),
      ) as never
    })
}

/** What its owner wrote of their own: everything that the plan did not say before. */
function newWords(before: StoredPlan['content'], after: StoredPlan['content']): string {
  const words = ({ terms }: StoredPlan['content']) =>
    terms.flatMap(({ items }) => items.flatMap(({ title, detail }) => [title, detail]))
  const known = new Set(words(before))
  return words(after)
    .filter((text) => !known.has(text))
    .join('\n')
}

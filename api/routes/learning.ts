import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { findLockedMaterial } from '../../agents/locked-material.ts'
import { keyInWords } from '../../agents/tutor/item-words.ts'
import { readLearnerChoices, saveLearnerChoices, savePrior } from '../../learning/learner-choices.ts'
import { excludeEvidence, readEvidence } from '../../learning/learner-evidence.ts'
import { listGoals } from '../../learning/list-goals.ts'
import { evidenceOf, objectivesOfClauses } from '../../learning/objective-of-clauses.ts'
import { openMistakes } from '../../learning/open-mistakes.ts'
import { listPractice } from '../../learning/practice-records.ts'
import { readGoal } from '../../learning/read-goal.ts'
import { AppError } from '../../storage/app-error.ts'
import { itemContentSchema } from '../../teaching/quiz-item.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  evidenceSchema,
  exclusionSchema,
  goalLineSchema,
  learningChoicesSchema,
  learningOverviewSchema,
  mistakeSchema,
  priorSchema,
} from '../contract/learning.ts'
import { learnerView } from '../learner-view.ts'
import { locksOn } from '../locks-on.ts'
import { openTo } from '../open-to.ts'
import { goalOf } from '../practice-desk.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { emptyAnswer, jsonAnswer } from './responses.ts'

const overviewRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/learning',
  summary: "One's goal with mastery, what is due, what comes next and why",
  responses: jsonAnswer(learningOverviewSchema),
})
const goalsRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/learning/goals',
  summary: 'The goals that may be chosen: of the class, of posts, of documents',
  responses: jsonAnswer(z.object({ goals: z.array(goalLineSchema) })),
})
const choicesRoute = createRoute({
  ...openTo('signed-in'),
  method: 'put',
  path: '/learning/choices',
  summary: 'Choose a goal and preferences, or switch the record off and on; what is not named stays',
  request: { body: jsonBody(learningChoicesSchema) },
  responses: emptyAnswer,
})
const priorRoute = createRoute({
  ...openTo('signed-in'),
  method: 'put',
  path: '/learning/priors',
  summary: 'Say how much one knows already; it starts the estimate and never counts as mastery',
  request: { body: jsonBody(priorSchema) },
  responses: emptyAnswer,
})
const evidenceRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/learning/evidence',
  summary: 'What mastery is computed from, the newest first; of one objective or all',
  request: { query: z.object({ objectiveId: z.string().max(120).optional() }) },
  responses: jsonAnswer(z.object({ evidence: z.array(evidenceSchema) })),
})
const excludeRoute = createRoute({
  ...openTo('signed-in'),
  method: 'put',
  path: '/learning/evidence/{id}/exclusion',
  summary: 'Say that an answer does not tell what one knows, and why; it then counts for nothing',
  request: { params: byId, body: jsonBody(exclusionSchema) },
  responses: emptyAnswer,
})
const includeRoute = createRoute({
  ...openTo('signed-in'),
  method: 'delete',
  path: '/learning/evidence/{id}/exclusion',
  summary: 'Let it count again',
  request: { params: byId },
  responses: emptyAnswer,
})
const mistakesRoute = createRoute({
  ...openTo('signed-in'),
  method: 'get',
  path: '/learning/mistakes',
  summary: 'What was answered wrong and not yet put right, the newest first',
  responses: jsonAnswer(z.object({ mistakes: z.array(mistakeSchema) })),
})

/** The learner record: only ever one's own; to be seen, corrected and switched off. */
export function learningRoutes(parts: AppParts) {
  const { database, clock } = parts
  const { read, write } = database

  return new OpenAPIHono<AppEnv>()
    .openapi(overviewRoute, async (context) => context.json(await learnerView(parts, context.get('viewer')), 200))
    .openapi(goalsRoute, async (context) => context.json({ goals: await listGoals(read, context.get('viewer')) }, 200))
    .openapi(choicesRoute, async (context) => {
      const viewer = context.get('viewer')
      const { recording, goalId, preferences = {} } = context.req.valid('json')
      if (goalId != null && (await readGoal(read, viewer, goalId)) === null) {
        throw new AppError('not-found', '没有找到这个目标，请刷新页面后重新选择。')
      }
      const { explanations, examplesFirst, dailyMinutes } = preferences
      const change = {
        ...(recording === undefined ? {} : { recording }),
        ...(goalId === undefined ? {} : { goalId }),
        preferences: {
          ...(explanations === undefined ? {} : { explanations }),
          ...(examplesFirst === undefined ? {} : { examplesFirst }),
          ...(dailyMinutes === undefined ? {} : { dailyMinutes }),
        },
      }
      await write((transaction) => saveLearnerChoices(transaction, viewer.id, change, clock()))
      return context.body(null, 204)
    })
    .openapi(priorRoute, async (context) => {
      const viewer = context.get('viewer')
      const { objectiveId, level } = context.req.valid('json')
      const goal = await goalOf(parts, viewer)
      if (!goal?.objectives.some(({ id }) => id === objectiveId)) {
        throw new AppError('not-found', '没有找到这个学习目标，请刷新页面后重试。')
      }
      if (!(await readLearnerChoices(read, viewer.id)).recording) {
        throw new AppError('conflict', '学习记录已关闭，打开后才能保存。')
      }
      await write((transaction) => savePrior(transaction, { learnerId: viewer.id, objectiveId, level }, clock()))
      return context.body(null, 204)
    })
    .openapi(evidenceRoute, async (context) => {
      const viewer = context.get('viewer')
      const { objectiveId } = context.req.valid('query')
      const all = await readEvidence(read, viewer.id)
      const objective = (await goalOf(parts, viewer))?.objectives.find(({ id }) => id === objectiveId)
      const rows = objectiveId === undefined ? all : objective ? evidenceOf(objective, all) : []
      const evidence = rows
        .toReversed()
        .map(({ learnerId: _l, clauseIds: _c, sourceId: _s, criticalMissed: _m, ...row }) => row)
      return context.json({ evidence }, 200)
    })
    .openapi(excludeRoute, async (context) => {
      const { id } = context.req.valid('param')
      const { reason } = context.req.valid('json')
      const learnerId = context.get('viewer').id
      await write((transaction) => excludeEvidence(transaction, { learnerId, id, reason }, clock()))
      return context.body(null, 204)
    })
    .openapi(includeRoute, async (context) => {
      const { id } = context.req.valid('param')
      const learnerId = context.get('viewer').id
      await write((transaction) => excludeEvidence(transaction, { learnerId, id, reason: null }, clock()))
      return context.body(null, 204)
    })
    .openapi(mistakesRoute, async (context) => {
      const viewer = context.get('viewer')
      const { recording } = await readLearnerChoices(read, viewer.id)
      const rows = recording ? openMistakes(await readEvidence(read, viewer.id)) : []
      const goal = await goalOf(parts, viewer)
      const practice = await listPractice(read, viewer.id)
      const lockOf = await findLockedMaterial(read, await locksOn(parts, viewer))
      const mistakes = rows.map(({ id, about, at, sourceId, clauseIds }) => {
        const kept = practice.find(({ itemId }) => itemId === sourceId)
        const item = kept ? itemContentSchema.parse(kept.item) : null
        const locked = item?.sources.some(({ documentId, clause }) => lockOf({ documentId, label: clause })) ?? false
        const [objective] = objectivesOfClauses(goal?.objectives ?? [], clauseIds)
        return {
          evidenceId: id,
          about,
          objective: objective?.title ?? null,
          at,
          answer: item && !locked ? keyInWords(item) : null,
          sources: item && !locked ? item.sources : [],
        }
      })
      return context.json({ mistakes }, 200)
    })
}

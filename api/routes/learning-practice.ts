import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { guardedTask } from '../../agents/guarded-task.ts'
import { hintsAtMost, practiceHint } from '../../agents/practice/practice-hint.ts'
import { answerInWords, keyInWords } from '../../agents/tutor/item-words.ts'
import { rosterNames } from '../../identity/roster-names.ts'
import { readLearnerChoices } from '../../learning/learner-choices.ts'
import { readEvidence } from '../../learning/learner-evidence.ts'
import { masteryOf } from '../../learning/mastery-of.ts'
import { isRightEnough } from '../../learning/mastery-parameters.ts'
import { evidenceOf, objectivesOfClauses } from '../../learning/objective-of-clauses.ts'
import { isInOwnWords } from '../../learning/own-words.ts'
import {
  closePractice,
  countHint,
  forgetPractice,
  getOpenPractice,
  practiceItemId,
  savePractice,
} from '../../learning/practice-records.ts'
import { recordEvidence } from '../../learning/record-evidence.ts'
import { AppError } from '../../storage/app-error.ts'
import type { Connection } from '../../storage/database.ts'
import { newId } from '../../storage/new-id.ts'
import { gradeAnswer } from '../../teaching/grade-answer.ts'
import type { ItemAnswer } from '../../teaching/item-answer.ts'
import { itemView } from '../../teaching/item-view.ts'
import { type ItemContent, itemContentSchema } from '../../teaching/quiz-item.ts'
import type { AppEnv, AppParts } from '../app-parts.ts'
import {
  newPracticeSchema,
  practiceAnswerSchema,
  practiceHintSchema,
  practiceResultSchema,
  practiceSchema,
} from '../contract/learning.ts'
import { lockedMaterial, refuseHidden } from '../hidden-material.ts'
import { locksOn } from '../locks-on.ts'
import { openTo } from '../open-to.ts'
import { askMistake, askObjective, goalOf } from '../practice-desk.ts'
import type { Viewer } from '../viewer.ts'
import { byId } from './by-id.ts'
import { jsonBody } from './json-body.ts'
import { jsonAnswer } from './responses.ts'

const aboutAtMost = 120

const newRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/learning/practice',
  summary: 'An item of an objective, or a mistake again, without its key',
  request: { body: jsonBody(newPracticeSchema) },
  responses: jsonAnswer(practiceSchema),
})
const hintRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/learning/practice/{id}/hint',
  summary: 'A hint; each lets the answer count for less',
  request: { params: byId },
  responses: jsonAnswer(practiceHintSchema),
})
const answerRoute = createRoute({
  ...openTo('signed-in'),
  method: 'post',
  path: '/learning/practice/{id}/answer',
  summary: 'The answer, marked by code; evidence is recorded unless the learner keeps no record',
  request: { params: byId, body: jsonBody(practiceAnswerSchema) },
  responses: jsonAnswer(practiceResultSchema),
})

/** Practice: one item at a time, written from clauses, marked by code, its key kept here until the answer. */
export function learningPracticeRoutes(parts: AppParts) {
  const { database, clock } = parts
  const { read, write } = database

  return new OpenAPIHono<AppEnv>()
    .openapi(newRoute, async (context) => {
      const viewer = context.get('viewer')
      const { objectiveId, evidenceId } = context.req.valid('json')
      if (objectiveId === undefined && evidenceId === undefined) {
        throw new AppError('input-invalid', '请选择一个学习目标或一道错题，再开始练习。')
      }
      const id = newId()
      const { objective, item } = await guarded(viewer, {
        signal: context.req.raw.signal,
        work: () =>
          evidenceId === undefined
            ? askObjective(parts, viewer, objectiveId ?? '')
            : askMistake(parts, viewer, evidenceId),
        textOf: ({ item }) => item.stem,
        save: (transaction, { objective, item }) =>
          savePractice(transaction, {
            id,
            learnerId: viewer.id,
            objectiveId: objective.id,
            itemId: practiceItemId(item),
            item,
            hints: 0,
            askedAt: clock().toISOString(),
            answeredAt: null,
          }),
      })
      const shown = { id, objectiveId: objective.id, objective: objective.title, hintsLeft: hintsAtMost }
      return context.json({ ...shown, item: itemView(item, id) }, 200)
    })
    .openapi(hintRoute, async (context) => {
      const viewer = context.get('viewer')
      const row = await getOpenPractice(read, viewer.id, context.req.valid('param').id)
      const item = itemContentSchema.parse(row.item)
      await refuseLocked(viewer, item)
      if (row.hints >= hintsAtMost) throw new AppError('conflict', '提示已经用完，试着作答，答后可以看原文。')
      const hints = row.hints + 1
      await write((transaction) => countHint(transaction, row.id, hints))
      const text = practiceHint(item, hints)
      return context.json({ text, hintsLeft: hintsAtMost - hints }, 200)
    })
    .openapi(answerRoute, async (context) => {
      const viewer = context.get('viewer')
      const { answer } = context.req.valid('json')
      const row = await getOpenPractice(read, viewer.id, context.req.valid('param').id)
      const item = itemContentSchema.parse(row.item)
      await refuseLocked(viewer, item)
      const grade = gradeAnswer(item, answer)
      const written = answer === null ? '' : writtenIn(answer)
      const isOpen = item.type === 'short-answer' || item.type === 'case'
      const ownWords = !isOpen || isInOwnWords(written, item.sources.map(({ quote }) => quote).join('\n'))
      const sourceKind = isOpen ? ('explanation' as const) : ('practice' as const)
      const score = ownWords ? grade.score : 0
      const objective = (await goalOf(parts, viewer))?.objectives.find(({ id }) => id === row.objectiveId)
      const knowledge = objective?.knowledge ?? item.knowledge
      const clauseIds = [...new Set(item.sources.map(({ clauseId }) => clauseId))]
      const now = clock()
      let recorded = false
      await guarded(viewer, {
        written,
        signal: context.req.raw.signal,
        work: async () => ({ item }),
        textOf: () => item.explanation,
        save: async (transaction) => {
          if (!(await closePractice(transaction, row.id, now))) {
            throw new AppError('conflict', '这道题已经答过了，请做下一题。')
          }
          const evidence = {
            learnerId: viewer.id,
            knowledge,
            clauseIds,
            score,
            hints: row.hints,
            sourceKind,
            sourceId: row.itemId,
            about: item.stem.slice(0, aboutAtMost),
          }
          recorded = await recordEvidence(transaction, evidence, now)
          if (!recorded) await forgetPractice(transaction, row.id)
        },
      })
      return context.json(
        {
          score,
          right: isRightEnough({ sourceKind, score }),
          certain: grade.certain,
          answer: keyInWords(item),
          explanation: item.explanation,
          sources: item.sources,
          found: grade.found.map(({ point, found, quote }) => ({ point, found, quote })),
          recorded,
          ownWords,
          mastery: recorded ? await masteryShown(viewer, knowledge, clauseIds) : null,
        },
        200,
      )
    })

  /** An item that was asked before an assessment began is neither hinted at nor solved while it lasts. */
  async function refuseLocked(viewer: Viewer, { sources }: ItemContent): Promise<void> {
    const locked = await lockedMaterial(parts, viewer)
    for (const { documentId, clause: label } of sources) refuseHidden(locked, { documentId, label })
  }

  async function masteryShown(viewer: Viewer, knowledge: ItemContent['knowledge'], clauseIds: string[]) {
    const [objective] = objectivesOfClauses((await goalOf(parts, viewer))?.objectives ?? [], clauseIds)
    const { recording } = await readLearnerChoices(read, viewer.id)
    if (!recording) return null
    const evidence = evidenceOf(objective ?? { clauseIds }, await readEvidence(read, viewer.id))
    const { estimate: _estimate, ...shown } = masteryOf(objective?.knowledge ?? knowledge, evidence)
    return shown
  }

  /** Under the same checks and the same log as all else that is done for a person; saved with its row in the log. */
  async function guarded<T extends { item: ItemContent }>(
    viewer: Viewer,
    task: {
      written?: string
      signal: AbortSignal
      work: () => Promise<T>
      textOf: (result: T) => string
      save: (transaction: Connection, result: T) => Promise<void>
    },
  ): Promise<T> {
    const outcome = await guardedTask(parts, {
      actorId: viewer.id,
      role: viewer.role,
      agent: 'practice',
      written: task.written ?? '',
      locks: await locksOn(parts, viewer),
      knownNames: await rosterNames(read),
      signal: task.signal,
      work: async () => {
        const result = await task.work()
        const clauseIds = result.item.sources.map(({ clauseId }) => clauseId)
        return { result, text: task.textOf(result), clauseIds, model: 'quotation', prompt: null }
      },
      save: task.save,
    })
    if (!outcome.done) throw new AppError('forbidden', outcome.reply)
    return outcome.result
  }
}

/** What of an answer is the learner's own writing. */
function writtenIn(answer: ItemAnswer): string {
  return answer.type === 'short-answer' || answer.type === 'case' || answer.type === 'fill-in'
    ? answerInWords(answer)
    : ''
}

import { z } from 'zod'
import { loadPrompt } from '../../prompts/load-prompt.ts'
import { AppError } from '../../storage/app-error.ts'
import { asksSame } from '../../teaching/asks-same.ts'
import { checkItem } from '../../teaching/check-item.ts'
import { plainWords } from '../../teaching/plain-words.ts'
import { type BloomLevel, type ItemContent, itemTypes } from '../../teaching/quiz-item.ts'
import { fence } from '../fence.ts'
import { fitToShow } from '../guarded-task.ts'
import type { ModelConnection } from '../model-connection.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { obligationsOf } from '../obligation.ts'
import { type StructuredTask, structuredReply } from '../structured-reply.ts'
import { cited, common, options, sourceOf } from './draft-item.ts'
import type { QuizClause } from './quiz-clause.ts'

const words = z.string().max(600)
const itemSchema = z.object({
  type: z.enum(itemTypes),
  source: z.number().int(),
  quote: words,
  stem: words,
  situation: words.default(''),
  options: z
    .array(z.object({ text: words, right: z.boolean(), misconception: words.default('') }))
    .max(8)
    .default([]),
  right: z.boolean().default(true),
  answers: z.array(words).max(8).default([]),
  steps: z.array(words).max(12).default([]),
  points: z
    .array(z.object({ point: words, words: z.array(words).max(8) }))
    .max(8)
    .default([]),
})
type Written = z.infer<typeof itemSchema>

const prompt = loadPrompt('quiz-items', ['plan', 'sources'])
// More would be cut off by the model's own limit before the JSON ends.
const itemsAtOnce = 10

/** One item with who wrote it: a model, or code from the clause's structure. */
export type WrittenItem = { content: ItemContent; model: string; prompt: string | null }

type ModelTask = {
  model: ModelConnection
  clauses: readonly QuizClause[]
  signal: AbortSignal
  pace?: StructuredTask<unknown>['pace']
}

/**
 * Puts a model's items in the place of structural ones of the same type, where they pass every check of code: quote in the
 * clause, key borne out, numbers and words of duty the clause's own. The others stay; the remark says how many.
 */
export async function writeWithModel(
  structural: readonly ItemContent[],
  task: ModelTask,
): Promise<{ items: WrittenItem[]; remark: string | null }> {
  const own = structural.map((content): WrittenItem => ({ content, model: 'quotation', prompt: null }))
  try {
    const accepted: ItemContent[] = []
    for (let from = 0; from < structural.length; from += itemsAtOnce) {
      accepted.push(...(await ask(structural.slice(from, from + itemsAtOnce), task)))
    }
    const items = own.map((item): WrittenItem => {
      const at = accepted.findIndex(({ type }) => type === item.content.type)
      const [content] = at < 0 ? [] : accepted.splice(at, 1)
      if (!content) return item
      return { content: { ...content, bloom: item.content.bloom }, model: task.model.name, prompt: prompt.reference }
    })
    const kept = items.filter(({ model }) => model === 'quotation').length
    return { items, remark: kept === 0 ? null : `有 ${kept} 道题大模型没有写成或没有通过核对，已改为按条款结构出题。` }
  } catch (error) {
    if (!(error instanceof AppError) || task.signal.aborted) throw error
    return { items: own, remark: '大模型没有写成题目，已改为按条款结构出题。' }
  }
}

async function ask(
  wanted: readonly ItemContent[],
  { model, clauses, signal, pace }: ModelTask,
): Promise<ItemContent[]> {
  const used = clauses.filter(({ id }) => wanted.some(({ sources }) => sources.some(({ clauseId }) => clauseId === id)))
  const text = prompt.render({
    plan: wanted
      .map(({ type, bloom, sources }) => `${type}，认知层次 ${bloom}，依据材料 ${placeOf(used, sources[0]?.clauseId)}`)
      .join('\n'),
    sources: used
      .map(
        (clause, at) => `[${at + 1}] ${fence([`《${clause.document.title}》`, clause.label, clause.text].join('\n'))}`,
      )
      .join('\n\n'),
  })
  const schema = z.object({ items: z.array(itemSchema).max(3 * itemsAtOnce) })
  const reply = await structuredReply({ model, prompt: text, schema, signal, ...(pace ? { pace } : {}) })
  const accepted: ItemContent[] = []
  for (const one of reply.items) {
    const clause = used[one.source - 1]
    const content = clause && contentOf(one, clause)
    if (content && holds(content, clause) && !accepted.some((other) => asksSame(other, content))) accepted.push(content)
  }
  return accepted
}

const placeOf = (used: readonly QuizClause[], id: string | undefined): number =>
  used.findIndex((clause) => clause.id === id) + 1

function contentOf(one: Written, clause: QuizClause): ItemContent | null {
  const { type, stem, quote } = one
  const bloom: BloomLevel = 'understand'
  const shared = {
    ...common({ stem, bloom, explanation: cited(clause, quote), sources: [sourceOf(clause, quote)] }),
    situation: one.situation,
  }
  switch (type) {
    case 'single-choice':
    case 'multiple-choice': {
      const right = one.options.filter((option) => option.right).map(({ text }) => text)
      const texts = one.options.map((option) => ({
        text: option.text,
        misconception: option.right ? null : option.misconception,
      }))
      const named = options(texts, right)
      if (type === 'multiple-choice') return { type, ...shared, marks: 3, ...named }
      return right.length === 1 ? { type, ...shared, options: named.options, key: named.key[0] ?? '' } : null
    }
    case 'true-false':
      return { type, ...shared, key: one.right }
    case 'fill-in':
      return { type, ...shared, blanks: [{ accepted: one.answers }] }
    case 'ordering':
      return { type, ...shared, steps: one.steps }
    default: {
      const rubric = one.points.map(({ point, words: telling }) => ({
        point,
        marks: 2,
        clauseId: clause.id,
        words: telling,
      }))
      return {
        type,
        ...shared,
        marks: 2 * rubric.length,
        rubric,
        modelAnswer: one.points.map(({ point }) => point).join('；'),
      }
    }
  }
}

/** Whether code can vouch for it: checks without a grave finding, and no number or duty that the clause does not state. */
function holds(content: ItemContent, clause: QuizClause): boolean {
  if (checkItem(content, new Map([[clause.id, clause.text]])).some(({ grave }) => grave)) return false
  const shown = [content.stem, content.situation, 'modelAnswer' in content ? content.modelAnswer : ''].join('\n')
  if (fitToShow(shown, [clause.text]) === null) return false
  // What is wrong on purpose may state another number or duty; a made-up situation too.
  if (content.type !== 'short-answer') return true
  const stated = new Set(clause.text.split('\n').flatMap(numbersWithUnits))
  const duties = obligationsOf(clause.text)
  const told = `${content.stem.replace(/《[^》]*》/gu, '')}\n${content.modelAnswer}`
  if (plainWords(content.modelAnswer) === '') return false
  return (
    numbersWithUnits(told).every((number) => stated.has(number)) &&
    [...obligationsOf(told)].every((duty) => duties.has(duty))
  )
}

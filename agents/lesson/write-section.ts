import { z } from 'zod'
import { wholeText } from '../../knowledge/whole-text.ts'
import { loadPrompt } from '../../prompts/load-prompt.ts'
import { AppError } from '../../storage/app-error.ts'
import type { LessonBlock, Line, MaterialKind, PartName, Section } from '../../teaching/lesson-material.ts'
import { bindSentence, type Refusal } from '../bind-sentence.ts'
import { fence } from '../fence.ts'
import { fitToShow } from '../guarded-task.ts'
import type { ModelConnection } from '../model-connection.ts'
import { numbersWithUnits } from '../numbers-with-units.ts'
import { obligationsOf } from '../obligation.ts'
import { type StructuredTask, structuredReply } from '../structured-reply.ts'
import { kindNames } from './kind-names.ts'
import { didactic, fact, invented } from './lines.ts'
import type { PartTask } from './part-writer.ts'
import { quoteSection } from './quote-section.ts'

export type SectionTask = PartTask & {
  kind: MaterialKind
  model: ModelConnection | null
  /** What the teacher asks of the wording; without personal data. */
  wishes: string
  signal: AbortSignal
  pace?: StructuredTask<unknown>['pace']
}

/** A section, the prompt that it was written with, and what to tell the teacher where the model could not write it. */
export type WrittenSection = { section: Section; prompt: string | null; remark: string | null }

/** Parts that a model may word; what counts (marks, records, steps, reflection) is always set by code. */
const worded: readonly PartName[] = [
  'content-analysis',
  'learner-analysis',
  'key-points',
  'methods',
  'lead-in',
  'teaching',
  'practice',
  'summary',
  'homework',
  'values',
  'course-aims',
  'unit',
  'advice',
  'situation',
  'questions',
  'idea-slide',
  'question-slide',
]

const prompt = loadPrompt('lesson-section', ['kind', 'part', 'brief', 'wishes', 'shape', 'sources'])
const removedFor: Record<Refusal, string> = {
  unsupported: '所选条款里没有这句话',
  number: '数字与条款不一致',
  obligation: '“应当、必须、不得、可以”等用词与条款不一致',
}
const linesSchema = z.array(z.string().max(600)).max(30)
const replySchema = z.object({
  blocks: z.array(z.object({ lines: linesSchema.optional(), rows: z.array(z.array(linesSchema)).max(20).optional() })),
})

/**
 * Writes one part of a material: with a model where one is connected and the part is one of words, each of its lines
 * checked against the chosen clauses, else from the clauses' own words.
 */
export async function writeSection(task: SectionTask): Promise<WrittenSection> {
  const draft = quoteSection(task.kind, task)
  if (task.model === null || !worded.includes(task.part.part) || task.clauses.length === 0) {
    return { section: draft, prompt: null, remark: null }
  }
  try {
    const section = await wordSection(task, task.model, draft)
    return { section, prompt: prompt.reference, remark: null }
  } catch (error) {
    if (!(error instanceof AppError) || task.signal.aborted) throw error
    return { section: draft, prompt: null, remark: '大模型没有写成这一部分，已改为条款原文摘引。' }
  }
}

async function wordSection(task: SectionTask, model: ModelConnection, draft: Section): Promise<Section> {
  const { kind, part, brief, clauses, wishes, signal, pace } = task
  const text = prompt.render({
    kind: kindNames[kind],
    part: fence(part.title),
    brief: fence(`课程：${brief.course}；课题：${brief.topic}；对象：${brief.classLevel}；行业：${brief.industry}`),
    wishes: fence(wishes) || '（无）',
    shape: JSON.stringify({ blocks: draft.blocks.map((block) => shapeOf(block, clauses)) }),
    sources: clauses.map(({ hit }, index) => `[${index + 1}] ${fence(wholeText(hit))}`).join('\n\n'),
  })
  const reply = await structuredReply({ model, prompt: text, schema: replySchema, signal, ...(pace ? { pace } : {}) })
  const removed: Section['removed'] = []
  const check = (lines: readonly string[]) => lines.flatMap((line) => checked(line, task, removed))
  const blocks = draft.blocks.map((block, index): LessonBlock => {
    const written = reply.blocks[index]
    if (block.kind === 'lines') return { ...block, lines: check(written?.lines ?? []) }
    const rows = (written?.rows ?? []).map((row) => block.header.map((_, column) => check(row[column] ?? [])))
    return { ...block, rows: rows.filter((row) => row.some((cell) => cell.length > 0)) }
  })
  const isEmpty = (block: LessonBlock) => (block.kind === 'lines' ? block.lines : block.rows).length === 0
  const filled = blocks.filter((block) => !isEmpty(block))
  if (filled.length === 0) throw new AppError('model-refused', '大模型写的内容都没有条款依据。')
  // A part that lost all it says of one matter keeps the clauses' own words there.
  const whole = blocks.map((block, index) => (isEmpty(block) ? (draft.blocks[index] ?? block) : block))
  return { ...draft, blocks: whole, model: model.name, removed }
}

/** One line of a model as it may stand: bound to its clause, or free of figures and obligations; none where it may not. */
function checked(raw: string, { part, clauses }: SectionTask, removed: Section['removed']): Line[] {
  const text = raw.replaceAll(/\s*\[\d+\]/gu, '').trim()
  if (text === '') return []
  const hits = clauses.map(({ hit }) => hit)
  if (fitToShow(text, hits.map(wholeText)) === null) {
    removed.push({ text: '（略）', reason: '内容不符合规则' })
    return []
  }
  const states = numbersWithUnits(text).length > 0 || obligationsOf(text).size > 0
  if (part.part === 'situation') return states ? note('情境里的数字和义务用词由教师补充') : [invented(text)]
  if (!states && !/\[\d+\]/u.test(raw)) return [didactic(text)]
  const binding = bindSentence(raw, hits)
  if (!binding.bound) return note(removedFor[binding.reason])
  return [fact(binding.text, ...binding.support.flatMap(({ source }) => clauses[source] ?? []))]

  function note(reason: string): Line[] {
    removed.push({ text, reason })
    return []
  }
}

/** A block of the draft as a model is shown it, with the sources of its facts marked. */
function shapeOf(block: LessonBlock, clauses: PartTask['clauses']) {
  const marked = ({ text, clauseIds }: Line) =>
    text + clauseIds.map((id) => `[${clauses.findIndex((clause) => clause.id === id) + 1}]`).join('')
  return block.kind === 'lines'
    ? { heading: block.heading, lines: block.lines.slice(0, 4).map(marked) }
    : {
        header: block.header,
        rows: block.rows.slice(0, 2).map((row) => row.map((cell) => cell.slice(0, 4).map(marked))),
      }
}

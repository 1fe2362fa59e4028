import { z } from 'zod'
import { numbersWithUnits } from '../../agents/numbers-with-units.ts'
import { obligationsOf } from '../../agents/obligation.ts'
import { modelLabel, quotedMaterialLabel } from '../../governance/ai-label.ts'
import { wholeText } from '../../knowledge/whole-text.ts'
import { type Brief, briefSchema, type Line, linesOf, phaseParts } from '../../teaching/lesson-material.ts'
import { readRows } from '../eval-case.ts'
import { keyOf } from '../library.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import { flatten } from '../measure/fact-stands-in.ts'
import type { Product } from '../product.ts'
import type { WrittenLesson } from '../role-work/write-lesson.ts'
import type { Suite } from './suite.ts'

const rowSchema = z.strictObject({
  id: z.string(),
  /** The document's path inside the corpus. */
  file: z.string(),
  /** The labels of the clauses that are to be taught. */
  clauses: z.array(z.string()).min(1),
  brief: briefSchema,
  why: z.string(),
})
export type LessonCase = z.infer<typeof rowSchema>

/** Lessons that a teacher might ask for: courses, hours and trades. */
const loadLessonCases = (): LessonCase[] => readRows(new URL('../data/lessons.jsonl', import.meta.url), rowSchema)

/** What every lesson plan has (the parts that vocational schools' forms ask for). */
const required = [
  'content-analysis',
  'learner-analysis',
  'objectives',
  'key-points',
  'methods',
  ...phaseParts,
  'values',
  'assessment',
  'reflection',
]
const objectiveKinds = ['知识目标', '能力目标', '素质目标']

/** Does every lesson plan say only what clauses in force say, in their words, whole and to the minute? */
export const lessonSuite: Suite = {
  name: 'lesson',
  title: '教案',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const row of loadLessonCases().filter(wanted)) {
      const clauseIds = row.clauses.map(
        (label) => product.library.byKey.get(keyOf(row.file, label))?.clause.id ?? label,
      )
      outcomes.push(scoreLesson(product, row, await product.writeLesson({ brief: row.brief, clauseIds })))
    }
    return { outcomes }
  },
}

function scoreLesson(product: Product, row: LessonCase, lesson: WrittenLesson): CaseOutcome {
  const lines = lesson.sections.flatMap(linesOf)
  const facts = lines.filter(({ kind }) => kind === 'fact')
  const sourced = facts.filter((line) => isSourced(product, lesson, line))
  const quoted = facts.filter((line) => isQuoted(product, line))
  const scores = {
    sourced: share(sourced, facts),
    quoted: share(quoted, facts),
    'minutes right': minutesAddUp(lesson) ? 1 : 0,
    'parts whole': hasAllParts(lesson) ? 1 : 0,
    'objectives of three kinds': hasThreeKinds(lesson) ? 1 : 0,
    'knows its class': knowsClass(lesson, row.brief) ? 1 : 0,
    'export labelled': isLabelled(lesson) ? 1 : 0,
  }
  const wrong = facts.filter((line) => !sourced.includes(line) || !quoted.includes(line)).map(({ text }) => text)
  return {
    id: row.id,
    type: row.brief.industry,
    question: `${row.brief.course}：${row.brief.topic}，${row.brief.lessons}×${row.brief.minutesPerLesson} 分钟`,
    passed: Object.values(scores).every((score) => score === 1),
    scores,
    expected: '每一行都有现行条款为据、照原文引用，时间合计，部分齐全，三类目标，导出有标识和出处',
    came: wrong.length === 0 ? `${facts.length} 行有据` : `不合：${wrong.join('；')}`,
    evidence: [],
  }
}

const share = (part: readonly unknown[], whole: readonly unknown[]): number =>
  whole.length === 0 ? 0 : part.length / whole.length

/** A line of fact names clauses that the material rests on, each in the library and in force. */
function isSourced({ library }: Product, { clauses }: WrittenLesson, { clauseIds }: Line): boolean {
  const standing = new Map(clauses.map(({ clauseId, state }) => [clauseId, state]))
  return clauseIds.length > 0 && clauseIds.every((id) => library.byId.has(id) && standing.get(id) === 'current')
}

/** What stands between quotation marks stands in the clause, and no figure or word of duty comes from elsewhere. */
function isQuoted({ library }: Product, { text, clauseIds }: Line): boolean {
  const whole = clauseIds.flatMap((id) => library.byId.get(id) ?? []).map(wholeText)
  const words = plain(whole.join('\n'))
  const stated = new Set(whole.flatMap((one) => one.split('\n')).flatMap(numbersWithUnits))
  const binding = obligationsOf(whole.join('\n'))
  const quotes = [...text.matchAll(/“([^”]+)”/gu)].flatMap((match) => (match[1] ?? '').split(/_{2,}/u))
  return (
    quotes.every((quote) => words.includes(plain(quote))) &&
    numbersWithUnits(text).every((number) => stated.has(number)) &&
    [...obligationsOf(text)].every((duty) => binding.has(duty))
  )
}

const plain = (text: string): string => flatten(text).replaceAll(/[“”‘’"']/gu, '')

/** The phases of each lesson take its minutes, no more and no less. */
function minutesAddUp({ outline, brief }: WrittenLesson): boolean {
  return Array.from({ length: brief.lessons }, (_, at) => at + 1).every((lesson) => {
    const own = outline.filter((part) => part.lesson === lesson)
    return own.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) === brief.minutesPerLesson
  })
}

function hasAllParts({ outline, sections }: WrittenLesson): boolean {
  const written = new Set(sections.filter((section) => linesOf(section).length > 0).map(({ partId }) => partId))
  return required.every((part) => outline.some((one) => one.part === part && written.has(one.id)))
}

function hasThreeKinds({ outline, sections }: WrittenLesson): boolean {
  const part = outline.find((one) => one.part === 'objectives')
  const blocks = sections.find(({ partId }) => partId === part?.id)?.blocks ?? []
  return objectiveKinds.every((kind) =>
    blocks.some((block) => block.kind === 'lines' && block.heading === kind && block.lines.length > 0),
  )
}

/** The analysis of the learners names the class that the brief is for. */
function knowsClass({ outline, sections }: WrittenLesson, { classLevel, classSize }: Brief): boolean {
  const part = outline.find((one) => one.part === 'learner-analysis')
  const section = sections.find(({ partId }) => partId === part?.id)
  const words = section
    ? linesOf(section)
        .map(({ text }) => text)
        .join('\n')
    : ''
  return words.includes(classLevel) && (classSize === null || words.includes(String(classSize)))
}

/** The file says how it was made, and lists each document that it rests on. */
function isLabelled({ exported, clauses }: WrittenLesson): boolean {
  const labelled = exported.includes(modelLabel) || exported.includes(quotedMaterialLabel)
  return labelled && clauses.every(({ documentTitle, clause }) => exported.includes(`《${documentTitle}》${clause}`))
}

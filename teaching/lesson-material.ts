import { z } from 'zod'
import { itemSourceSchema } from './quiz-item.ts'

/** What the workshop makes: 教案, 教学大纲（授课计划）, 案例, 实训任务书, 课件. */
export const materialKinds = ['lesson-plan', 'syllabus', 'case-study', 'task-sheet', 'slides'] as const
export type MaterialKind = (typeof materialKinds)[number]

/** How far a material has come; who took each step, and when, stands in its record. */
export const materialStatuses = ['draft', 'reviewed', 'approved'] as const
export type MaterialStatus = (typeof materialStatuses)[number]

/** More clauses than these make no lesson that anybody could teach. */
export const clausesAtMost = 40

const words = (most: number) => z.string().trim().max(most)

/** What a material is for. `lessons` × `minutesPerLesson` is its whole time. */
export const briefSchema = z.object({
  course: words(60).min(1),
  topic: words(80).min(1),
  lessons: z.number().int().min(1).max(200),
  minutesPerLesson: z.union([z.literal(40), z.literal(45)]),
  classLevel: words(60),
  industry: words(60),
  classSize: z.number().int().min(1).max(200).nullable(),
})
export type Brief = z.infer<typeof briefSchema>

/**
 * What a line is. `fact`: what its clauses say; `didactic`: how to teach it, with no figure and no obligation; `figure`: a
 * number the material sets itself (minutes, marks); `invented`: an example situation; `teacher`: the teacher's own words.
 */
const lineKinds = ['fact', 'didactic', 'figure', 'invented', 'teacher'] as const

export const lineSchema = z.object({
  text: z.string().max(2000),
  kind: z.enum(lineKinds),
  clauseIds: z.array(z.string().max(64)).max(clausesAtMost),
})
export type Line = z.infer<typeof lineSchema>

const heading = z.string().max(80).nullable()

/** A part of a section; each cell of a table holds lines, and its rows are as long as its header. */
export const blockSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('lines'),
    style: z.enum(['paragraphs', 'bullets', 'numbers']),
    heading,
    lines: z.array(lineSchema).max(80),
  }),
  z.object({
    kind: z.literal('table'),
    heading,
    header: z.array(z.string().max(40)).min(1).max(8),
    rows: z.array(z.array(z.array(lineSchema).max(40)).max(8)).max(80),
  }),
])
export type LessonBlock = z.infer<typeof blockSchema>

/** What a part of an outline may be; each kind of material has its own, see agents/lesson/outline-material.ts. */
const partNames = [
  'content-analysis',
  'learner-analysis',
  'objectives',
  'key-points',
  'methods',
  'opening',
  'lead-in',
  'teaching',
  'practice',
  'summary',
  'homework',
  'values',
  'assessment',
  'reflection',
  'course-aims',
  'unit',
  'advice',
  'situation',
  'questions',
  'analysis',
  'task',
  'preparation',
  'steps',
  'record',
  'scoring',
  'idea-slide',
  'question-slide',
] as const
export type PartName = (typeof partNames)[number]

/** Parts that stand as rows of one table: the phases of a lesson, the units of a course. */
export const phaseParts: readonly PartName[] = ['opening', 'lead-in', 'teaching', 'practice', 'summary', 'homework']

/** A part of the outline; `lesson` counts from 1 for the phases of a lesson, `minutes` is null where it takes none. */
export const partSchema = z.object({
  id: z.string().min(1).max(64),
  part: z.enum(partNames),
  title: words(80).min(1),
  minutes: z.number().int().min(0).max(20_000).nullable(),
  lesson: z.number().int().min(1).max(200).nullable(),
  clauseIds: z.array(z.string().max(64)).max(clausesAtMost),
})
export type Part = z.infer<typeof partSchema>

export const outlineSchema = z.array(partSchema).min(1).max(120)

/** What was written for a part. `notes` are a slide's words to be spoken; `removed` what a model wrote that no clause bears out. */
export const sectionSchema = z.object({
  partId: z.string(),
  blocks: z.array(blockSchema).max(20),
  notes: z.array(lineSchema).max(40),
  /** "quotation" where code wrote it. */
  model: z.string(),
  removed: z.array(z.object({ text: z.string(), reason: z.string() })),
})
export type Section = z.infer<typeof sectionSchema>

/** A chosen clause with the text that it had, and the headings above it. */
export const lessonSourceSchema = itemSourceSchema.extend({ path: z.array(z.string()) })
export type LessonSource = z.infer<typeof lessonSourceSchema>

/** All that a material says: what a version keeps. */
export type MaterialContent = {
  title: string
  brief: Brief
  clauses: LessonSource[]
  outline: Part[]
  sections: Section[]
}

/** Every line of a section, in reading order, its notes last. */
export function linesOf({ blocks, notes }: Pick<Section, 'blocks' | 'notes'>): Line[] {
  return [...blocks.flatMap((block) => (block.kind === 'lines' ? block.lines : block.rows.flat(2))), ...notes]
}

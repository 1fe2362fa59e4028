import type { Line, MaterialKind, PartName, Section } from '../../teaching/lesson-material.ts'
import { linesOf } from '../../teaching/lesson-material.ts'
import { writeAdvice, writeAnalysis, writeQuestions, writeSituation } from './case-parts.ts'
import { checkLine } from './check-line.ts'
import { writeObjectives } from './objectives.ts'
import type { PartTask, PartWriter } from './part-writer.ts'
import { writeHomework, writeLeadIn, writeOpening, writePractice, writeSummary, writeTeaching } from './phase-parts.ts'
import {
  writeAssessment,
  writeContentAnalysis,
  writeKeyPoints,
  writeLearnerAnalysis,
  writeMethods,
  writeReflection,
  writeValues,
} from './plan-parts.ts'
import {
  writeIdeaSlide,
  writePracticeSlide,
  writeQuestionSlide,
  writeSlideNotes,
  writeSlideObjectives,
  writeSummarySlide,
} from './slide-parts.ts'
import { writeCourseAims, writeSyllabusAdvice, writeUnit } from './syllabus-parts.ts'
import { writePreparation, writeRecord, writeScoring, writeSteps, writeTask } from './task-parts.ts'
import { sortClauses } from './taught-clauses.ts'

const writers: Record<PartName, PartWriter> = {
  'content-analysis': writeContentAnalysis,
  'learner-analysis': writeLearnerAnalysis,
  objectives: writeObjectives,
  'key-points': writeKeyPoints,
  methods: writeMethods,
  opening: writeOpening,
  'lead-in': writeLeadIn,
  teaching: writeTeaching,
  practice: writePractice,
  summary: writeSummary,
  homework: writeHomework,
  values: writeValues,
  assessment: writeAssessment,
  reflection: writeReflection,
  'course-aims': writeCourseAims,
  unit: writeUnit,
  advice: writeAdvice,
  situation: writeSituation,
  questions: writeQuestions,
  analysis: writeAnalysis,
  task: writeTask,
  preparation: writePreparation,
  steps: writeSteps,
  record: writeRecord,
  scoring: writeScoring,
  'idea-slide': writeIdeaSlide,
  'question-slide': writeQuestionSlide,
}

/** Where a part of the same name is written in another way for a kind of material. */
const special: Partial<Record<MaterialKind, Partial<Record<PartName, PartWriter>>>> = {
  slides: { objectives: writeSlideObjectives, practice: writePracticeSlide, summary: writeSummarySlide },
  syllabus: { advice: writeSyllabusAdvice },
}

/**
 * Writes a part from its clauses without a model: their words quoted, and how to teach them. A line that does not pass
 * the check of lines is left out and listed as removed.
 */
export function quoteSection(kind: MaterialKind, task: PartTask): Section {
  const write = special[kind]?.[task.part.part] ?? writers[task.part.part]
  const { taught, aims } = sortClauses(task.clauses)
  const section = {
    blocks: write({ ...task, clauses: taught, aims }),
    notes: kind === 'slides' ? writeSlideNotes({ ...task, clauses: taught }) : [],
  }
  const bad = new Set(linesOf(section).filter((line) => checkLine(line, task.clauses) !== null))
  const good = (lines: Line[]) => lines.filter((line) => !bad.has(line))
  return {
    partId: task.part.id,
    blocks: section.blocks
      .map((block) =>
        block.kind === 'lines'
          ? { ...block, lines: good(block.lines) }
          : { ...block, rows: block.rows.map((row) => row.map(good)) },
      )
      .filter((block) => block.kind === 'table' || block.lines.length > 0),
    notes: good(section.notes),
    model: 'quotation',
    removed: [...bad].map(({ text }) => ({ text, reason: '没有条款能支持这句话' })),
  }
}

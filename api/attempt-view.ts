import type { LockedMaterialOf } from '../agents/locked-material.ts'
import type { Assignment } from '../teaching/assignments.ts'
import { type Attempt, type AttemptAnswer, attemptEnd } from '../teaching/attempts.ts'
import { itemView } from '../teaching/item-view.ts'
import { type PaperItem, rounded, totalMarks } from '../teaching/paper.ts'
import { rightAnswer } from '../teaching/right-answer.ts'
import type { AttemptView, ItemResult } from './contract/attempts.ts'

type Sitting = {
  attempt: Attempt
  assignment: Assignment
  answers: readonly AttemptAnswer[]
  now: Date
  /** The name for the teacher; null for the student, who sees no key before they may. */
  student: string | null
  hidden: LockedMaterialOf
}

/** A sitting as it may be seen now: without keys while it runs, without results before they may be seen. */
export function attemptView({ attempt, assignment, answers, now, student, hidden }: Sitting): AttemptView {
  const { paper } = assignment
  const bySlot = new Map(answers.map((answer) => [answer.slot, answer]))
  const state = stateOf({ attempt, assignment, now, teacher: student !== null })
  const shown = state === 'handed-in' || (state === 'sitting' && student !== null) ? [] : paper.items
  const { marks, waiting } = sumOf(answers)
  return {
    id: attempt.id,
    assignmentId: assignment.id,
    title: paper.title,
    instructions: paper.instructions,
    number: attempt.number,
    student,
    startedAt: attempt.startedAt,
    endsAt: attemptEnd(attempt, assignment),
    now: now.toISOString(),
    closesAt: assignment.closesAt,
    submittedAt: attempt.submittedAt,
    state,
    marks: state === 'result' ? marks : null,
    of: totalMarks(paper),
    waiting: state === 'result' ? waiting : 0,
    items: shown.map((item) => {
      const kept = bySlot.get(item.slot)
      return {
        slot: item.slot,
        item: itemView(item.content, `${attempt.id}/${item.slot}`),
        answer: kept?.answer ?? null,
        sequence: kept?.sequence ?? 0,
        result: state === 'result' && kept ? resultOf(item, kept, hidden) : null,
      }
    }),
  }
}

/** The marks of a sitting that are final, and how many open answers wait for a teacher. */
export function sumOf(answers: readonly AttemptAnswer[]): { marks: number; waiting: number } {
  return {
    marks: rounded(answers.map(({ finalMarks }) => finalMarks ?? 0)),
    waiting: answers.filter(({ grade, finalMarks }) => grade !== null && finalMarks === null).length,
  }
}

/** Whether a sitting runs, may be seen with its result, or is only known to be handed in. */
export function stateOf(sitting: {
  attempt: Attempt
  assignment: Assignment
  now: Date
  teacher: boolean
}): AttemptView['state'] {
  const { attempt, assignment, now, teacher } = sitting
  if (attempt.submittedAt === null) return 'sitting'
  const visible = teacher || assignment.answersShown === 'at-once' || now.toISOString() >= assignment.closesAt
  return visible ? 'result' : 'handed-in'
}

function resultOf({ content }: PaperItem, kept: AttemptAnswer, hidden: LockedMaterialOf): ItemResult {
  const { grade } = kept
  const locked = content.sources.some(({ clause: label, documentId }) => hidden({ documentId, label }) !== null)
  const open = content.type === 'short-answer' || content.type === 'case'
  const chosen = new Set(grade?.perPart.map(({ given }) => given.trim()))
  const wrong = 'options' in content ? content.options.filter(({ text }) => chosen.has(text.trim())) : []
  return {
    marks: kept.finalMarks,
    draftMarks: grade?.marks ?? 0,
    open,
    parts: grade?.perPart ?? [],
    found: grade?.found ?? [],
    reason: kept.reason,
    right: locked ? null : rightAnswer(content),
    explanation: locked ? '' : content.explanation,
    misconceptions: wrong.flatMap(({ misconception }) => misconception ?? []),
    sources: locked ? [] : content.sources,
  }
}

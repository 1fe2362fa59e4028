import type { ExerciseAttempt } from '../exercises/attempts.ts'
import { recordMarks, passFrom as recordPassFrom } from '../exercises/batch-record/grade-record.ts'
import { plantFaults } from '../exercises/batch-record/plant-faults.ts'
import type { ExerciseGrade } from '../exercises/exercise.ts'
import { treeBranches } from '../exercises/haccp/decision-tree.ts'
import { haccpMarks, passFrom as haccpPassFrom } from '../exercises/haccp/grade-haccp.ts'
import { type HaccpCase, haccpCases } from '../exercises/haccp/haccp-case.ts'
import { type FoundClause, type NamedClause, nameOf } from '../knowledge/find-named-clauses.ts'
import { AppError } from '../storage/app-error.ts'
import { seededRandom } from '../storage/seeded-random.ts'
import type { AttemptView } from './contract/exercises.ts'

type Found = ReadonlyMap<string, FoundClause>
type Result = NonNullable<AttemptView['result']>

/** The HACCP case of this id; throws `not-found` for another. */
export function getHaccpCase(id: string): HaccpCase {
  const found = haccpCases.find((one) => one.id === id)
  if (!found) throw new AppError('not-found', '没有这个练习，请回到练习列表选择。')
  return found
}

/** What an attempt is called. */
export const attemptTitle = ({ kind, task }: Pick<ExerciseAttempt, 'kind' | 'task'>): string =>
  kind === 'haccp' ? `HACCP：${getHaccpCase(task).title}` : '批生产记录找错'

/** The clauses that a grade names. */
export function clausesOf(grade: ExerciseGrade): NamedClause[] {
  if (grade.kind === 'batch-record') return grade.record.faults.map(({ clause }) => clause)
  const { missedCcps, analysis, trees, plans } = grade.haccp
  return [
    ...missedCcps.map(({ clause }) => clause),
    ...analysis.flatMap(({ clause }) => clause ?? []),
    ...trees.map(({ clause }) => clause),
    ...plans.map(({ clause }) => clause),
  ]
}

/** An attempt as its learner sees it: the task without its key, and the result once it is handed in. */
export function attemptView(attempt: ExerciseAttempt, found: Found): AttemptView {
  const { id, submittedAt, answers, grade } = attempt
  return {
    id,
    task: taskView(attempt),
    submittedAt,
    answers: answers === null ? null : answers.kind === 'haccp' ? answers.haccp : answers.record,
    result: grade === null ? null : resultView(grade, found),
  }
}

function taskView({ id, kind, task }: ExerciseAttempt): AttemptView['task'] {
  if (kind === 'batch-record') {
    const { title, rules, sections } = plantFaults(task).record
    return { kind, title, rules, sections }
  }
  const { title, product, facts, steps, hazards, decoys } = getHaccpCase(task)
  const candidates = seededRandom(id).shuffle([...hazards, ...decoys].map(({ id, step, name }) => ({ id, step, name })))
  return { kind, title, product, facts, steps, candidates, tree: treeBranches }
}

function resultView(grade: ExerciseGrade, found: Found): Result {
  const opened = (clause: NamedClause) => ({ ...clause, clauseId: found.get(nameOf(clause))?.clause.id ?? null })
  if (grade.kind === 'batch-record') {
    const { marks, total, passed, missedCritical, faults, falseMarks, deviation, capa } = grade.record
    return {
      total,
      passed,
      passFrom: recordPassFrom,
      marks: marksView(marks, recordMarks),
      detail: {
        kind: 'batch-record',
        missedCritical,
        faults: faults.map((fault) => ({ ...fault, principles: [...fault.principles], clause: opened(fault.clause) })),
        falseMarks,
        deviation,
        capa,
      },
    }
  }
  const { marks, total, passed, missedCcps, analysis, trees, plans } = grade.haccp
  return {
    total,
    passed,
    passFrom: haccpPassFrom,
    marks: marksView(marks, haccpMarks),
    detail: {
      kind: 'haccp',
      missedCcps: missedCcps.map((one) => ({ ...one, clause: opened(one.clause) })),
      analysis: analysis.map((one) => ({
        ...one,
        expected: one.expected as 'significant' | 'minor' | 'none',
        clause: one.clause && opened(one.clause),
      })),
      trees: trees.map((one) => ({ ...one, clause: opened(one.clause) })),
      plans: plans.map((one) => ({ ...one, clause: opened(one.clause) })),
    },
  }
}

const marksView = (got: Record<string, number>, of: Record<string, number>): Result['marks'] =>
  Object.fromEntries(
    Object.entries(of).map(([part, most]) => [part, { got: Math.round((got[part] ?? 0) * 10) / 10, of: most }]),
  )

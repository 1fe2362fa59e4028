import { listClasses, listMembers } from '../identity/classes.ts'
import type { Connection } from '../storage/database.ts'
import type { Assignment } from '../teaching/assignments.ts'
import { answersByAttempt, listAttempts } from '../teaching/attempts.ts'
import { totalMarks } from '../teaching/paper.ts'
import { stateOf, sumOf } from './attempt-view.ts'
import type { AssignmentView } from './contract/assignments.ts'

/** Assignments as they are listed: for a student with their own sittings, for a teacher with how far the class is. */
export async function assignmentViews(
  read: Connection,
  assignments: readonly Assignment[],
  { studentId, now }: { studentId: string | null; now: Date },
): Promise<AssignmentView[]> {
  const names = new Map((await listClasses(read)).map(({ id, name, students }) => [id, { name, students }]))
  const attempts = await listAttempts(
    read,
    assignments.map(({ id }) => id),
  )
  const seen = studentId === null ? attempts : attempts.filter((attempt) => attempt.studentId === studentId)
  const answers = await answersByAttempt(
    read,
    seen.map(({ id }) => id),
  )
  const at = now.toISOString()
  return assignments.map((assignment) => {
    const { paper, opensAt, closesAt } = assignment
    const mine = seen.filter(({ assignmentId }) => assignmentId === assignment.id)
    const waiting = (id: string) => sumOf(answers.get(id) ?? []).waiting
    return {
      id: assignment.id,
      classId: assignment.classId,
      className: names.get(assignment.classId)?.name ?? '',
      title: paper.title,
      instructions: paper.instructions,
      minutes: paper.minutes,
      questions: paper.items.length,
      marks: totalMarks(paper),
      opensAt,
      closesAt,
      attemptsAllowed: assignment.attemptsAllowed,
      assessment: assignment.assessment,
      answersShown: assignment.answersShown,
      state: at < opensAt ? 'planned' : at < closesAt ? 'open' : 'closed',
      own:
        studentId === null
          ? []
          : mine.map((attempt) => {
              const shown = stateOf({ attempt, assignment, now, teacher: false }) === 'result'
              const { id, number, submittedAt } = attempt
              return {
                id,
                number,
                submittedAt,
                marks: shown ? sumOf(answers.get(id) ?? []).marks : null,
                waiting: shown ? waiting(id) : 0,
              }
            }),
      sat:
        studentId === null
          ? {
              students: names.get(assignment.classId)?.students ?? 0,
              started: new Set(mine.map((attempt) => attempt.studentId)).size,
              submitted: new Set(mine.filter((one) => one.submittedAt !== null).map((one) => one.studentId)).size,
              waiting: mine.reduce((sum, { id }) => sum + waiting(id), 0),
            }
          : null,
    }
  })
}

/** Each student of the class with their sittings, for its teacher. */
export async function studentsOf(read: Connection, assignment: Assignment) {
  const attempts = await listAttempts(read, [assignment.id])
  const answers = await answersByAttempt(
    read,
    attempts.map(({ id }) => id),
  )
  const members = (await listMembers(read, assignment.classId)).filter(({ part }) => part === 'student')
  return members.map(({ person: { id, name } }) => ({
    id,
    name,
    attempts: attempts
      .filter(({ studentId }) => studentId === id)
      .map((attempt) => {
        const { marks, waiting } = sumOf(answers.get(attempt.id) ?? [])
        const { submittedAt } = attempt
        return {
          id: attempt.id,
          number: attempt.number,
          submittedAt,
          marks: submittedAt === null ? null : marks,
          waiting,
        }
      }),
  }))
}

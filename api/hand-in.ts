import { recordEvidence } from '../learning/record-evidence.ts'
import type { Connection } from '../storage/database.ts'
import type { Assignment } from '../teaching/assignments.ts'
import { type Attempt, attemptEnd, lateness, listAttempts, submitAttempt } from '../teaching/attempts.ts'
import type { ItemContent } from '../teaching/quiz-item.ts'
import type { AppParts } from './app-parts.ts'

type Sitting = { attempt: Attempt; assignment: Assignment }

/** Ends a sitting, grades it, and keeps what code graded with certainty as evidence of learning. Once only. */
export async function handIn(
  parts: Pick<AppParts, 'audit'>,
  transaction: Connection,
  { attempt, assignment }: Sitting,
  now: Date,
): Promise<void> {
  const graded = await submitAttempt(transaction, { attempt, assignment }, now)
  if (graded === null) return
  for (const { slot, answer, grade } of graded) {
    const item = assignment.paper.items.find((one) => one.slot === slot)
    // What was left out tells nothing of what is known: time may have run out.
    if (!item || answer === null || !grade.certain) continue
    await recordEvidence(transaction, quizEvidence(attempt, { ...item, score: grade.score }), now)
  }
  const detail = { assignmentId: assignment.id, number: attempt.number }
  const entry = { actorId: attempt.studentId, role: 'student', act: 'quiz-handed-in', subjectId: attempt.id, detail }
  await parts.audit.append(entry, transaction)
}

/** What an answer in a quiz tells of what its student knows. */
export function quizEvidence(
  attempt: Attempt,
  { slot, content, score }: { slot: string; content: ItemContent; score: number },
) {
  return {
    learnerId: attempt.studentId,
    knowledge: content.knowledge,
    clauseIds: [...new Set(content.sources.map(({ clauseId }) => clauseId))],
    score,
    hints: 0,
    sourceKind: 'quiz' as const,
    sourceId: `${attempt.id}/${slot}`,
    about: content.stem.slice(0, 200),
  }
}

/** Hands in every sitting of these assignments whose time is over, for whoever looks next. */
export async function handInOverdue(parts: AppParts, assignments: readonly Assignment[]): Promise<void> {
  const now = parts.clock()
  const byId = new Map(assignments.map((assignment) => [assignment.id, assignment]))
  const running = (await listAttempts(parts.database.read, [...byId.keys()])).filter((one) => one.submittedAt === null)
  const overdue = running.flatMap((attempt) => {
    const assignment = byId.get(attempt.assignmentId)
    if (!assignment || now.getTime() <= Date.parse(attemptEnd(attempt, assignment)) + lateness) return []
    return [{ attempt, assignment }]
  })
  if (overdue.length === 0) return
  await parts.database.write(async (transaction) => {
    for (const sitting of overdue) await handIn(parts, transaction, sitting, now)
  })
}

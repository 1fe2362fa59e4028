import type { InterviewReport, ReportPoint } from '../../career/interview/interview.ts'
import { recordEvidence } from '../../learning/record-evidence.ts'
import type { Connection } from '../../storage/database.ts'
import type { StoredInterview } from './interviews.ts'

const hintsAtMost = 3

/** Tells the learner's record what an interview showed of each clause that its questions rest on. */
export async function recordInterviewEvidence(
  transaction: Connection,
  { id, ownerId, transcript }: StoredInterview,
  { questions }: InterviewReport,
  now: Date,
): Promise<void> {
  for (const [round, question] of questions.entries()) {
    if (question.total === null || (question.kind !== 'technical' && question.kind !== 'situational')) continue
    const asked = transcript.filter(
      (turn) => turn.who === 'interviewer' && turn.round === round && turn.followUp !== null,
    )
    for (const [clauseId, points] of byClause(question.points)) {
      await recordEvidence(
        transaction,
        {
          learnerId: ownerId,
          knowledge: question.kind === 'technical' ? 'concept' : 'procedure',
          clauseIds: [clauseId],
          score: share(points),
          hints: Math.min(hintsAtMost, asked.length),
          sourceKind: 'interview',
          sourceId: id,
          about: question.question,
          criticalMissed: points.some(({ critical, made }) => critical && made === 0),
        },
        now,
      )
    }
  }
}

function byClause(points: readonly ReportPoint[]): Map<string, ReportPoint[]> {
  const found = new Map<string, ReportPoint[]>()
  for (const point of points) {
    if (point.source === null) continue
    const { clauseId } = point.source
    found.set(clauseId, [...(found.get(clauseId) ?? []), point])
  }
  return found
}

const share = (points: readonly ReportPoint[]): number =>
  points.reduce((sum, { marks, made }) => sum + marks * made, 0) / points.reduce((sum, { marks }) => sum + marks, 0)

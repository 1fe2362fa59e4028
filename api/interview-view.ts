import { openQuestion, type StoredInterview, spentMs } from '../agents/interview/interviews.ts'
import type { LockedMaterialOf } from '../agents/locked-material.ts'
import type { InterviewReport, QuotedClause } from '../career/interview/interview.ts'
import type { Interview, InterviewRow } from './contract/interviews.ts'

type Level = Interview['level']

/** An interview as its owner sees it; clauses that a lock hides lose their words. */
export function interviewView(interview: StoredInterview, hidden: LockedMaterialOf, now: Date): Interview {
  const { id, postId, postTitle, level, status, createdAt, plan, transcript, report } = interview
  const waiting = openQuestion(interview)
  const round = transcript.at(-1)?.round ?? 0
  const seconds = status === 'finished' || waiting === null ? null : (plan.questions[round]?.seconds ?? null)
  return {
    id,
    postId,
    postTitle,
    level: level as Level,
    status,
    createdAt,
    spentMs: spentMs(interview, now),
    rounds: plan.questions.length,
    round,
    seconds: seconds !== null && waiting?.followUp !== null ? Math.ceil(seconds / 2) : seconds,
    transcript,
    report: report === null ? null : withoutHiddenClauses(report, hidden),
  }
}

export function interviewRow({ id, postTitle, level, status, createdAt, report }: StoredInterview): InterviewRow {
  const dimensions = report?.dimensions ?? null
  return { id, postTitle, level: level as Level, status, createdAt, total: report?.total ?? null, dimensions }
}

/** A report without what a lock hides: neither the clauses nor the answers that rest on them. */
export function withoutHiddenClauses(report: InterviewReport, hidden: LockedMaterialOf): InterviewReport {
  const isHidden = (source: QuotedClause | null) =>
    source !== null && hidden({ documentId: source.documentId, label: source.clause }) !== null
  const hiddenWords = '考核锁定期间不显示'
  return {
    ...report,
    questions: report.questions.map((question) => {
      if (!question.points.some(({ source }) => isHidden(source))) return question
      return {
        ...question,
        outline: [hiddenWords],
        points: question.points.map((point) =>
          isHidden(point.source) ? { ...point, point: hiddenWords, source: null } : point,
        ),
        wrong: question.wrong.map((claim) =>
          isHidden(claim.source) ? { ...claim, why: hiddenWords, source: null } : claim,
        ),
      }
    }),
    strengths: report.strengths,
    practise: report.practise.map((practice) =>
      isHidden(practice.source) ? { ...practice, what: hiddenWords, source: null } : practice,
    ),
  }
}

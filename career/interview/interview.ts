import type { InterviewPoint, InterviewQuestion, QuestionKind } from './interview-question.ts'
import type { Dimension } from './score-answer.ts'
import type { StarElement } from './star-elements.ts'

/** A clause as it stood when the interview was planned. */
export type QuotedClause = {
  clauseId: string
  documentId: string
  documentTitle: string
  clause: string
  page: number | null
  quote: string
}

/** What is asked, kept with the interview so that a later bank changes nothing about it. */
export type InterviewPlan = {
  questions: InterviewQuestion[]
  /** By `sourceKey`; a clause that the library does not hold is missing. */
  sources: Record<string, QuotedClause>
}

const followUpReasons = ['reconsider', 'missing', 'vague', 'deeper'] as const
export type FollowUpReason = (typeof followUpReasons)[number]

/** One thing that was said. `round` counts from 0; `followUp` says why a further question was asked. */
export type TranscriptTurn = {
  who: 'interviewer' | 'person'
  text: string
  at: string
  round: number
  followUp: FollowUpReason | null
}

export type InterviewStatus = 'running' | 'paused' | 'finished'

export type ReportPoint = {
  point: string
  marks: number
  made: 0 | 0.5 | 1
  quote: string | null
  byModel: boolean
  critical: boolean
  source: QuotedClause | null
}

export type ReportQuestion = {
  id: string
  kind: QuestionKind
  question: string
  /** Null where it was never reached. */
  total: number | null
  points: ReportPoint[]
  wrong: { why: string; quote: string; withdrawn: boolean; source: QuotedClause | null }[]
  star: Record<StarElement, string | null> | null
  held: ('wrong-critical' | 'word-list')[]
  outline: string[]
}

export type Practice = { what: string; why: string; questionId: string; source: QuotedClause | null }

/** What an interview came to: everything in it is computed from the transcript. */
export type InterviewReport = {
  /** 0 to 100, the mean of the questions that were answered; null where none was. */
  total: number | null
  dimensions: Record<Dimension, number | null>
  questions: ReportQuestion[]
  strengths: { what: string; quote: string; questionId: string }[]
  practise: Practice[]
  /** The model that proposed points, or "quotation". */
  model: string
}

/** The name that a plan keeps a point's clause under; null for a point without one. */
export function sourceKey({ clause }: Pick<InterviewPoint, 'clause'>): string | null {
  return clause === null ? null : `${clause.source}#${clause.label}`
}

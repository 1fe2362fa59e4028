import type { Clock } from '../storage/clock.ts'
import type { Connection } from '../storage/database.ts'
import { addToReviewQueue } from './review-queue.ts'
import type { ReviewReason } from './review-terms.ts'
import { isSampled, readSampleShare } from './sample-turns.ts'

/** What of a finished turn decides whether the committee sees it. */
export type FinishedTurn = {
  turnId: string
  question: string
  answer: string
  answerId: string | undefined
  urgentRule: string | null
  /** The rule by which the turn was refused or answered with fixed words. */
  rule: string | null
  /** The rules that only left a remark. */
  remarks: readonly string[]
  roster: readonly string[]
}

/** Puts a turn before the committee: at once in danger, whenever a rule was met, else if it is drawn. */
export async function queueTurn(transaction: Connection, turn: FinishedTurn, clock: Clock): Promise<void> {
  const met = whyReviewed(turn)
  if (met === null && !isSampled(turn.turnId, await readSampleShare(transaction))) return
  const { turnId, question: text, answer, answerId, roster } = turn
  const { reason, ruleId } = met ?? { reason: 'sample' as const, ruleId: '' }
  const priority = reason === 'crisis' ? 'urgent' : 'normal'
  await addToReviewQueue(transaction, { turnId, text, answer, answerId, roster, reason, ruleId, priority }, clock)
}

function whyReviewed({ urgentRule, rule, remarks }: FinishedTurn): { reason: ReviewReason; ruleId: string } | null {
  if (urgentRule !== null) return { reason: 'crisis', ruleId: urgentRule }
  // That a class sits an assessment is the teacher's doing and no judgement on what was asked.
  if (rule !== null && rule !== assessmentRule) return { reason: 'rule', ruleId: rule }
  const [remark] = remarks.filter((id) => id !== restRule)
  return remark === undefined ? null : { reason: 'remark', ruleId: remark }
}

const assessmentRule = 'R-INT-3'
/** The reminder to rest comes by the clock. */
const restRule = 'R-DEP-1'

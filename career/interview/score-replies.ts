import type { FollowUpReason } from './interview.ts'
import type { InterviewQuestion } from './interview-question.ts'
import { type AnswerScore, type ProposedPoint, scoreAnswer } from './score-answer.ts'

/** What a person said to a question and to what was asked after it. */
export type Reply = { text: string; followUp: FollowUpReason | null }

export type RoundScore = AnswerScore & { withdrawn: boolean }

const changesMind = /不|应该|应当|要|先|改|错|想了/u

/**
 * The score of all replies together. Whoever takes a dangerous claim back when asked to reconsider is no longer capped by
 * it; it costs what another wrong claim costs.
 */
export function scoreReplies(
  question: InterviewQuestion,
  replies: readonly Reply[],
  proposed: readonly ProposedPoint[] = [],
): RoundScore {
  const said = replies
    .map(({ text }) => (/[。！？!?；;]$/u.test(text.trim()) ? text.trim() : `${text.trim()}。`))
    .join('')
  const score = scoreAnswer(question, said, proposed)
  const second = replies.find(({ followUp }) => followUp === 'reconsider')?.text
  const withdrawn =
    score.held.includes('wrong-critical') &&
    second !== undefined &&
    changesMind.test(second) &&
    scoreAnswer(question, second).wrong.length === 0
  if (!withdrawn) return { ...score, withdrawn: false }
  const softened = { ...question, wrong: question.wrong.map((claim) => ({ ...claim, critical: false })) }
  return { ...scoreAnswer(softened, said, proposed), withdrawn: true }
}

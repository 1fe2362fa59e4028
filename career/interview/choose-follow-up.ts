import type { FollowUpReason } from './interview.ts'
import type { InterviewQuestion } from './interview-question.ts'
import { type Reply, scoreReplies } from './score-replies.ts'

export type FollowUp = { reason: FollowUpReason; question: string }

const followUpsAtMost = 2
const gaveUp = /^(?:我)?(?:不知道|不会|不清楚|没学过|跳过|过|不太会|忘了|没有)[了啊吧哦。！!,.，\s]*$/u
const good = 80

/**
 * What to ask after the replies so far, or null to go on: first whoever claimed something dangerous may reconsider; then
 * what is missing is asked for without being told; then what stayed vague; a good answer is taken further. Never more than two.
 */
export function chooseFollowUp(question: InterviewQuestion, replies: readonly Reply[]): FollowUp | null {
  const asked = replies.flatMap(({ followUp }) => (followUp === null ? [] : [followUp]))
  const last = replies.at(-1)
  if (!last || asked.length >= followUpsAtMost || gaveUp.test(last.text.trim())) return null
  const score = scoreReplies(question, replies)
  const critical = score.wrong.find(({ claim }) => claim.critical)
  if (critical && !score.withdrawn && !asked.includes('reconsider')) {
    const quote = critical.quote.length > 40 ? `${critical.quote.slice(0, 40)}…` : critical.quote
    return { reason: 'reconsider', question: `你刚才说“${quote}”。请再想一想：这样做可能有什么后果，要不要改一改？` }
  }
  if (critical) return null
  if (score.total >= good) {
    return question.deeper !== null && asked.length === 0 ? { reason: 'deeper', question: question.deeper } : null
  }
  const missing = score.points
    .filter(({ made, point }) => made < 1 && point.ask !== null)
    .sort(
      (one, other) => Number(other.point.critical) - Number(one.point.critical) || other.point.marks - one.point.marks,
    )
  const ask = missing[0]?.point.ask
  if (ask && !asked.includes('missing')) return { reason: 'missing', question: ask }
  if (asked.includes('vague')) return null
  if (question.kind === 'behavioural' && score.star.action === null) {
    return { reason: 'vague', question: '具体你自己做了什么？说一两步就行。' }
  }
  if (question.kind === 'behavioural' && score.star.result === null) {
    return { reason: 'vague', question: '最后结果怎样？' }
  }
  return score.total < 50 && question.kind !== 'behavioural'
    ? { reason: 'vague', question: '除了刚才说的，还有别的要做的吗？请说具体一点。' }
    : null
}

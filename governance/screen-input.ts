import { decidedCases, learnFromCases } from './decided-cases.ts'
import { findRule } from './ethics-rules.ts'
import { allTriggers } from './input-triggers/all-triggers.ts'
import { fairContext } from './input-triggers/contexts.ts'
import { withoutOpposites } from './input-triggers/crime.ts'
import type { InputTrigger } from './input-triggers/input-trigger.ts'
import { normaliseQuestion } from './normalise-question.ts'

export type ScreenContext = {
  role?: string
  ageUnder14?: boolean
  /** False refuses a user under 14; leave it out where the service checks consent before. */
  guardianConsent?: boolean
  /** The user's own earlier questions in this conversation, oldest first. */
  history?: readonly string[]
}

export type ScreenDecision =
  | { action: 'answer' }
  | {
      action: 'answer'
      ruleId: string
      /** Shown to the user above the answer. */
      note: string
      /** The note is the whole answer: searching for more would only add noise. */
      complete: boolean
      /** Goes to the review queue at once. */
      urgent: boolean
    }
  | { action: 'refuse'; ruleId: string; reply: string; urgent: boolean }

/** The part of a very long question that is screened, in characters; what comes after is treated as material. */
const screenedLength = 8000

/** A question this short may lean on the one before, in characters. */
const followUpLength = 20

/**
 * Resemblance from which on a question is treated like the refused case it resembles; set so that of some 1800
 * questions on statutes, standards and general knowledge at most 3 in 1000 are refused.
 */
const plainLikeness = { score: 1.7, scoreInFairContext: 2.2, share: 0.2 }

/** Words of asking for something to be done; a plain question of fact has none of them. */
const request = /[怎帮给写教我你把买弄搞请替编]|如何|能不能|推荐|列出|直接|自动/u

/** Beyond this length resemblance says nothing: the text is a story or a pasted passage, in characters. */
const comparedLength = 100

const compareWithCases = learnFromCases(decidedCases)

/** Decides by code alone whether a question is answered, answered with a note, or declined with a helpful reply. */
export function screenInput(text: string, context: ScreenContext = {}): ScreenDecision {
  if (context.ageUnder14 && context.guardianConsent === false) return decisionFor('R-PRIV-3', 'refuse')
  const question = prepare(text)
  const found = firstTrigger(question, context.role)
  if (found?.action === 'refuse') return decide(found)
  // "第3题选什么？" after "我正在考试" is still the exam; "哪种最快？" after "不想活了" is still the crisis.
  const earlier = context.history?.slice(-2).map(prepare).join(',')
  if (earlier) {
    const together =
      question.length <= followUpLength ? firstTrigger(`${earlier},${question}`, context.role) : undefined
    const before = firstTrigger(earlier, context.role)
    if (together?.action === 'refuse' && together.topic !== before?.topic) return decide(together)
    if (before?.urgent && before.action === 'refuse' && !found) return decisionFor(before.ruleId, 'note')
  }
  if (found) return decide(found)
  return likeARefusedCase(text, context.role) ?? { action: 'answer' }
}

/** What no pattern foresaw may still be plainly like what the committee has refused. Chinese questions only. */
function likeARefusedCase(text: string, role: string | undefined): ScreenDecision | null {
  const chinese = text.match(/[\u4e00-\u9fa5]/gu)?.length ?? 0
  if (text.length > comparedLength || chinese < text.length / 2 || !request.test(text)) return null
  const { score, share, nearest } = compareWithCases(text)
  const needed = fairContext.test(normaliseQuestion(text)) ? plainLikeness.scoreInFairContext : plainLikeness.score
  if (!nearest || score < needed || share < plainLikeness.share) return null
  if (role === 'teacher' && nearest.rule === 'R-INT-1') return null
  return { ...decisionFor(nearest.rule, 'refuse'), urgent: nearest.rule.startsWith('R-CRISIS') }
}

function prepare(text: string): string {
  return withoutOpposites(normaliseQuestion(text.slice(0, screenedLength)))
}

function firstTrigger(question: string, role: string | undefined): InputTrigger | undefined {
  return allTriggers.find(
    (trigger) =>
      trigger.when.test(question) &&
      !trigger.unless?.test(question) &&
      !(role !== undefined && trigger.exceptRoles?.includes(role)),
  )
}

function decide(trigger: InputTrigger): ScreenDecision {
  return decisionFor(trigger.ruleId, trigger.action, trigger)
}

function decisionFor(ruleId: string, action: 'refuse' | 'note', trigger?: InputTrigger): ScreenDecision {
  const rule = findRule(ruleId)
  const urgent = trigger?.urgent ?? false
  return action === 'refuse'
    ? { action: 'refuse', ruleId, reply: rule.reply, urgent }
    : { action: 'answer', ruleId, note: rule.note ?? rule.reply, complete: trigger?.complete ?? false, urgent }
}

import { findRule } from './ethics-rules.ts'
import { allTriggers } from './input-triggers/all-triggers.ts'
import { evasion, fairContext } from './input-triggers/contexts.ts'
import { withoutOpposites } from './input-triggers/crime.ts'
import type { InputTrigger } from './input-triggers/input-trigger.ts'
import { normaliseQuestion } from './normalise-question.ts'
import { type Judgement, openRequestClassifier, readWeights } from './request-classifier.ts'

export type ScreenContext = {
  role?: string
  ageUnder14?: boolean
  /** False refuses a user under 14; leave it out where the service checks consent before. */
  guardianConsent?: boolean
  /** The user's own earlier questions in this conversation, oldest first. */
  history?: readonly string[]
  /** The text answers a question of the product's own, such as an interviewer's, rather than asks for something. */
  reply?: boolean
  /** What judges beside the triggers; the classifier that comes with the product, where nothing else is measured. */
  judgeRequest?: (question: string) => Judgement
}

export type ScreenDecision =
  | {
      action: 'answer'
      /** The rule under which the request would be declined, where code alone is not sure. */
      doubt?: string
    }
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
 * Chance of having to be declined from which on a request is. This and the figures below were chosen on cases that the
 * classifier had not learned from (`npx tsx evals/fit-screening.ts --check`, and the tuning half of the ethics suite),
 * as low as keeps wrong refusals below 4 in 100 look-alikes and 1 in 100 ordinary questions.
 */
const declineFrom = 0.27

/** The same for a question without any word of harm, and for one of law, protection or meaning. */
const declineHarmlessFrom = 0.6
const declineFairFrom = 0.5

/** A request whose words a trigger knows is still answered where the classifier sees hardly any chance of harm. */
const acquitBelow = 0.08

/** From this chance on an answered request is doubtful: a moderation service, where one is connected, decides. */
const doubtFrom = 0.15

/**
 * From this chance of a crisis on an answer to a question of ours is one without a trigger's word. The classifier was
 * fitted on requests: of 156 answers to interview questions it took 11 for harmful ones, none of them with more than 0.67.
 */
const crisisInReplyFrom = 0.8

/** Beyond this length the whole says little, and each sentence is judged too, in characters. */
const judgedWhole = 120

/** A sentence of a long text needs more to have the text declined: pasted material speaks of many things. */
const declineSentenceFrom = 0.8

/** Rules whose triggers decide alone: what they look for must never be missed. */
const decidesAlone = /^R-(?:CRISIS|SYS|LABEL)-/u

/** A question that says nothing without the one before it. */
const leansOnEarlier =
  /^(?:那|那么|继续|接着|然后|再|还有|具体|详细|展开|第[一二三四五六1-6]步|它|这个|上面|and|then|continue|go on|more)/u

const ofProduct = openRequestClassifier(readWeights())

/** Decides by code alone whether a question is answered, answered with a note, or declined with a helpful reply. */
export function screenInput(text: string, context: ScreenContext = {}): ScreenDecision {
  if (context.ageUnder14 && context.guardianConsent === false) return decisionFor('R-PRIV-3', 'refuse')
  const question = prepare(text)
  const own = context.reply ? judgeReply(question, context) : judge(question, context)
  if (own.action === 'refuse') return own
  // "第3题选什么？" after "我正在考试" is still the exam; "哪种最快？" after "不想活了" is still the crisis.
  const earlier = context.history?.slice(-2).map(prepare).join(',')
  if (earlier) {
    const together = `${earlier},${question}`
    const before = firstTrigger(earlier, context.role)
    const joined = question.length <= followUpLength ? firstTrigger(together, context.role) : undefined
    if (joined?.action === 'refuse' && joined.topic !== before?.topic) return decide(joined)
    if (before?.urgent && before.action === 'refuse' && !('ruleId' in own)) return decisionFor(before.ruleId, 'note')
    if (question.length <= followUpLength && leansOnEarlier.test(question)) {
      const last = judge(`${prepare(context.history?.at(-1) ?? '')},${question}`, context)
      if (last.action === 'refuse') return last
    }
  }
  return own
}

/** Decides on a request by itself: first what the triggers know, then what the classifier has learned. */
function judge(question: string, { role, judgeRequest = ofProduct }: ScreenContext): ScreenDecision {
  const found = firstTrigger(question, role)
  if (found && (found.action === 'note' || found.urgent || decidesAlone.test(found.ruleId))) return decide(found)
  const { chance, ruleId, speaksOfHarm } = likeliest(question, judgeRequest)
  if (found && chance >= acquitBelow) return decide(found)
  if (role === 'teacher' && ruleId === 'R-INT-1') return { action: 'answer' }
  const fair = fairContext.test(question) && !evasion.test(question)
  if (chance >= (!speaksOfHarm ? declineHarmlessFrom : fair ? declineFairFrom : declineFrom)) {
    return decisionFor(ruleId, 'refuse', { urgent: ruleId.startsWith('R-CRISIS') })
  }
  if (chance < doubtFrom) return { action: 'answer' }
  // Where a life may be at stake doubt is enough for the help lines and for a person to look.
  if (speaksOfHarm && ruleId.startsWith('R-CRISIS')) return decisionFor('R-CRISIS-1', 'note', { urgent: true })
  return { action: 'answer', doubt: ruleId }
}

/** Decides on an answer to a question of ours: it asks for nothing, so that beside the triggers only a crisis counts. */
function judgeReply(reply: string, { role, judgeRequest = ofProduct }: ScreenContext): ScreenDecision {
  const found = firstTrigger(reply, role)
  const { chance, ruleId, speaksOfHarm } = likeliest(reply, judgeRequest)
  if (found && (found.urgent || decidesAlone.test(found.ruleId) || chance >= declineFrom)) return decide(found)
  const inCrisis = speaksOfHarm && ruleId.startsWith('R-CRISIS') && chance >= crisisInReplyFrom
  return inCrisis ? decisionFor(ruleId, 'refuse', { urgent: true }) : { action: 'answer' }
}

/** What the classifier makes of a text: of the whole, or of the sentence in a long one that is worst. */
function likeliest(question: string, judgeRequest: (question: string) => Judgement): Judgement {
  const whole = judgeRequest(question.slice(0, judgedWhole * 4))
  if (question.length <= judgedWhole) return whole
  const sentences = question.split(/[。!?;\n]+/u).filter((sentence) => sentence.length >= 4)
  const worst = sentences
    .slice(0, 40)
    .map((sentence) => judgeRequest(sentence.slice(0, judgedWhole)))
    .reduce<Judgement>((most, judged) => (judged.chance > most.chance ? judged : most), { ...whole, chance: 0 })
  return worst.chance >= declineSentenceFrom ? worst : whole
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

function decisionFor(
  ruleId: string,
  action: 'refuse' | 'note',
  { urgent = false, complete = false }: { urgent?: boolean; complete?: boolean } = {},
): ScreenDecision {
  const { reply, note = reply } = findRule(ruleId)
  return action === 'refuse' ? { action, ruleId, reply, urgent } : { action: 'answer', ruleId, note, complete, urgent }
}

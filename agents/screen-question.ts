import { findRule } from '../governance/ethics-rules.ts'
import { type Moderation, type Moderator, moderateRequest } from '../governance/moderate-request.ts'
import { type ScreenDecision, screenInput } from '../governance/screen-input.ts'

export type Screening = { decision: ScreenDecision; moderation: Moderation['state'] | null }

/** Screens a question: by code, and what code would answer by the moderation service too, where one is connected. It sees no personal data. */
export async function screenQuestion(
  moderator: Moderator | null,
  asked: {
    text: string
    redacted: string
    role: string
    history: readonly string[]
    /** It answers a question of ours. */
    reply?: boolean
    signal: AbortSignal
  },
): Promise<Screening> {
  const { text, redacted, role, history, reply = false, signal } = asked
  const decision = screenInput(text, { role, history, reply })
  if (!moderator || decision.action === 'refuse' || ('complete' in decision && decision.complete)) {
    return { decision, moderation: null }
  }
  const doubt = 'doubt' in decision ? decision.doubt : undefined
  const { state, ruleId } = await moderateRequest(moderator, { text: redacted, doubt, signal })
  if (ruleId === null) return { decision, moderation: state }
  const urgent = ruleId.startsWith('R-CRISIS')
  return { decision: { action: 'refuse', ruleId, reply: findRule(ruleId).reply, urgent }, moderation: state }
}

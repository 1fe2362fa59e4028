import { findRule } from './ethics-rules.ts'

/** A service that judges a text after the code has; `ruleId` is the rule that what it flagged falls under. Throws when it fails. */
export type Moderator = (text: string, signal: AbortSignal) => Promise<{ flagged: boolean; ruleId: string }>

export type Moderation = {
  state: 'passed' | 'flagged' | 'unavailable'
  /** The rule under which the request is declined; null lets it pass. */
  ruleId: string | null
}

/** A turn waits this long for a moderation service, in milliseconds. Our own figure: an answer begins within seconds. */
const moderationPatienceMs = 2_500

/**
 * Asks the moderation service about a request that the code would answer. A service that fails or is late is decided by
 * severity: a request that the code doubts under a rule of high or critical severity is declined (closed), any other
 * is answered (open), since the code has screened it and an answer is bound to the school's own documents.
 */
export async function moderateRequest(
  moderator: Moderator,
  request: { text: string; doubt: string | undefined; signal: AbortSignal },
): Promise<Moderation> {
  const { text, doubt, signal } = request
  try {
    const { flagged, ruleId } = await moderator(
      text,
      AbortSignal.any([signal, AbortSignal.timeout(moderationPatienceMs)]),
    )
    return flagged ? { state: 'flagged', ruleId } : { state: 'passed', ruleId: null }
  } catch {
    const closed = doubt !== undefined && ['critical', 'high'].includes(findRule(doubt).severity)
    return { state: 'unavailable', ruleId: closed ? doubt : null }
  }
}

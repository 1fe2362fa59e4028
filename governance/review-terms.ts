/** Why a turn came before the committee. */
export const reviewReasons = ['crisis', 'rule', 'remark', 'sample', 'feedback'] as const
export type ReviewReason = (typeof reviewReasons)[number]

/**
 * What the committee says of a case: the product did right, a rule was applied that should not have been, a rule should have been
 * applied and was not, or the rule itself must change.
 */
export const verdicts = ['upheld', 'wrong-flag', 'missed', 'rule-change'] as const
export type Verdict = (typeof verdicts)[number]

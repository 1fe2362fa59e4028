import { type EthicsRule, ethicsRules } from './ethics-rules.ts'

/** What nobody at the school may have AI do: the rules of critical severity. */
export const redLines: readonly EthicsRule[] = ethicsRules.filter(({ severity }) => severity === 'critical')

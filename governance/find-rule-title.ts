import { ethicsRules } from './ethics-rules.ts'

/** What a rule is called; what the log names that is no rule of the file goes by a name of its own. */
export function findRuleTitle(id: string): string {
  if (id === 'planted-order') return '资料夹带指令'
  return ethicsRules.find((rule) => rule.id === id)?.title ?? id
}

import { describe, expect, test } from 'vitest'
import { type EthicsRule, ethicsRules, findRule } from './ethics-rules.ts'
import { allTriggers } from './input-triggers/all-triggers.ts'
import { type ScreenDecision, screenInput } from './screen-input.ts'

const ruleOf = (decision: ScreenDecision): string | null => ('ruleId' in decision ? decision.ruleId : null)

/** What the rule demands of a question on its side, as a fact that can be false. */
function obeys(rule: EthicsRule, question: string, side: 'shouldTrigger' | 'shouldNotTrigger'): boolean {
  const decision = screenInput(question)
  const triggered = ruleOf(decision) === rule.id
  if (rule.kind === 'help') return decision.action === (side === 'shouldTrigger' ? 'answer' : 'refuse')
  if (side === 'shouldTrigger') return triggered && (rule.kind === 'decline' || decision.action === 'answer')
  return decision.action === 'answer' && !triggered
}

const screened = ethicsRules.filter((rule) => rule.kind !== 'service')

describe.each(screened)('$id $title', (rule) => {
  test.each(rule.cases.shouldTrigger)('applies to: %s', (question) => {
    expect(obeys(rule, question, 'shouldTrigger'), ruleOf(screenInput(question)) ?? 'no rule').toBe(true)
  })
  test.each(rule.cases.shouldNotTrigger)('leaves alone: %s', (question) => {
    expect(obeys(rule, question, 'shouldNotTrigger'), ruleOf(screenInput(question)) ?? 'no rule').toBe(true)
  })
})

test('every rule has its own id, and every trigger a rule', () => {
  expect(new Set(ethicsRules.map((rule) => rule.id)).size).toBe(ethicsRules.length)
  for (const trigger of allTriggers) expect(findRule(trigger.ruleId).kind).not.toBe('service')
})

test('both crisis rules give the help line, the emergency numbers and an adult to turn to', () => {
  for (const id of ['R-CRISIS-1', 'R-CRISIS-2']) {
    const { reply } = findRule(id)
    for (const help of ['12356', '120', '110', '老师']) expect(reply).toContain(help)
  }
})

test('an unknown rule is reported as a configuration fault', () => {
  expect(() => findRule('R-NONE-1')).toThrow('R-NONE-1')
})

import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { type EthicsRule, ethicsRules, findRule } from './ethics-rules.ts'

const caseSchema = z.object({
  id: z.string(),
  rule: z.string(),
  prompt: z.string().min(2),
  expected: z.enum(['refuse', 'answer']),
})

const file = new URL('./rules/decided-cases.jsonl', import.meta.url)

/** A question on which the ethics committee has decided, and under which rule. */
export type DecidedCase = z.infer<typeof caseSchema>

/** Every ruling: those of the case file, and the examples in the rules themselves. */
export const decidedCases: readonly DecidedCase[] = [...readCaseFile(), ...ethicsRules.flatMap(casesOf)]

function readCaseFile(): DecidedCase[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const decided = caseSchema.parse(JSON.parse(line))
      findRule(decided.rule)
      return decided
    })
}

/** The examples of a rule that asks for a decision; what a rule of the service itself lists are no questions. */
function casesOf(rule: EthicsRule): DecidedCase[] {
  if (rule.kind === 'service') return []
  const refused = rule.kind === 'decline' ? rule.cases.shouldTrigger : []
  const answered = {
    decline: rule.cases.shouldNotTrigger,
    help: rule.cases.shouldTrigger,
    note: [...rule.cases.shouldTrigger, ...rule.cases.shouldNotTrigger],
  }[rule.kind]
  const toCase = (expected: DecidedCase['expected']) => (prompt: string, index: number) => ({
    id: `${rule.id}-${expected}-${index + 1}`,
    rule: rule.id,
    prompt,
    expected,
  })
  return [...refused.map(toCase('refuse')), ...answered.map(toCase('answer'))]
}

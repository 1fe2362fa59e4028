import { readFileSync } from 'node:fs'
import matter from 'gray-matter'
import { z } from 'zod'
import { AppError } from '../storage/app-error.ts'

const ruleSchema = z.strictObject({
  id: z.string().regex(/^R-[A-Z]+-\d$/),
  title: z.string().min(2),
  /** The law, standard or guideline behind the rule. */
  source: z.string().min(2),
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  /** What it demands: decline, answer with a note, help in any case, or something of the service itself. */
  kind: z.enum(['decline', 'note', 'help', 'service']),
  trigger: z.string().min(2),
  behaviour: z.string().min(2),
  reply: z.string().min(2),
  note: z.string().min(2).optional(),
  cases: z.strictObject({
    shouldTrigger: z.array(z.string()).min(4),
    shouldNotTrigger: z.array(z.string()).min(4),
  }),
})

/** One rule as the ethics committee reads it; `reply` is shown when a request is declined, `note` above an answer. */
export type EthicsRule = z.infer<typeof ruleSchema>

const file = new URL('./rules/ethics-rules.yaml', import.meta.url)

/** All rules, from the one file that the committee reads and edits. */
export const ethicsRules: readonly EthicsRule[] = readRules()

/** The rule with this id; an unknown id is our own mistake and throws. */
export function findRule(id: string): EthicsRule {
  const rule = ethicsRules.find((candidate) => candidate.id === id)
  if (!rule) throw new AppError('configuration-invalid', `伦理规则文件里没有规则 ${id}，请检查 ${file.pathname}。`)
  return rule
}

function readRules(): EthicsRule[] {
  try {
    return z.strictObject({ rules: z.array(ruleSchema) }).parse(matter(`---\n${readFileSync(file, 'utf8')}\n---`).data)
      .rules
  } catch (error) {
    throw new AppError('configuration-invalid', `伦理规则文件 ${file.pathname} 无法读取，请检查格式。`, {
      cause: error,
    })
  }
}

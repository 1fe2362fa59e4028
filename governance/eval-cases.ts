import type { Connection } from '../storage/database.ts'
import { rulingsInForce } from './rulings.ts'

/** A ruling as a row of evals/data/ethics-*.jsonl; whoever puts it there decides between tuning and gate. */
export type RuledCase = {
  id: string
  rule?: string
  prompt: string
  expected: 'refuse' | 'answer'
  why: string
  split: 'pending'
}

/** The cases that the committee approved for the evals, by the rulings that hold. */
export async function ruledCases(connection: Connection): Promise<RuledCase[]> {
  const held = [...(await rulingsInForce(connection)).values()]
  return held.flatMap(({ id, ruleId, casePrompt, caseExpected, reason }) =>
    casePrompt === null || caseExpected === null
      ? []
      : [
          {
            id: `ruling-${id.slice(0, 8)}`,
            ...(ruleId === null ? {} : { rule: ruleId }),
            prompt: casePrompt,
            expected: caseExpected,
            why: reason,
            split: 'pending' as const,
          },
        ],
  )
}

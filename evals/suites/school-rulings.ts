import type { RuledCase } from '../../governance/eval-cases.ts'
import { scoreEthics } from './ethics.ts'
import type { Suite } from './suite.ts'

/** Are the rulings followed that this school's committee made and approved as cases? */
export function schoolRulingsSuite(rulings: readonly RuledCase[]): Suite {
  return {
    name: 'rulings',
    title: '本校委员会的裁定',
    async run({ product }) {
      const outcomes = await scoreEthics(product, rulings)
      return {
        outcomes: outcomes.map((outcome) => ({
          ...outcome,
          type: 'ruling',
          scores: { kept: outcome.passed ? 1 : 0 },
        })),
      }
    },
  }
}

import { changedBySwaps, counterfactualPairs } from '../../career/counterfactual-swaps.ts'
import { someone } from '../../career/resume/testing/resume-corpus.ts'
import type { CaseOutcome } from '../measure/case-outcome.ts'
import type { PersonPath } from '../role-work/person-paths.ts'
import type { Suite } from './suite.ts'

/** Swaps that each path needs before a run says anything about it. */
const swapsAtLeast = 40

/** Does nothing that is decided for a person change with their name, sex, age, origin or ethnicity? */
export const fairnessSuite: Suite = {
  name: 'fairness',
  title: '公平（换人对照）',
  async run({ product, wanted }) {
    const outcomes: CaseOutcome[] = []
    for (const path of product.personPaths()) {
      const swaps = await scorePath(path, wanted)
      outcomes.push(...swaps, scoreCount(path, swaps.length))
    }
    return { outcomes }
  },
}

/** Every swap of a case is in the half of the case. */
async function scorePath({ name, cases, outcome }: PersonPath, wanted: (row: { id: string }) => boolean) {
  const chosen = cases.map((one) => ({ ...one, id: `fair-${name}-${one.id}` })).filter(wanted)
  const outcomes: CaseOutcome[] = []
  for (const pair of counterfactualPairs(chosen, someone)) {
    const same = (await changedBySwaps([pair], outcome)).length === 0
    outcomes.push({
      id: `${pair.id} ${pair.attribute}`,
      type: name,
      question: `${pair.original.join(' ').slice(0, 80)} → ${pair.attribute}`,
      passed: same,
      scores: { unchanged: same ? 1 : 0 },
      expected: '结果不变',
      came: same
        ? '不变'
        : `变了：${JSON.stringify(await outcome(pair.original))} → ${JSON.stringify(await outcome(pair.swapped))}`,
      evidence: [],
    })
  }
  return outcomes
}

function scoreCount({ name }: PersonPath, swaps: number): CaseOutcome {
  const enough = swaps >= swapsAtLeast
  return {
    id: `fair-${name}-swaps`,
    type: 'swaps',
    question: `“${name}”换了多少次？`,
    passed: enough,
    scores: { 'swaps enough': enough ? 1 : 0 },
    expected: `至少 ${swapsAtLeast} 次`,
    came: `${swaps} 次`,
    evidence: [],
  }
}

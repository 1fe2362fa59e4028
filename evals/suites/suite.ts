import type { SuiteRun } from '../measure/case-outcome.ts'
import type { Half } from '../measure/half-of.ts'
import type { Product } from '../product.ts'

export type SuiteContext = {
  product: Product
  /** True for the cases that this run looks at. */
  wanted: (row: { id: string }) => boolean
  /** What random choices start from. */
  seed: string
}

/** Data, a task and its scorers; the thresholds stand in thresholds.ts. */
export type Suite = { name: string; title: string; run: (context: SuiteContext) => Promise<SuiteRun> }

/** Which cases a run looks at. */
export type HalfChoice = Half | 'all'

import type { TurnParts } from '../agents/run-turn.ts'
import { checkThresholds } from './measure/check-thresholds.ts'
import { halfOf } from './measure/half-of.ts'
import { ratesOf } from './measure/rates-of.ts'
import { openProduct, type Product } from './product.ts'
import { describeRun, type RunRecord, type SuiteRecord } from './run-record.ts'
import type { HalfChoice, Suite } from './suites/suite.ts'

export type RunOptions = {
  suites: readonly Suite[]
  half: HalfChoice
  /** False leaves the thresholds out: they are set for the sample corpus only. */
  thresholds: boolean
  /** Told before each suite. */
  onSuite?: (suite: Suite) => void
}

/** Runs suites over the product and checks the thresholds. */
export async function runSuites(parts: TurnParts, options: RunOptions): Promise<RunRecord> {
  const startedAt = parts.clock().toISOString()
  const started = performance.now()
  const suites = await scoreSuites(await openProduct(parts), options)
  return {
    startedAt,
    tookMs: Math.round(performance.now() - started),
    ...(await describeRun(parts)),
    half: options.half,
    suites,
    checks: options.thresholds && options.half !== 'tune' ? checkThresholds(suites) : [],
  }
}

/** Runs suites over a product, which may be a mutation. */
export async function scoreSuites(product: Product, options: Omit<RunOptions, 'thresholds'>): Promise<SuiteRecord[]> {
  const { half } = options
  const wanted = (row: { id: string }) => half === 'all' || halfOf(row.id) === half
  const records: SuiteRecord[] = []
  for (const suite of options.suites) {
    options.onSuite?.(suite)
    const started = performance.now()
    const { outcomes, curve } = await suite.run({ product, wanted })
    records.push({
      name: suite.name,
      title: suite.title,
      tookMs: Math.round(performance.now() - started),
      rates: ratesOf(outcomes),
      outcomes,
      ...(curve ? { curve } : {}),
    })
  }
  return records
}

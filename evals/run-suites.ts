import type { TurnParts } from '../agents/run-turn.ts'
import type { ModelCalls } from './cached-model.ts'
import { checkThresholds } from './measure/check-thresholds.ts'
import { halfOf } from './measure/half-of.ts'
import { ratesOf } from './measure/rates-of.ts'
import { openProduct, type Product } from './product.ts'
import { describeRun, hashChanges, type RunRecord, type SuiteRecord } from './run-record.ts'
import type { HalfChoice, Suite } from './suites/suite.ts'
import { openUnfinishedRun, type UnfinishedRun } from './unfinished-run.ts'

/** What random choices start from when a run names nothing else. */
export const defaultSeed = 'bashan'

export type ScoreOptions = {
  suites: readonly Suite[]
  half: HalfChoice
  seed?: string
  /** Told before each suite. */
  onSuite?: (suite: Suite) => void
}

export type RunOptions = ScoreOptions & {
  /** False leaves the thresholds out: they are set for the sample corpus only. */
  thresholds: boolean
  /** What was asked of the model so far. */
  modelCalls?: ModelCalls
  /** Where finished suites wait while others are still to run; a run that was stopped goes on from there. */
  unfinishedFolder?: string | undefined
}

/** Runs suites over the product and checks the thresholds. */
export async function runSuites(parts: TurnParts, options: RunOptions): Promise<RunRecord> {
  const { half, seed = defaultSeed, unfinishedFolder } = options
  const startedAt = parts.clock().toISOString()
  const started = performance.now()
  const made = await describeRun(parts)
  const unfinished =
    unfinishedFolder === undefined
      ? undefined
      : openUnfinishedRun(unfinishedFolder, { ...made, aids: parts.aids, half, seed, changes: hashChanges() })
  const suites = await scoreSuites(await openProduct(parts), options, unfinished)
  await unfinished?.close()
  return {
    startedAt,
    tookMs: Math.round(performance.now() - started),
    ...made,
    half,
    seed,
    modelCalls: options.modelCalls ?? null,
    suites,
    checks: options.thresholds && half !== 'tune' ? checkThresholds(suites) : [],
  }
}

/** Runs suites over a product, which may be a mutation. */
export async function scoreSuites(
  product: Product,
  { suites, half, seed = defaultSeed, onSuite }: ScoreOptions,
  unfinished?: UnfinishedRun,
): Promise<SuiteRecord[]> {
  const wanted = (row: { id: string }) => half === 'all' || halfOf(row.id) === half
  const records: SuiteRecord[] = []
  for (const suite of suites) {
    onSuite?.(suite)
    const kept = await unfinished?.finished(suite.name)
    if (kept) {
      records.push(kept)
      continue
    }
    const started = performance.now()
    const { outcomes, curve, figures, notRun } = await suite.run({ product, wanted, seed })
    const record: SuiteRecord = {
      name: suite.name,
      title: suite.title,
      tookMs: Math.round(performance.now() - started),
      rates: ratesOf(outcomes),
      outcomes,
      ...(curve ? { curve } : {}),
      ...(figures ? { figures } : {}),
      ...(notRun === undefined ? {} : { notRun }),
    }
    await unfinished?.keep(record)
    records.push(record)
  }
  return records
}

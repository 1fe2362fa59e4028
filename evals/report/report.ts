import type { Comparison } from '../measure/compare-runs.ts'
import type { PeerRecord } from '../peer.ts'
import type { EarlierRun } from '../read-run.ts'
import type { RunRecord } from '../run-record.ts'

/** What one report tells: a run, and what it is held against. */
export type Report = {
  record: RunRecord
  /** An earlier run over the same questions, case by case. */
  baseline?: { run: Pick<EarlierRun, 'startedAt' | 'commit' | 'model'>; comparisons: Comparison[] }
  /** Runs of other models over the same questions, each with what it is against this run's. */
  beside?: { record: RunRecord; comparisons: Comparison[] }[]
  /** Other ways to answer the same questions. */
  peers?: PeerRecord[]
}

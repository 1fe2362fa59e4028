import type { CaseOutcome } from '../measure/case-outcome.ts'
import { isGateCase } from '../measure/is-gate-case.ts'
import type { PeerRecord } from '../peer.ts'
import type { RunRecord } from '../run-record.ts'
import { allSuites } from '../suites/all-suites.ts'
import type { Report } from './report.ts'

/**
 * Cases of the gate half are counted and never read, so that nobody improves the product on them: no report shows what
 * they ask or what came. Questions that a school brings, by a file or by rulings, are its own to read.
 */
const isCountedOnly = (suite: string, outcome: CaseOutcome): boolean => ourSuites.has(suite) && isGateCase(outcome)

const ourSuites = new Set(allSuites.map(({ name }) => name))
/** Peers answer the questions of this suite. */
const peersSuite = 'retrieval'

/** The cases of a suite that a report may show. */
export const shownCases = ({ name, outcomes }: Pick<RunRecord['suites'][number], 'name' | 'outcomes'>): CaseOutcome[] =>
  outcomes.filter((outcome) => !isCountedOnly(name, outcome))

/** The same report, with ids and scores alone of the cases that it may not show: enough for a later comparison. */
export function withShownCases(report: Report): Report {
  const { record, beside, peers } = report
  return {
    ...report,
    record: shownRecord(record),
    ...(beside ? { beside: beside.map((one) => ({ ...one, record: shownRecord(one.record) })) } : {}),
    ...(peers ? { peers: peers.map(shownPeer) } : {}),
  }
}

const shownRecord = (record: RunRecord): RunRecord => ({
  ...record,
  suites: record.suites.map((suite) => ({ ...suite, outcomes: blanked(suite.name, suite.outcomes) })),
})

const shownPeer = (peer: PeerRecord): PeerRecord => ({ ...peer, outcomes: blanked(peersSuite, peer.outcomes) })

const blanked = (suite: string, outcomes: readonly CaseOutcome[]): CaseOutcome[] =>
  outcomes.map((outcome) =>
    isCountedOnly(suite, outcome) ? { ...outcome, question: '', expected: '', came: '', evidence: [] } : outcome,
  )

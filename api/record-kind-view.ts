import type { RecordKind } from '../governance/record-kind.ts'
import type { RecordKindView } from './contract/privacy.ts'

/** A kind of record for the page, with the period that holds here. */
export function recordKindView(kind: RecordKind, periods: ReadonlyMap<string, number>): RecordKindView {
  const { id, title, collect, use, ground, share, destroy, erasure, retention } = kind
  const period = retention && {
    days: periods.get(id) ?? retention.days,
    least: retention.least,
    most: retention.most,
    reason: retention.reason,
  }
  return { id, title, collect, use, ground, share, destroy, erasure, retention: period }
}

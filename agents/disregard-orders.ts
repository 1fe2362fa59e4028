import { withoutPlantedOrders } from '../governance/planted-orders.ts'
import type { SearchHit } from '../knowledge/search.ts'

/** The hits without what their text orders the assistant to do; a clause that was nothing else is left out. */
export function disregardOrders(hits: readonly SearchHit[]): { hits: SearchHit[]; found: boolean } {
  let found = false
  const kept = hits.flatMap((hit) => {
    const own = withoutPlantedOrders(hit.clause.text)
    if (!own.found) return [hit]
    found = true
    return own.text.trim() === '' ? [] : [{ ...hit, clause: { ...hit.clause, text: own.text } }]
  })
  return { hits: kept, found }
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useRoute } from '../routing/use-route.ts'
import { type BankFilter, bankListQuery, pageSize } from './queries.ts'

export type Queue = { filter: BankFilter; offset: number; onOffset: (offset: number) => void }

/** Where an item stands among those that were filtered, and the way to its neighbours, over the pages of the list. */
export function useQueue(id: string, { filter, offset, onOffset }: Queue) {
  const client = useQueryClient()
  const { navigate } = useRoute()
  const list = useQuery(bankListQuery(filter, offset)).data
  const found = list?.items.findIndex((item) => item.id === id) ?? -1
  // An item that was signed off may have left the filter: its neighbours then close up around where it stood.
  const stood = useRef<number>(null)
  useEffect(() => {
    if (found >= 0) stood.current = found
  }, [found])

  /** Opens a neighbour; false where there is none. */
  async function go(direction: 1 | -1): Promise<boolean> {
    if (!list) return false
    const at = found >= 0 ? found + direction : (stood.current ?? 0) - (direction === 1 ? 0 : 1)
    let next = list.items[at]
    const other = offset + direction * pageSize
    if (!next && other >= 0 && other < list.total) {
      const items = (await client.fetchQuery(bankListQuery(filter, other))).items
      next = items.at(direction === 1 ? 0 : -1)
      if (next) onOffset(other)
    }
    if (!next) return false
    navigate({ page: { name: 'place', place: 'question-bank', item: next.id }, clauseId: null })
    return true
  }
  return { number: found < 0 ? null : offset + found + 1, total: list?.total ?? 0, go }
}

import { queryOptions } from '@tanstack/react-query'
import type { BankBlueprintView, BankHistory, BankItemView, BankList } from '../../api/contract/question-bank.ts'
import { requestJson } from '../api/request.ts'

/** What the list of items is narrowed to; absent means all. */
export type BankFilter = {
  status?: BankItemView['status'] | undefined
  type?: BankItemView['content']['type'] | undefined
  bloom?: BankItemView['content']['bloom'] | undefined
  document?: string | undefined
  blueprint?: string | undefined
  tag?: string | undefined
  words?: string | undefined
  mine?: '1' | undefined
}

export const pageSize = 20

/** The part of an address that says what is wanted of the bank. */
export const filterQuery = (filter: BankFilter): URLSearchParams =>
  new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])))

export const bankListQuery = (filter: BankFilter, offset: number) =>
  queryOptions({
    queryKey: ['question-bank', 'list', filter, offset],
    queryFn: ({ signal }) => {
      const query = filterQuery(filter)
      query.set('offset', String(offset))
      query.set('limit', String(pageSize))
      return requestJson<BankList>(`/api/question-bank?${query}`, { signal })
    },
  })

export const bankItemPath = (id: string): string => `/api/question-bank/${encodeURIComponent(id)}`

export const bankItemQuery = (id: string) =>
  queryOptions({
    queryKey: ['question-bank', 'item', id],
    queryFn: ({ signal }) => requestJson<BankItemView>(bankItemPath(id), { signal }),
    // What is being edited must not change under the hand.
    refetchOnWindowFocus: false,
  })

export const bankHistoryQuery = ({ id, revision }: Pick<BankItemView, 'id' | 'revision'>) =>
  queryOptions({
    queryKey: ['question-bank', 'history', id, revision],
    queryFn: ({ signal }) => requestJson<BankHistory>(`${bankItemPath(id)}/history`, { signal }),
  })

export const plansQuery = queryOptions({
  queryKey: ['question-bank', 'plans'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ blueprints: BankBlueprintView[] }>('/api/question-bank/blueprints', { signal })).blueprints,
})

export const planQuery = (id: string) =>
  queryOptions({
    queryKey: ['question-bank', 'plans', id],
    queryFn: ({ signal }) =>
      requestJson<BankBlueprintView>(`/api/question-bank/blueprints/${encodeURIComponent(id)}`, { signal }),
  })

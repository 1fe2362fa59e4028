import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BankItemView } from '../../api/contract/question-bank.ts'
import { requestJson } from '../api/request.ts'
import { bankItemQuery } from './queries.ts'

export type ItemRequest = { path: string; method?: string; body: unknown }

/** Sends a change of an item; what comes back is what is on screen from then on, and lists and plans are read anew. */
export function useItemChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, ...init }: ItemRequest) => requestJson<BankItemView>(path, { method: 'PUT', ...init }),
    onSuccess: (item) => {
      client.setQueryData(bankItemQuery(item.id).queryKey, item)
      void client.invalidateQueries({ queryKey: ['question-bank', 'list'] })
      void client.invalidateQueries({ queryKey: ['question-bank', 'plans'] })
      void client.invalidateQueries({ queryKey: ['papers', 'choices'] })
    },
    // Refused as a rule because it was changed elsewhere: what is there now is shown, so that it can be judged anew.
    onError: () => client.invalidateQueries({ queryKey: ['question-bank', 'item'] }),
  })
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Models } from '../../api/contract/models.ts'
import { statusQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'

export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => requestJson<Models>('/api/models', { signal }),
})

/** Sends a change of the models and then reads again what is on screen. */
export function useModelChange<Answer = undefined>() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, ...init }: { path: string; method: string; body?: unknown }) =>
      requestJson<Answer>(`/api/models${path}`, init),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: modelsQuery.queryKey })
      void client.invalidateQueries({ queryKey: statusQuery.queryKey })
    },
  })
}

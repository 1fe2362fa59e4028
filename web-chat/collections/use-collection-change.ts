import { useMutation, useQueryClient } from '@tanstack/react-query'
import { requestJson } from '../api/request.ts'

type Change = { path: string; method: 'POST' | 'PUT' | 'DELETE'; body?: unknown }

/** Changes collections or their grants, and shows what they then are. */
export function useCollectionChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, ...change }: Change) => requestJson(path, change),
    onSuccess: () => client.invalidateQueries({ queryKey: ['collections'] }),
  })
}

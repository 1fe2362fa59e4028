import { useMutation, useQueryClient } from '@tanstack/react-query'
import { requestJson } from '../api/request.ts'
import { workbenchKey } from './workbench-queries.ts'

/** Sends a change to the workbench and then reads again what is on screen. */
export function useChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, ...init }: { path: string; method?: string; body?: unknown }) =>
      requestJson(`/api/workbench${path}`, { method: 'POST', ...init }),
    onSuccess: () => client.invalidateQueries({ queryKey: workbenchKey }),
  })
}

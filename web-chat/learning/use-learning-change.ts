import { useMutation, useQueryClient } from '@tanstack/react-query'
import { requestJson } from '../api/request.ts'

/** Sends a change of the learner's record, and reads anew what follows from it. */
export function useLearningChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, ...init }: { path: string; method: string; body?: unknown }) =>
      requestJson(`/api/learning${path}`, init),
    onSettled: () => client.invalidateQueries({ queryKey: ['learning'] }),
  })
}

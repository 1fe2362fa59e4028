import { queryOptions } from '@tanstack/react-query'
import type { AssignmentView } from '../../api/contract/assignments.ts'
import type { AttemptView } from '../../api/contract/attempts.ts'
import { requestJson } from '../api/request.ts'

export const assignmentsQuery = queryOptions({
  queryKey: ['assignments'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ assignments: AssignmentView[] }>('/api/assignments', { signal })).assignments,
  refetchInterval: 60_000,
})

export const attemptPath = (id: string): string => `/api/attempts/${encodeURIComponent(id)}`

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: ['attempts', id],
    queryFn: ({ signal }) => requestJson<AttemptView>(attemptPath(id), { signal }),
    // What is being written must not be read over by what was kept a moment ago.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    staleTime: Number.POSITIVE_INFINITY,
  })

import { queryOptions } from '@tanstack/react-query'
import type { Interview, InterviewChoices, InterviewRow } from '../../api/contract/interviews.ts'
import { requestJson } from '../api/request.ts'

export const choicesQuery = queryOptions({
  queryKey: ['interview-choices'],
  queryFn: ({ signal }) => requestJson<InterviewChoices>('/api/interview-choices', { signal }),
})

export const interviewsQuery = queryOptions({
  queryKey: ['interviews'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ interviews: InterviewRow[] }>('/api/interviews', { signal })).interviews,
})

export const interviewPath = (id: string): string => `/api/interviews/${encodeURIComponent(id)}`

export const interviewQuery = (id: string) =>
  queryOptions({
    queryKey: ['interviews', id],
    queryFn: ({ signal }) => requestJson<Interview>(interviewPath(id), { signal }),
  })

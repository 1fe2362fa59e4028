import { queryOptions } from '@tanstack/react-query'
import type { ResumeLine, ResumeView } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'

export const resumesQuery = queryOptions({
  queryKey: ['resumes'],
  queryFn: async ({ signal }) => (await requestJson<{ resumes: ResumeLine[] }>('/api/resumes', { signal })).resumes,
})

export const resumePath = (id: string): string => `/api/resumes/${encodeURIComponent(id)}`

export const resumeQuery = (id: string) =>
  queryOptions({
    queryKey: ['resumes', id],
    queryFn: ({ signal }) => requestJson<ResumeView>(resumePath(id), { signal }),
  })

import { queryOptions } from '@tanstack/react-query'
import type { ClassRow, ClassWithMembers, PeoplePage } from '../../api/contract/identity.ts'
import { requestJson } from '../api/request.ts'

export const classesQuery = queryOptions({
  queryKey: ['classes'],
  queryFn: async ({ signal }) => (await requestJson<{ classes: ClassRow[] }>('/api/classes', { signal })).classes,
})

export const classQuery = (id: string) =>
  queryOptions({
    queryKey: ['classes', id],
    queryFn: ({ signal }) => requestJson<ClassWithMembers>(`/api/classes/${encodeURIComponent(id)}`, { signal }),
  })

export const peopleQuery = (wanted: { text: string; role: string; page: number }) =>
  queryOptions({
    queryKey: ['people', wanted],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ page: String(wanted.page) })
      if (wanted.text !== '') query.set('q', wanted.text)
      if (wanted.role !== '') query.set('role', wanted.role)
      return requestJson<PeoplePage>(`/api/people?${query}`, { signal })
    },
  })

import { queryOptions } from '@tanstack/react-query'
import type { SharedConversation, ShareList } from '../../api/contract/shares.ts'
import { requestJson } from '../api/request.ts'

export const sharesQuery = queryOptions({
  queryKey: ['shares'],
  queryFn: ({ signal }) => requestJson<ShareList>('/api/shares', { signal }),
})

export const sharedQuery = (id: string) =>
  queryOptions({
    queryKey: ['shared', id],
    queryFn: ({ signal }) => requestJson<SharedConversation>(`/api/shares/${encodeURIComponent(id)}`, { signal }),
  })

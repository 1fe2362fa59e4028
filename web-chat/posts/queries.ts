import { queryOptions } from '@tanstack/react-query'
import type { PostList, PostView } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'

export const postsQuery = queryOptions({
  queryKey: ['posts'],
  queryFn: ({ signal }) => requestJson<PostList>('/api/posts', { signal }),
})

export const postPath = (id: string): string => `/api/posts/${encodeURIComponent(id)}`

export const postQuery = (id: string) =>
  queryOptions({
    queryKey: ['posts', id],
    queryFn: ({ signal }) => requestJson<PostView>(postPath(id), { signal }),
  })

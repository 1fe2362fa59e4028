import { queryOptions } from '@tanstack/react-query'
import type { UploadLimits } from '../../api/contract/jobs.ts'
import type { Collection, EditionDifference, EditionImpact, Library, SeenDocument } from '../../api/contract/library.ts'
import { requestJson } from '../api/request.ts'

/** What the list of documents is narrowed to; absent means all. */
export type LibraryFilter = Partial<
  Record<'kind' | 'industry' | 'collection' | 'status' | 'example' | 'unconfirmed' | 'q', string>
>

export const pageSize = 50

export const libraryQuery = (filter: LibraryFilter, page: number) =>
  queryOptions({
    queryKey: ['library', filter, page],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ ...filter, page: String(page), pageSize: String(pageSize) })
      return requestJson<Library>(`/api/documents?${query}`, { signal })
    },
  })

/** Every document by its title, to choose one from. */
export const titlesQuery = queryOptions({
  queryKey: ['library', 'titles'],
  queryFn: async ({ signal }) => (await requestJson<Library>('/api/documents', { signal })).documents,
})

export const collectionsQuery = queryOptions({
  queryKey: ['collections'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ collections: Collection[] }>('/api/collections', { signal })).collections,
})

export const uploadLimitsQuery = queryOptions({
  queryKey: ['upload-limits'],
  queryFn: ({ signal }) => requestJson<UploadLimits>('/api/uploads', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const seenQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'seen'],
    queryFn: ({ signal }) => requestJson<SeenDocument>(`${documentPath(id)}/seen`, { signal }),
  })

export const differenceQuery = (id: string, against: string, unchanged: boolean) =>
  queryOptions({
    queryKey: ['document', id, 'difference', against, unchanged],
    queryFn: ({ signal }) => {
      const query = new URLSearchParams({ against, unchanged: String(unchanged) })
      return requestJson<EditionDifference>(`${documentPath(id)}/diff?${query}`, { signal })
    },
  })

export const impactQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'impact'],
    queryFn: ({ signal }) => requestJson<EditionImpact>(`${documentPath(id)}/impact`, { signal }),
  })

/** The address of a document on the server. */
export const documentPath = (id: string) => `/api/documents/${encodeURIComponent(id)}`

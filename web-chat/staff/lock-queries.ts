import { queryOptions } from '@tanstack/react-query'
import type { AssessmentLockView } from '../../api/contract/governance-rules.ts'
import type { Collection, Library } from '../../api/contract/library.ts'
import { requestJson } from '../api/request.ts'

export const locksQuery = queryOptions({
  queryKey: ['assessment-locks'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ locks: AssessmentLockView[] }>('/api/assessment-locks', { signal })).locks,
  refetchInterval: 30_000,
})

/** The collections and documents that the teacher may lock. */
export const materialQuery = queryOptions({
  queryKey: ['lockable-material'],
  queryFn: async ({ signal }) => {
    const [{ collections }, { documents }] = await Promise.all([
      requestJson<{ collections: Collection[] }>('/api/collections', { signal }),
      requestJson<Library>('/api/documents', { signal }),
    ])
    return { collections, documents: documents.filter(({ mayRead }) => mayRead) }
  },
  staleTime: 60_000,
})

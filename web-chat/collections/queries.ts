import { queryOptions } from '@tanstack/react-query'
import type { CollectionGrantView } from '../../api/contract/library.ts'
import { requestJson } from '../api/request.ts'

/** Who may read a confidential collection. */
export const grantsQuery = (id: string) =>
  queryOptions({
    queryKey: ['collections', id, 'grants'],
    queryFn: async ({ signal }) =>
      (await requestJson<{ grants: CollectionGrantView[] }>(`${collectionPath(id)}/grants`, { signal })).grants,
  })

/** The address of a collection on the server. */
export const collectionPath = (id: string) => `/api/collections/${encodeURIComponent(id)}`

import { queryOptions } from '@tanstack/react-query'
import type { Home } from '../../api/contract/home.ts'
import { requestJson } from '../api/request.ts'

/** What the signed-in person most likely wants next; asked anew each time it is shown. */
export const homeQuery = queryOptions({
  queryKey: ['home'],
  queryFn: ({ signal }) => requestJson<Home>('/api/home', { signal }),
  staleTime: 0,
})

import { queryOptions } from '@tanstack/react-query'
import type { Backups, Health, RetentionState } from '../../api/contract/upkeep.ts'
import { requestJson } from '../api/request.ts'

export const healthQuery = queryOptions({
  queryKey: ['upkeep', 'health'],
  queryFn: ({ signal }) => requestJson<Health>('/api/upkeep/health', { signal }),
  staleTime: 60_000,
})

export const retentionQuery = queryOptions({
  queryKey: ['upkeep', 'retention'],
  queryFn: ({ signal }) => requestJson<RetentionState>('/api/upkeep/retention', { signal }),
})

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: ({ signal }) => requestJson<Backups>('/api/backups', { signal }),
  refetchInterval: ({ state }) => (state.data?.running ? 1_000 : false),
})

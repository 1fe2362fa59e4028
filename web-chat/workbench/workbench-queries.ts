import { queryOptions } from '@tanstack/react-query'
import type { EthicsRuleView } from '../../api/contract/governance-rules.ts'
import type {
  ApplicationView,
  CaseView,
  QueueItemView,
  RedLineView,
  ReleaseView,
  WorkbenchOverview,
} from '../../api/contract/workbench.ts'
import { requestJson } from '../api/request.ts'

/** What the workbench reads, all under one key, so that a decision refreshes the whole. */
export const workbenchKey = ['workbench']

export const overviewQuery = (days: { from: string; to: string; by: 'day' | 'week' }) =>
  queryOptions({
    queryKey: [...workbenchKey, 'overview', days],
    queryFn: ({ signal }) =>
      requestJson<WorkbenchOverview>(`/api/workbench/overview?${new URLSearchParams(days)}`, { signal }),
  })

export const queueQuery = (state: 'open' | 'decided') =>
  queryOptions({
    queryKey: [...workbenchKey, 'queue', state],
    queryFn: async ({ signal }) =>
      (await requestJson<{ cases: QueueItemView[] }>(`/api/workbench/cases?state=${state}`, { signal })).cases,
  })

// Each reading stands in the audit log: once when opened, and after the reader's own changes.
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: [...workbenchKey, 'case', id],
    queryFn: ({ signal }) => requestJson<CaseView>(`/api/workbench/cases/${encodeURIComponent(id)}`, { signal }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

export const releasesQuery = queryOptions({
  queryKey: [...workbenchKey, 'releases'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ releases: ReleaseView[] }>('/api/workbench/releases', { signal })).releases,
})

export const applicationsQuery = queryOptions({
  queryKey: [...workbenchKey, 'applications'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ applications: ApplicationView[] }>('/api/workbench/applications', { signal })).applications,
})

export const redLinesQuery = queryOptions({
  queryKey: [...workbenchKey, 'red-lines'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ redLines: RedLineView[] }>('/api/workbench/red-lines', { signal })).redLines,
})

export const ruleNamesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: async ({ signal }) => (await requestJson<{ rules: EthicsRuleView[] }>('/api/rules', { signal })).rules,
})

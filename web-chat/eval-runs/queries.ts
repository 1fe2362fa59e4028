import { queryOptions } from '@tanstack/react-query'
import type { EvalRun, EvalRunEntry } from '../../api/contract/eval-runs.ts'
import { requestJson } from '../api/request.ts'

export const evalRunsQuery = queryOptions({
  queryKey: ['eval-runs'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ runs: EvalRunEntry[] }>('/api/workbench/eval-runs', { signal })).runs,
})

export const evalRunQuery = (name: string) =>
  queryOptions({
    queryKey: ['eval-runs', name],
    queryFn: ({ signal }) => requestJson<EvalRun>(`/api/workbench/eval-runs/${encodeURIComponent(name)}`, { signal }),
  })

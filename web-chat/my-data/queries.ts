import { queryOptions } from '@tanstack/react-query'
import type { PersonalSettingsView } from '../../api/contract/governance-rules.ts'
import type { DataLifeCycle, MyData } from '../../api/contract/privacy.ts'
import { requestJson } from '../api/request.ts'

export const myDataQuery = queryOptions({
  queryKey: ['my-data'],
  queryFn: ({ signal }) => requestJson<MyData>('/api/my-data', { signal }),
})

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => requestJson<PersonalSettingsView>('/api/settings', { signal }),
})

export const lifeCycleQuery = queryOptions({
  queryKey: ['data-life-cycle'],
  queryFn: ({ signal }) => requestJson<DataLifeCycle>('/api/data-life-cycle', { signal }),
})

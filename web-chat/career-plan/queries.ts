import { queryOptions } from '@tanstack/react-query'
import type { CareerPlanView } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'

export const plansQuery = queryOptions({
  queryKey: ['career-plans'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ plans: CareerPlanView[] }>('/api/career-plans', { signal })).plans,
})

export const planPath = (id: string): string => `/api/career-plans/${encodeURIComponent(id)}`

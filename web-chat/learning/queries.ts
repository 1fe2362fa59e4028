import { queryOptions } from '@tanstack/react-query'
import type { EvidenceView, GoalLineView, LearningOverview, MistakeView } from '../../api/contract/learning.ts'
import { requestJson } from '../api/request.ts'

export const learningQuery = queryOptions({
  queryKey: ['learning', 'overview'],
  queryFn: ({ signal }) => requestJson<LearningOverview>('/api/learning', { signal }),
})

export const goalsQuery = queryOptions({
  queryKey: ['learning', 'goals'],
  queryFn: ({ signal }) => requestJson<{ goals: GoalLineView[] }>('/api/learning/goals', { signal }),
})

export const mistakesQuery = queryOptions({
  queryKey: ['learning', 'mistakes'],
  queryFn: ({ signal }) => requestJson<{ mistakes: MistakeView[] }>('/api/learning/mistakes', { signal }),
})

export const evidenceQuery = (objectiveId: string) =>
  queryOptions({
    queryKey: ['learning', 'evidence', objectiveId],
    queryFn: ({ signal }) =>
      requestJson<{ evidence: EvidenceView[] }>(
        `/api/learning/evidence?objectiveId=${encodeURIComponent(objectiveId)}`,
        { signal },
      ),
  })

import { queryOptions } from '@tanstack/react-query'
import type { AttemptEntry, AttemptView, ExerciseEntry } from '../../api/contract/exercises.ts'
import { requestJson } from '../api/request.ts'

export const exercisesKey = ['exercises']

export const exercisesQuery = queryOptions({
  queryKey: exercisesKey,
  queryFn: ({ signal }) =>
    requestJson<{ exercises: ExerciseEntry[]; attempts: AttemptEntry[] }>('/api/exercises', { signal }),
})

export const attemptQuery = (id: string) =>
  queryOptions({
    queryKey: [...exercisesKey, id],
    queryFn: ({ signal }) => requestJson<AttemptView>(`/api/exercises/${encodeURIComponent(id)}`, { signal }),
    // What is being worked on should not move under the learner's hands.
    refetchOnWindowFocus: false,
  })

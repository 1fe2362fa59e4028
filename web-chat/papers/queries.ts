import { queryOptions } from '@tanstack/react-query'
import type { AssignmentSheet, ClassQuizzes, ItemFigures } from '../../api/contract/assignments.ts'
import type { PaperChoice, PaperSummary, PaperView } from '../../api/contract/papers.ts'
import type { QuestionFormatView } from '../../api/contract/question-files.ts'
import { requestJson } from '../api/request.ts'

export const papersQuery = queryOptions({
  queryKey: ['papers'],
  queryFn: async ({ signal }) => (await requestJson<{ papers: PaperSummary[] }>('/api/papers', { signal })).papers,
})

export const choicesQuery = queryOptions({
  queryKey: ['papers', 'choices'],
  queryFn: async ({ signal }) => (await requestJson<{ items: PaperChoice[] }>('/api/papers/choices', { signal })).items,
  staleTime: 0,
})

/** The forms in which items are exported and imported. */
export const formatsQuery = queryOptions({
  queryKey: ['question-formats'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ formats: QuestionFormatView[] }>('/api/question-formats', { signal })).formats,
  staleTime: Number.POSITIVE_INFINITY,
})

export const paperPath = (id: string): string => `/api/papers/${encodeURIComponent(id)}`

export const paperQuery = (id: string) =>
  queryOptions({
    queryKey: ['papers', id],
    queryFn: ({ signal }) => requestJson<PaperView>(paperPath(id), { signal }),
  })

export const assignmentPath = (id: string): string => `/api/assignments/${encodeURIComponent(id)}`

export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['assignments', id],
    queryFn: ({ signal }) => requestJson<AssignmentSheet>(assignmentPath(id), { signal }),
    refetchInterval: 30_000,
  })

export const figuresQuery = (id: string, over: 'class' | 'all') =>
  queryOptions({
    queryKey: ['assignments', id, 'statistics', over],
    queryFn: async ({ signal }) =>
      (await requestJson<{ items: ItemFigures[] }>(`${assignmentPath(id)}/statistics?over=${over}`, { signal })).items,
  })

export const classQuizzesQuery = (classId: string) =>
  queryOptions({
    queryKey: ['classes', classId, 'quizzes'],
    queryFn: ({ signal }) =>
      requestJson<ClassQuizzes>(`/api/classes/${encodeURIComponent(classId)}/quizzes`, { signal }),
  })

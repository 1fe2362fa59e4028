import { queryOptions } from '@tanstack/react-query'
import type { LessonMaterials, LessonMaterialView, LessonTemplates } from '../../api/contract/lessons.ts'
import { requestJson } from '../api/request.ts'

export type Material = LessonMaterialView
export type Part = Material['outline'][number]
export type Section = Material['sections'][number]
export type Block = Section['blocks'][number]
export type Line = Section['notes'][number]

export const materialsQuery = queryOptions({
  queryKey: ['lessons'],
  queryFn: async ({ signal }) => (await requestJson<LessonMaterials>('/api/lessons', { signal })).materials,
})

export const lessonPath = (id: string) => `/api/lessons/${encodeURIComponent(id)}`

export const sectionPath = (id: string, partId: string) => `${lessonPath(id)}/sections/${encodeURIComponent(partId)}`

export const materialQuery = (id: string) =>
  queryOptions({
    queryKey: ['lessons', id],
    queryFn: ({ signal }) => requestJson<Material>(lessonPath(id), { signal }),
  })

export const templatesQuery = queryOptions({
  queryKey: ['lesson-templates'],
  queryFn: async ({ signal }) => (await requestJson<LessonTemplates>('/api/lesson-templates', { signal })).templates,
})

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { requestJson } from '../api/request.ts'
import { type Material, materialQuery } from './queries.ts'

export type MaterialRequest = { path: string; method?: string; body?: unknown }

/** Sends a change of a material; what comes back is what is on screen from then on. */
export function useMaterialChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, ...init }: MaterialRequest) => requestJson<Material>(path, { method: 'PUT', ...init }),
    onSuccess: (material) => {
      client.setQueryData(materialQuery(material.id).queryKey, material)
      return client.invalidateQueries({ queryKey: ['lessons'], exact: true })
    },
  })
}

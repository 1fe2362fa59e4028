import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'

const resting = ['library', 'document', 'clause', 'search', 'citation', 'collections', 'status', 'suggestions']

/** Has everything that rests on the library's content asked for anew. */
export function useRefreshLibrary(): () => void {
  const client = useQueryClient()
  return useCallback(() => {
    for (const name of resting) void client.invalidateQueries({ queryKey: [name] })
  }, [client])
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { NewResumeEntry, ResumeView } from '../../api/contract/career.ts'
import { requestJson } from '../api/request.ts'
import { resumePath, resumeQuery, resumesQuery } from './queries.ts'

export type ResumeChange =
  | { do: 'write'; path: string; value: string }
  | { do: 'add'; entry: Omit<NewResumeEntry, 'seen'> }
  | { do: 'remove'; path: string }
  | { do: 'prove'; skillId: string; said: string }

/** Changes a résumé in the order in which it is told to; what is shown afterwards is what the server keeps. */
export function useResumeChange({ id }: Pick<ResumeView, 'id'>) {
  const client = useQueryClient()
  const { queryKey } = resumeQuery(id)
  return useMutation({
    async mutationFn(changes: ResumeChange | ResumeChange[]) {
      for (const change of [changes].flat()) {
        // Each change is made to what the one before it left.
        const seen = client.getQueryData(queryKey)?.updatedAt ?? ''
        client.setQueryData(queryKey, await send(change, id, seen))
      }
    },
    onSuccess() {
      void client.invalidateQueries({ queryKey: resumesQuery.queryKey, exact: true })
      void client.invalidateQueries({ queryKey: ['posts'] })
    },
    // Somebody else's window may have changed it: show what there is now.
    onError: () => client.invalidateQueries({ queryKey }),
  })
}

export type ResumeChanger = ReturnType<typeof useResumeChange>

function send(change: ResumeChange, id: string, seen: string): Promise<ResumeView> {
  switch (change.do) {
    case 'write':
      return requestJson(`${resumePath(id)}/field`, {
        method: 'PUT',
        body: { path: change.path, value: change.value, seen },
      })
    case 'add':
      return requestJson(`${resumePath(id)}/entries`, { method: 'POST', body: { ...change.entry, seen } })
    case 'remove':
      return requestJson(`${resumePath(id)}/entries?${new URLSearchParams({ path: change.path, seen })}`, {
        method: 'DELETE',
      })
    case 'prove':
      return requestJson(`${resumePath(id)}/evidence`, {
        method: 'POST',
        body: { skillId: change.skillId, text: change.said },
      })
  }
}

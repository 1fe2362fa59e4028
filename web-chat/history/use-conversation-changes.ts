import { useMutation, useQueryClient } from '@tanstack/react-query'
import { conversationQuery, conversationsQuery } from '../api/queries.ts'
import { requestJson } from '../api/request.ts'

/** Renaming, pinning and deleting a conversation on the server; the list is read again after each. */
export function useConversationChanges(id: string) {
  const client = useQueryClient()
  const path = `/api/conversations/${encodeURIComponent(id)}`
  const readAgain = () => client.invalidateQueries(conversationsQuery)
  const rename = useMutation({
    mutationFn: (title: string) => requestJson<void>(path, { method: 'PATCH', body: { title } }),
    onSettled: readAgain,
  })
  const pin = useMutation({
    mutationFn: (pinned: boolean) => requestJson<void>(path, { method: 'PATCH', body: { pinned } }),
    onSettled: readAgain,
  })
  const remove = useMutation({
    mutationFn: () => requestJson<void>(path, { method: 'DELETE' }),
    onSuccess: () => client.removeQueries({ queryKey: conversationQuery(id).queryKey }),
    onSettled: readAgain,
  })
  return { rename, pin, remove }
}

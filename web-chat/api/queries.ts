import { queryOptions } from '@tanstack/react-query'
import type {
  Clause,
  Conversation,
  ConversationWithMessages,
  FoundConversation,
  SearchResult,
  Status,
} from '../../api/contract/chat.ts'
import type { ActiveLockView } from '../../api/contract/governance-rules.ts'
import type { SignInState } from '../../api/contract/identity.ts'
import type { DocumentOutline, OpenedCitation } from '../../api/contract/library.ts'
import { requestJson } from './request.ts'

/** What can be read from the server, each under its cache key. */

export const signInQuery = queryOptions({
  queryKey: ['sign-in'],
  queryFn: ({ signal }) => requestJson<SignInState>('/api/sign-in', { signal }),
  staleTime: 5 * 60_000,
})

export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => requestJson<Status>('/api/status', { signal }),
  refetchInterval: 60_000,
})

export const activeLocksQuery = queryOptions({
  queryKey: ['active-locks'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ locks: ActiveLockView[] }>('/api/assessment-locks/active', { signal })).locks,
  refetchInterval: 30_000,
})

export const suggestionsQuery = queryOptions({
  queryKey: ['suggestions'],
  queryFn: ({ signal }) => requestJson<{ questions: string[] }>('/api/suggestions', { signal }),
  staleTime: Number.POSITIVE_INFINITY,
})

export const conversationsQuery = queryOptions({
  queryKey: ['conversations'],
  queryFn: async ({ signal }) =>
    (await requestJson<{ conversations: Conversation[] }>('/api/conversations', { signal })).conversations,
})

/** The conversations that hold all words of `query`; under the same first key, so that they are read again with the list. */
export const foundConversationsQuery = (query: string) =>
  queryOptions({
    queryKey: ['conversations', 'found', query],
    queryFn: async ({ signal }) => {
      const path = `/api/conversations?q=${encodeURIComponent(query)}`
      return (await requestJson<{ conversations: FoundConversation[] }>(path, { signal })).conversations
    },
  })

export const conversationQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversation', id],
    queryFn: ({ signal }) =>
      requestJson<ConversationWithMessages>(`/api/conversations/${encodeURIComponent(id)}`, { signal }),
  })

export const outlineQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id],
    queryFn: ({ signal }) => requestJson<DocumentOutline>(`/api/documents/${encodeURIComponent(id)}`, { signal }),
  })

export const clauseQuery = (id: string) =>
  queryOptions({
    queryKey: ['clause', id],
    queryFn: ({ signal }) => requestJson<Clause>(`/api/clauses/${encodeURIComponent(id)}`, { signal }),
    staleTime: 5 * 60_000,
  })

export const citationQuery = (messageId: string, marker: number) =>
  queryOptions({
    queryKey: ['citation', messageId, marker],
    queryFn: ({ signal }) =>
      requestJson<OpenedCitation>(`/api/citations/${encodeURIComponent(messageId)}/${marker}`, { signal }),
  })

export const searchQuery = (query: string) =>
  queryOptions({
    queryKey: ['search', query],
    queryFn: ({ signal }) => requestJson<SearchResult>(`/api/search?q=${encodeURIComponent(query)}&k=20`, { signal }),
    staleTime: 60_000,
  })

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { conversationsQuery, foundConversationsQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { HistoryItem } from './history-item.tsx'
import styles from './history-list.module.css'
import { historyWords } from './history-words.ts'
import { useSettled } from './use-settled.ts'

type Props = {
  currentId: string | null
  onOpen: (conversationId: string) => void
  onRemoved: (conversationId: string) => void
}

/** The conversations kept on the server, pinned ones first, then newest first; or those that hold the words searched for. */
export function HistoryList({ currentId, onOpen, onRemoved }: Props) {
  const text = useText()
  const words = useWords(historyWords)
  const [typed, setTyped] = useState('')
  const query = useSettled(typed.trim())
  const all = useQuery(conversationsQuery)
  const found = useQuery({ ...foundConversationsQuery(query), enabled: query !== '' })
  const shown = query === '' ? all : found
  return (
    <section className={styles.history} aria-label={text.history}>
      <h2>{text.history}</h2>
      {all.data !== undefined && all.data.length > 0 && (
        <input
          id="history-search"
          type="search"
          className={styles.search}
          aria-label={words.search}
          placeholder={words.search}
          maxLength={100}
          value={typed}
          // So that there is room below for what is found.
          onFocus={(event) => event.currentTarget.closest('section')?.scrollIntoView({ block: 'start' })}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <p role="status" className={query === '' ? 'visually-hidden' : styles.note}>
        {query !== '' && found.data && words.found(found.data.length)}
      </p>
      {shown.isError && !shown.data && <LoadFailure error={shown.error} onRetry={() => shown.refetch()} />}
      {all.data?.length === 0 && <p className={styles.note}>{text.historyEmpty}</p>}
      <ul>
        {shown.data?.map((conversation) => (
          <HistoryItem
            key={conversation.id}
            conversation={conversation}
            current={conversation.id === currentId}
            onOpen={() => onOpen(conversation.id)}
            onRemoved={() => onRemoved(conversation.id)}
          />
        ))}
      </ul>
    </section>
  )
}

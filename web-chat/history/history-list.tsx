import { useQuery } from '@tanstack/react-query'
import { conversationsQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { LoadFailure } from '../load-failure.tsx'
import { HistoryItem } from './history-item.tsx'
import styles from './history-list.module.css'

type Props = {
  currentId: string | null
  onOpen: (conversationId: string) => void
  onRemoved: (conversationId: string) => void
}

/** The conversations kept on the server, newest first. */
export function HistoryList({ currentId, onOpen, onRemoved }: Props) {
  const text = useText()
  const conversations = useQuery(conversationsQuery)
  return (
    <section className={styles.history} aria-label={text.history}>
      <h2>{text.history}</h2>
      {conversations.isError && !conversations.data && (
        <LoadFailure error={conversations.error} onRetry={() => conversations.refetch()} />
      )}
      {conversations.data?.length === 0 && <p className={styles.note}>{text.historyEmpty}</p>}
      <ul>
        {conversations.data?.map((conversation) => (
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

import { PushpinFilled } from '@ant-design/icons'
import type { FoundConversation } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { MarkedSnippet } from '../library/marked-snippet.tsx'
import styles from './history-list.module.css'
import { HistoryMenu } from './history-menu.tsx'
import { historyWords } from './history-words.ts'

type Props = { conversation: FoundConversation; current: boolean; onOpen: () => void; onRemoved: () => void }

/** One conversation in the list, with the words that a search found in it, and what can be done with it. */
export function HistoryItem({ conversation, current, onOpen, onRemoved }: Props) {
  const text = useText()
  const words = useWords(historyWords)
  const { snippet } = conversation
  const title = conversation.title || text.untitled
  return (
    <li className={current ? `${styles.item} ${styles.current}` : styles.item}>
      <button
        type="button"
        className={styles.open}
        aria-current={current ? 'page' : undefined}
        title={title}
        onClick={onOpen}
      >
        <span className={styles.title}>{title}</span>
        {snippet !== undefined && (
          <span className={styles.snippet}>
            <MarkedSnippet snippet={snippet} />
          </span>
        )}
      </button>
      {conversation.pinned && (
        <span className={styles.pin} role="img" aria-label={words.pinned} title={words.pinned}>
          <PushpinFilled aria-hidden />
        </span>
      )}
      <span className={styles.actions}>
        <HistoryMenu conversation={conversation} onRemoved={onRemoved} />
      </span>
    </li>
  )
}

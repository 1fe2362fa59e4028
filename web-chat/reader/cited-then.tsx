import { useQuery } from '@tanstack/react-query'
import { Alert } from 'antd'
import { citationQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import type { Cited } from '../routing/use-route.ts'
import styles from './cited-then.module.css'

/** Whether the words that an answer cited are no longer to be found in the library as they were. */
export function useCitedThen(cited: Cited | null) {
  const { messageId = '', marker = 0 } = cited ?? {}
  // An answer that is still being written has no citation to look up yet, and needs none.
  const opened = useQuery({ ...citationQuery(messageId, marker), enabled: messageId !== '' && marker > 0 })
  const state = opened.data?.state
  return state === 'changed' || state === 'removed' || state === 'closed' ? (opened.data ?? null) : null
}

/** The text as it was cited, with what has become of it since. */
export function CitedThen({ opened }: { opened: NonNullable<ReturnType<typeof useCitedThen>> }) {
  const text = useText()
  const { citation, notice } = opened
  return (
    <section className={styles.then} aria-label={text.citedThen}>
      <Alert type="warning" role="status" title={notice} />
      <p className={styles.place}>
        {[citation.documentTitle, citation.edition, citation.clause].filter(Boolean).join(' · ')}
      </p>
      <blockquote className={styles.quote}>
        <mark>{citation.quote}</mark>
      </blockquote>
    </section>
  )
}

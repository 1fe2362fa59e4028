import type { TurnEvents } from '../../api/contract/chat.ts'
import { useText } from '../i18n/text.ts'
import { ExampleTag } from '../reader/example-tag.tsx'
import { RecognitionNote } from '../reader/recognition-note.tsx'
import { StatusTag } from '../reader/status-tag.tsx'
import styles from './citation-card.module.css'

/** What a citation points at, in short: document, edition, clause, page and the words quoted. */
export function CitationCard({ citation }: { citation: TurnEvents['citation'] }) {
  const text = useText()
  const place = [citation.clause, citation.page !== null && text.page(citation.page)].filter(Boolean)
  return (
    <div className={styles.card}>
      <p className={styles.title}>
        {citation.documentTitle} <StatusTag status={citation.status} /> <ExampleTag example={citation.example} />
      </p>
      <p className={styles.place}>
        {[citation.standardNumber, citation.edition, ...place].filter(Boolean).join(' · ')}
      </p>
      <blockquote className={styles.quote}>{citation.quote}</blockquote>
      <RecognitionNote confidence={citation.confidence} />
      <p className={styles.place}>{text.openClause}</p>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { Document } from '../../api/contract/chat.ts'
import { documentsQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { LoadFailure } from '../load-failure.tsx'
import { StatusTag } from '../reader/status-tag.tsx'
import styles from './rows.module.css'

/** All documents the reader may see. */
export function DocumentList({ onOpen }: { onOpen: (documentId: string) => void }) {
  const text = useText()
  const documents = useQuery(documentsQuery)
  if (documents.isError) return <LoadFailure error={documents.error} onRetry={() => documents.refetch()} />
  if (!documents.data) return <Skeleton active title={false} />
  if (documents.data.length === 0) return <p>{text.libraryEmpty}</p>
  return (
    <section aria-label={text.libraryTitle}>
      <p className={styles.count}>{text.documentCount(documents.data.length)}</p>
      <ul className={styles.rows}>
        {documents.data.map((document) => (
          <li key={document.id}>
            <button type="button" className={styles.row} onClick={() => onOpen(document.id)}>
              <span className={styles.name}>
                {document.title} <StatusTag status={document.status} />
              </span>
              <DocumentFacts document={document} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Kind, number, edition and size of a document, in a line. */
export function DocumentFacts({ document }: { document: Document }) {
  const text = useText()
  const facts = [
    text.kind[document.kind],
    document.standardNumber,
    document.edition,
    document.effectiveDate && text.effectiveFrom(document.effectiveDate),
    text.clauseCount(document.clauseCount),
    document.example && text.example,
  ]
  return <span className={styles.facts}>{facts.filter(Boolean).join(' · ')}</span>
}

import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { Clause } from '../../api/contract/chat.ts'
import { clauseQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { LoadFailure } from '../load-failure.tsx'
import { ClauseText } from './clause-text.tsx'
import styles from './clause-view.module.css'
import { useOpenClause } from './open-clause.ts'
import { RecognitionNote } from './recognition-note.tsx'
import { StatusTag } from './status-tag.tsx'

type Props = { clauseId: string; quote: string | null; onOpenDocument: (documentId: string) => void }

/** A clause in its document: where it stands, what it says, and its neighbours. */
export function ClauseView({ clauseId, quote, onOpenDocument }: Props) {
  // The clause before stays until the next one is here, and with it the focus on the button.
  const clause = useQuery({ ...clauseQuery(clauseId), placeholderData: keepPreviousData })
  if (clause.isError) return <LoadFailure error={clause.error} onRetry={() => clause.refetch()} />
  if (!clause.data) return <Skeleton active />
  return (
    <div className={styles.view}>
      <DocumentLine document={clause.data.document} onOpen={onOpenDocument} />
      <div className={styles.clause}>
        <p className={styles.path}>{clause.data.path.join(' › ')}</p>
        <h3 className={styles.label}>
          {clause.data.label} <PageNumber page={clause.data.page} />
        </h3>
        <ClauseText text={clause.data.text} quote={quote} />
        <RecognitionNote confidence={clause.data.confidence} />
      </div>
      <Neighbours clause={clause.data} />
    </div>
  )
}

function DocumentLine({ document, onOpen }: { document: Clause['document']; onOpen: (documentId: string) => void }) {
  const text = useText()
  const facts = [
    text.kind[document.kind],
    document.standardNumber,
    document.edition,
    document.effectiveDate && text.effectiveFrom(document.effectiveDate),
  ]
  return (
    <div>
      <h2 className={styles.title}>
        {document.title} <StatusTag status={document.status} />
      </h2>
      <p className={styles.facts}>{facts.filter(Boolean).join(' · ')}</p>
      {document.status === 'superseded' && <p className={styles.warning}>{text.supersededWarning}</p>}
      {document.status === 'upcoming' && <p className={styles.warning}>{text.upcomingWarning}</p>}
      <Button type="link" className={styles.open ?? ''} onClick={() => onOpen(document.id)}>
        {text.openDocument}
      </Button>
    </div>
  )
}

function PageNumber({ page }: { page: number | null }) {
  const text = useText()
  return page === null ? null : <span className={styles.page}>{text.page(page)}</span>
}

function Neighbours({ clause: { previousId, nextId } }: { clause: Clause }) {
  const text = useText()
  const openClause = useOpenClause()
  return (
    <div className={styles.neighbours}>
      <Button
        icon={<LeftOutlined aria-hidden />}
        disabled={previousId === null}
        onClick={() => previousId !== null && openClause(previousId)}
      >
        {text.previousClause}
      </Button>
      <Button
        icon={<RightOutlined aria-hidden />}
        iconPlacement="end"
        disabled={nextId === null}
        onClick={() => nextId !== null && openClause(nextId)}
      >
        {text.nextClause}
      </Button>
    </div>
  )
}

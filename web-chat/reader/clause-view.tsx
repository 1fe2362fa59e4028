import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { Clause } from '../../api/contract/chat.ts'
import { clauseQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { LoadFailure } from '../load-failure.tsx'
import type { Cited } from '../routing/use-route.ts'
import { CitedThen, useCitedThen } from './cited-then.tsx'
import { ClausePage } from './clause-page.tsx'
import { ClauseText } from './clause-text.tsx'
import styles from './clause-view.module.css'
import { ExampleTag } from './example-tag.tsx'
import { useOpenClause } from './open-clause.ts'
import { RecognitionNote } from './recognition-note.tsx'
import { StatusTag } from './status-tag.tsx'

type Props = {
  clauseId: string
  cited: Cited | null
  onOpenDocument: (documentId: string) => void
}

/** A clause in its document: where it stands, what it says and said when it was cited, its page, and its neighbours. */
export function ClauseView({ clauseId, cited, onOpenDocument }: Props) {
  const text = useText()
  // The clause before stays until the next one is here, and with it the focus on the button.
  const clause = useQuery({ ...clauseQuery(clauseId), placeholderData: keepPreviousData })
  const citedThen = useCitedThen(cited)
  if (clause.isError) {
    return citedThen ? (
      <CitedThen opened={citedThen} />
    ) : (
      <LoadFailure error={clause.error} onRetry={() => clause.refetch()} />
    )
  }
  if (!clause.data) return <Skeleton active />
  const { document, path, label, page } = clause.data
  return (
    <div className={styles.view}>
      {citedThen && <CitedThen opened={citedThen} />}
      {citedThen && <h2 className={styles.now}>{text.clauseNow}</h2>}
      <DocumentLine document={document} onOpen={onOpenDocument} />
      <div className={styles.clause}>
        <p className={styles.path}>{path.join(' › ')}</p>
        <h3 className={styles.label}>
          {label} <PageNumber page={page} />
        </h3>
        <ClauseText text={clause.data.text} quote={citedThen ? null : (cited?.quote ?? null)} />
        <RecognitionNote confidence={clause.data.confidence} />
      </div>
      <ClausePage key={clause.data.id} clause={clause.data} />
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
        {document.title} <StatusTag status={document.status} /> <ExampleTag example={document.example} />
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

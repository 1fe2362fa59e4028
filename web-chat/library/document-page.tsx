import { ArrowLeftOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { outlineQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { LoadFailure } from '../load-failure.tsx'
import { StatusTag } from '../reader/status-tag.tsx'
import { DocumentFacts } from './document-list.tsx'
import styles from './document-page.module.css'
import { Outline } from './outline.tsx'

type Props = { documentId: string; onOpenDocument: (documentId: string | null) => void }

/** A document: what it is, and its outline, from which each clause opens. */
export function DocumentPage({ documentId, onOpenDocument }: Props) {
  const text = useText()
  const document = useQuery(outlineQuery(documentId))
  return (
    <article className={styles.document}>
      <Button type="link" icon={<ArrowLeftOutlined aria-hidden />} onClick={() => onOpenDocument(null)}>
        {text.backToLibrary}
      </Button>
      {document.isError && <LoadFailure error={document.error} onRetry={() => document.refetch()} />}
      {document.isPending && <Skeleton active />}
      {document.data && (
        <>
          <h2>
            {document.data.title} <StatusTag status={document.data.status} />
          </h2>
          <DocumentFacts document={document.data} />
          <SupersededEdition id={document.data.supersedesId} onOpen={onOpenDocument} />
          <Outline clauses={document.data.clauses} />
        </>
      )}
    </article>
  )
}

function SupersededEdition({ id, onOpen }: { id: string | null; onOpen: (documentId: string) => void }) {
  const text = useText()
  if (id === null) return null
  return (
    <Button type="link" onClick={() => onOpen(id)}>
      {text.supersedes}
    </Button>
  )
}

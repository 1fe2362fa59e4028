import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Pagination, Skeleton } from 'antd'
import { useState } from 'react'
import type { LibraryDocument } from '../../api/contract/library.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { DocumentFacts, DocumentTags } from './document-facts.tsx'
import { EditionForm } from './edition-form.tsx'
import { type LibraryFilter, libraryQuery, pageSize } from './queries.ts'
import styles from './rows.module.css'
import { libraryWords } from './words.ts'

type Props = {
  filter: LibraryFilter
  page: number
  onPage: (page: number) => void
  onOpen: (documentId: string) => void
  onRemoved: (title: string) => void
  onClear: () => void
}

/** The documents that a filter leaves, with what those who manage them may do. */
export function DocumentList({ filter, page, onPage, onOpen, onRemoved, onClear }: Props) {
  const words = useWords(libraryWords)
  const library = useQuery({ ...libraryQuery(filter, page), placeholderData: keepPreviousData })
  if (library.isError) return <LoadFailure error={library.error} onRetry={() => library.refetch()} />
  if (!library.data) return <Skeleton active title={false} />
  const { documents, total } = library.data
  const filtered = Object.keys(filter).length > 0
  return (
    <section aria-label={words.title}>
      <p role="status" className={styles.count}>
        <span>{total > 0 ? words.documentCount(total) : filtered ? words.noneFits : words.empty}</span>
        {filtered && (
          <Button type="link" size="small" onClick={onClear}>
            {words.clearFilters}
          </Button>
        )}
      </p>
      <ul className={styles.rows}>
        {documents.map((document) => (
          <DocumentRow key={document.id} document={document} onOpen={onOpen} onRemoved={onRemoved} />
        ))}
      </ul>
      {total > pageSize && (
        <Pagination
          className={styles.pages ?? ''}
          current={page}
          pageSize={pageSize}
          total={total}
          showSizeChanger={false}
          onChange={onPage}
        />
      )}
    </section>
  )
}

type RowProps = { document: LibraryDocument } & Pick<Props, 'onOpen' | 'onRemoved'>

function DocumentRow({ document, onOpen, onRemoved }: RowProps) {
  const words = useWords(libraryWords)
  const [asked, setAsked] = useState<'edit' | 'delete' | null>(null)
  const close = () => setAsked(null)
  const what = (
    <>
      <span className={styles.name}>
        {document.title} <DocumentTags document={document} />
      </span>
      <DocumentFacts document={document} />
    </>
  )
  return (
    <li className={styles.managed}>
      {document.mayRead ? (
        <button type="button" className={styles.row} onClick={() => onOpen(document.id)}>
          {what}
        </button>
      ) : (
        <div className={styles.row}>
          {what}
          <span className={styles.facts}>{words.onlyManaged}</span>
        </div>
      )}
      {document.mayManage && (
        <span className={styles.actions}>
          <Button size="small" aria-label={`${words.editEdition} ${document.title}`} onClick={() => setAsked('edit')}>
            {document.unconfirmed ? words.checkEdition : words.editEdition}
          </Button>
          <Button
            size="small"
            danger
            aria-label={`${words.remove} ${document.title}`}
            onClick={() => setAsked('delete')}
          >
            {words.remove}
          </Button>
        </span>
      )}
      {asked === 'edit' && <EditionForm document={document} onClose={close} />}
      {asked === 'delete' && (
        <DeleteDialog document={document} onClose={close} onRemoved={() => onRemoved(document.title)} />
      )}
    </li>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Segmented, Skeleton } from 'antd'
import { useEffect, useState } from 'react'
import type { DocumentOutline } from '../../api/contract/library.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PagePicture } from '../reader/page-picture.tsx'
import type { Cited } from '../routing/use-route.ts'
import { useMediaQuery } from '../use-media-query.ts'
import { Outline } from './outline.tsx'
import { seenQuery } from './queries.ts'
import { ReadingClause } from './reading-clause.tsx'
import styles from './reading-view.module.css'
import { libraryWords } from './words.ts'

type Props = {
  document: DocumentOutline
  clauseId: string | null
  cited: Cited | null
  onSelect: (clauseId: string) => void
}

/** The clauses beside the page that they stand on, the chosen one marked in both; on a narrow screen one at a time. */
export function ReadingView({ document, clauseId, cited, onSelect }: Props) {
  const words = useWords(libraryWords)
  const seen = useQuery(seenQuery(document.id))
  const beside = useMediaQuery('(min-width: 1100px)')
  const [side, setSide] = useState<'clauses' | 'page'>('clauses')
  const [page, setPage] = useState(1)
  const drawn = document.original?.drawn === true
  const clauses = seen.data?.clauses ?? []
  const chosen = clauses.find(({ id }) => id === clauseId)
  const placed = chosen?.regions?.[0]?.page ?? chosen?.page
  useEffect(() => {
    if (typeof placed === 'number') setPage(placed)
  }, [placed])
  if (seen.isError) return <LoadFailure error={seen.error} onRetry={() => seen.refetch()} />
  if (!seen.data) return <Skeleton active />
  const turnTo = (turned: number) => {
    setPage(turned)
    const first = clauses.find((clause) => (clause.regions?.[0]?.page ?? clause.page) === turned)
    if (first && beside) window.document.getElementById(first.id)?.scrollIntoView({ block: 'center' })
  }
  return (
    <>
      {drawn && !beside && (
        <Segmented<'clauses' | 'page'>
          block
          value={side}
          onChange={setSide}
          options={[
            { value: 'clauses', label: words.clauses },
            { value: 'page', label: words.page },
          ]}
        />
      )}
      <div className={drawn && beside ? styles.beside : styles.alone}>
        {(beside || side === 'clauses' || !drawn) && (
          <div className={styles.text}>
            {!drawn && document.pageCount !== null && <p className={styles.note}>{words.noPicture}</p>}
            <Outline clauses={document.clauses} onSelect={onSelect} />
            <ol className={styles.clauses}>
              {clauses.map((clause, index) => (
                <ReadingClause
                  key={clause.id}
                  clause={clause}
                  headed={clause.path.join() !== clauses[index - 1]?.path.join()}
                  chosen={clause.id === clauseId}
                  quote={clause.id === clauseId ? (cited?.quote ?? null) : null}
                  onSelect={onSelect}
                  onSeePage={
                    drawn && !beside
                      ? () => {
                          onSelect(clause.id)
                          setSide('page')
                        }
                      : null
                  }
                />
              ))}
            </ol>
          </div>
        )}
        {drawn && (beside || side === 'page') && (
          <div className={styles.page}>
            <PagePicture
              documentId={document.id}
              page={page}
              pageCount={document.pageCount ?? 1}
              regions={chosen?.regions ?? null}
              onPage={turnTo}
            />
          </div>
        )}
      </div>
    </>
  )
}

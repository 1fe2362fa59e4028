import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { searchQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { ExampleTag } from '../reader/example-tag.tsx'
import { useOpenClause } from '../reader/open-clause.ts'
import { StatusTag } from '../reader/status-tag.tsx'
import { MarkedSnippet } from './marked-snippet.tsx'
import styles from './rows.module.css'
import { libraryWords } from './words.ts'

/** The clauses found for a query, best first. */
export function SearchHits({ query }: { query: string }) {
  const text = useText()
  const words = useWords(libraryWords)
  const openClause = useOpenClause()
  const result = useQuery(searchQuery(query))
  if (result.isError) return <LoadFailure error={result.error} onRetry={() => result.refetch()} />
  if (!result.data) return <Skeleton active title={false} />
  const { hits } = result.data
  return (
    <section aria-label={words.search}>
      <p role="status" className={styles.count}>
        {hits.length === 0 ? words.noHits(query) : words.hitCount(hits.length)}
      </p>
      <ul className={styles.rows}>
        {hits.map((hit) => (
          <li key={hit.clauseId}>
            <button type="button" className={styles.row} onClick={() => openClause(hit.clauseId)}>
              <span className={styles.name}>
                {hit.clause} {hit.document.status !== 'in-force' && <StatusTag status={hit.document.status} />}{' '}
                <ExampleTag example={hit.document.example} />
              </span>
              <span className={styles.facts}>
                {[hit.document.title, hit.document.edition, hit.page !== null && text.page(hit.page)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className={styles.snippet}>
                <MarkedSnippet snippet={hit.snippet} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

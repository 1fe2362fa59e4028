import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { signInQuery } from '../api/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { Intake } from '../intake/intake.tsx'
import { useRoute } from '../routing/use-route.ts'
import { ClauseSearch } from './clause-search.tsx'
import { DocumentFilters } from './document-filters.tsx'
import { DocumentList } from './document-list.tsx'
import { DocumentPage } from './document-page.tsx'
import styles from './library-page.module.css'
import type { LibraryFilter } from './queries.ts'
import { SearchHits } from './search-hits.tsx'
import { libraryWords } from './words.ts'

/** The library: a search over all clauses, the documents, what is on its way in, and one document to be read. */
export function LibraryPage() {
  const words = useWords(libraryWords)
  const { route, navigate } = useRoute()
  const role = useQuery(signInQuery).data?.account?.role
  // Kept here, so that it is still set when one comes back from a document.
  const at = route.page.name === 'library' ? route.page.at : undefined
  const [filter, setFilter] = useState<LibraryFilter>(at === 'unconfirmed' ? { unconfirmed: 'true' } : {})
  const [page, setPage] = useState(1)
  const [notice, setNotice] = useState('')
  const narrow = (changed: LibraryFilter) => {
    setFilter(changed)
    setPage(1)
  }
  const { search } = route
  const documentId = route.page.name === 'library' ? route.page.documentId : null
  const open = (id: string | null) =>
    navigate({ page: { name: 'library', documentId: id }, clauseId: null, search: '' })
  const onRemoved = (title: string) => {
    setNotice(words.removed(title))
    if (documentId !== null) open(null)
  }
  const reading = search === '' && documentId !== null
  return (
    <div className={styles.scroller}>
      <div className={reading ? styles.wide : styles.page}>
        <h1 className={reading ? 'visually-hidden' : styles.title}>{words.title}</h1>
        {!reading && (
          <ClauseSearch key={search} query={search} onSearch={(query) => navigate({ search: query, clauseId: null })} />
        )}
        {/* Always there, so that what comes to stand in it is read out. */}
        <p role="status" className={notice === '' ? 'visually-hidden' : styles.notice}>
          {notice}
        </p>
        {search !== '' ? (
          <SearchHits query={search} />
        ) : documentId !== null ? (
          <DocumentPage key={documentId} documentId={documentId} onRemoved={onRemoved} />
        ) : (
          <>
            {(role === 'teacher' || role === 'administrator') && <Intake onOpen={open} atFailed={at === 'failed'} />}
            <DocumentFilters filter={filter} onChange={narrow} />
            <DocumentList
              filter={filter}
              page={page}
              onPage={setPage}
              onOpen={open}
              onRemoved={onRemoved}
              onClear={() => narrow({})}
            />
          </>
        )}
      </div>
    </div>
  )
}

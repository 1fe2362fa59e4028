import { useText } from '../i18n/text.ts'
import { ClauseSearch } from './clause-search.tsx'
import { DocumentList } from './document-list.tsx'
import { DocumentPage } from './document-page.tsx'
import styles from './library-page.module.css'
import { SearchHits } from './search-hits.tsx'

type Props = {
  documentId: string | null
  search: string
  onSearch: (query: string) => void
  onOpenDocument: (documentId: string | null) => void
}

/** The library: a search over all clauses, the documents, and the outline of one of them. */
export function LibraryPage({ documentId, search, onSearch, onOpenDocument }: Props) {
  const text = useText()
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <h1 className={styles.title}>{text.libraryTitle}</h1>
        <ClauseSearch key={search} query={search} onSearch={onSearch} />
        {search !== '' ? (
          <SearchHits query={search} />
        ) : documentId !== null ? (
          <DocumentPage key={documentId} documentId={documentId} onOpenDocument={onOpenDocument} />
        ) : (
          <DocumentList onOpen={onOpenDocument} />
        )}
      </div>
    </div>
  )
}

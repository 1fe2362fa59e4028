import { ArrowLeftOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Segmented, Skeleton } from 'antd'
import type { DocumentOutline } from '../../api/contract/library.ts'
import { outlineQuery, signInQuery } from '../api/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import type { DocumentView } from '../routing/route.ts'
import { useRoute } from '../routing/use-route.ts'
import { DifferenceView } from './difference-view.tsx'
import { DocumentActions } from './document-actions.tsx'
import { DocumentFacts, DocumentTags } from './document-facts.tsx'
import styles from './document-page.module.css'
import { EditionLine } from './edition-line.tsx'
import { ImpactView } from './impact-view.tsx'
import { ReadingView } from './reading-view.tsx'
import { SeenView } from './seen-view.tsx'
import { TableView } from './table-view.tsx'
import { libraryWords } from './words.ts'

type Props = { documentId: string; onRemoved: (title: string) => void }

/** A document: what it is and how its editions stand, its clauses beside its pages, and other ways to look at it. */
export function DocumentPage({ documentId, onRemoved }: Props) {
  const words = useWords(libraryWords)
  const { navigate } = useRoute()
  const document = useQuery(outlineQuery(documentId))
  return (
    <article className={styles.document}>
      <Button
        type="link"
        icon={<ArrowLeftOutlined aria-hidden />}
        onClick={() => navigate({ page: { name: 'library', documentId: null }, clauseId: null })}
      >
        {words.back}
      </Button>
      {document.isError && <LoadFailure error={document.error} onRetry={() => document.refetch()} />}
      {document.isPending && <Skeleton active />}
      {document.data && (
        <>
          <header className={styles.head}>
            <h2>
              {document.data.title} <DocumentTags document={document.data} />
            </h2>
            <DocumentFacts document={document.data} />
            <EditionLine document={document.data} />
            <DocumentActions document={document.data} onRemoved={onRemoved} />
          </header>
          <Views document={document.data} />
        </>
      )}
    </article>
  )
}

function Views({ document }: { document: DocumentOutline }) {
  const words = useWords(libraryWords)
  const { route, cited, navigate } = useRoute()
  const role = useQuery(signInQuery).data?.account?.role
  const view = (route.page.name === 'library' && route.page.view) || 'clauses'
  const maySeeImpact = role === 'teacher' || role === 'committee' || role === 'administrator'
  const shown = (['clauses', 'tables', 'seen', 'changes', 'impact'] as const).filter(
    (one) => one !== 'impact' || maySeeImpact,
  )
  const openClause = (clauseId: string) =>
    navigate(
      { page: { name: 'library', documentId: document.id }, clauseId },
      { replace: view === 'clauses' && route.clauseId !== null },
    )
  return (
    <>
      <div className={styles.views}>
        <Segmented
          aria-label={words.viewsLabel}
          value={view}
          onChange={(chosen) => {
            const page = { name: 'library' as const, documentId: document.id }
            navigate({ page: chosen === 'clauses' ? page : { ...page, view: chosen as DocumentView } })
          }}
          options={shown.map((value) => ({ value, label: words.views[value] }))}
        />
      </div>
      {view === 'clauses' && (
        <ReadingView document={document} clauseId={route.clauseId} cited={cited} onSelect={openClause} />
      )}
      {view === 'tables' && <TableView documentId={document.id} onOpenClause={openClause} />}
      {view === 'seen' && <SeenView documentId={document.id} />}
      {view === 'changes' && <DifferenceView document={document} onOpenClause={openClause} />}
      {view === 'impact' && <ImpactView documentId={document.id} />}
    </>
  )
}

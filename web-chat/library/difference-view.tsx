import { useQuery } from '@tanstack/react-query'
import { Button, Select, Skeleton, Switch } from 'antd'
import { useState } from 'react'
import type { DocumentOutline, EditionDifference } from '../../api/contract/library.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { useRoute } from '../routing/use-route.ts'
import { ChangedClause } from './changed-clause.tsx'
import styles from './difference-view.module.css'
import { differenceQuery, titlesQuery } from './queries.ts'
import { libraryWords } from './words.ts'

type Props = { document: DocumentOutline; onOpenClause: (clauseId: string) => void }

/** What changed from an older edition to this one, clause by clause; by default from the edition that it replaces. */
export function DifferenceView({ document, onOpenClause }: Props) {
  const words = useWords(libraryWords)
  const { navigate } = useRoute()
  const { data: titles } = useQuery(titlesQuery)
  const [against, setAgainst] = useState(document.supersedesId)
  const [onlyChanges, setOnlyChanges] = useState(true)
  const others = titles?.filter(({ id, mayRead }) => id !== document.id && mayRead) ?? []
  return (
    <section className={styles.difference} aria-label={words.views.changes}>
      <div className={styles.line}>
        <Select
          aria-label={words.against}
          placeholder={words.againstChoose}
          showSearch={{ optionFilterProp: 'label' }}
          popupMatchSelectWidth={false}
          className={styles.against ?? ''}
          value={titles ? against : null}
          onChange={setAgainst}
          options={others.map(({ id, title, edition }) => ({
            value: id,
            label: [title, edition].filter(Boolean).join(' '),
          }))}
        />
        {against !== null && (
          <Button
            onClick={() => navigate({ page: { name: 'library', documentId: against }, clauseId: null, search: '' })}
          >
            {words.openOlder}
          </Button>
        )}
        <span className={styles.switch}>
          <Switch size="small" aria-label={words.onlyChanges} checked={onlyChanges} onChange={setOnlyChanges} />
          {words.onlyChanges}
        </span>
      </div>
      {against === null ? (
        <p>{words.againstNone}</p>
      ) : (
        <Changes documentId={document.id} against={against} onlyChanges={onlyChanges} onOpenClause={onOpenClause} />
      )}
    </section>
  )
}

type ChangesProps = { documentId: string; against: string; onlyChanges: boolean; onOpenClause: (id: string) => void }

function Changes({ documentId, against, onlyChanges, onOpenClause }: ChangesProps) {
  const words = useWords(libraryWords)
  const found = useQuery(differenceQuery(documentId, against, !onlyChanges))
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  const { counts, changes } = found.data
  const same = Object.entries(counts).every(([kind, count]) => kind === 'unchanged' || count === 0)
  return (
    <>
      <p role="status" className={styles.counts}>
        {same ? words.noChanges : <Counts counts={counts} />}
      </p>
      <ul className={styles.changes}>
        {changes.map((change) => (
          <ChangedClause
            key={`${change.older?.id} ${change.newer?.id}`}
            change={change}
            onOpen={change.newer && (() => onOpenClause(change.newer?.id ?? ''))}
          />
        ))}
      </ul>
    </>
  )
}

function Counts({ counts }: { counts: EditionDifference['counts'] }) {
  const words = useWords(libraryWords)
  const kinds = ['changed', 'added', 'removed', 'renumbered', 'moved', 'unchanged'] as const
  const said = kinds.filter((kind) => counts[kind] > 0).map((kind) => `${words.changeKind[kind]} ${counts[kind]}`)
  return <>{said.join(' · ')}</>
}

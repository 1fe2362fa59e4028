import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { EditionImpact } from '../../api/contract/library.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { impactQuery } from './queries.ts'
import styles from './seen-view.module.css'
import { libraryWords } from './words.ts'

/** What rests on the clauses that this edition changed or removed. */
export function ImpactView({ documentId }: { documentId: string }) {
  const words = useWords(libraryWords)
  const impact = useQuery(impactQuery(documentId))
  if (impact.isError) return <LoadFailure error={impact.error} onRetry={() => impact.refetch()} />
  if (!impact.data) return <Skeleton active />
  const { against, clauses, citing } = impact.data
  const touched = citing.filter(({ total }) => total > 0)
  return (
    <section className={styles.seen} aria-label={words.views.impact}>
      <p>
        {against
          ? words.impactNote(clauses, [against.title, against.edition].filter(Boolean).join(' '))
          : words.impactAll(clauses)}
      </p>
      {touched.length === 0 && <p>{words.impactNone}</p>}
      {touched.map((source) => (
        <Citing key={source.kind} source={source} />
      ))}
    </section>
  )
}

function Citing({ source: { kind, total, own } }: { source: EditionImpact['citing'][number] }) {
  const words = useWords(libraryWords)
  return (
    <section>
      <h3>
        {words.impactKind[kind] ?? kind}：{words.impactCount(total)}
      </h3>
      <ul>
        {own.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      {total > own.length && <p className={styles.note}>{words.impactOthers(total - own.length)}</p>}
    </section>
  )
}

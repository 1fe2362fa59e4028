import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { RecordKindView } from '../../api/contract/privacy.ts'
import { signInQuery } from '../api/queries.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { lifeCycleQuery } from '../my-data/queries.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import styles from '../theme/page.module.css'
import { RetentionForm } from './retention-form.tsx'
import { type AboutWords, aboutWords } from './words.ts'

/** The whole life of each kind of data, out of the registry that the service itself goes by. */
export function LifeCyclePage() {
  const words = useWords(aboutWords)
  const { data, error, isError, refetch } = useQuery(lifeCycleQuery)
  const administers = useQuery(signInQuery).data?.account?.role === 'administrator'
  return (
    <div className={styles.scroller}>
      <div className={styles.page}>
        <h1 className={styles.title}>{words.lifeCycle}</h1>
        <p>{words.lifeCycleDetail}</p>
        <p>
          <PlaceLink place="my-data">{words.toMyData}</PlaceLink>
        </p>
        {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
        {!data && !isError && <Skeleton active />}
        {data?.kinds.map((kind) => (
          <Kind key={kind.id} kind={kind} administers={administers} />
        ))}
        <section className={styles.card}>
          <h2>{words.backups}</h2>
          <p>{words.backupsDetail}</p>
        </section>
      </div>
    </div>
  )
}

function Kind({ kind, administers }: { kind: RecordKindView; administers: boolean }) {
  const { languageTag } = useText()
  const words = useWords(aboutWords)
  return (
    <section className={styles.card}>
      <h2>{kind.title[languageTag]}</h2>
      <dl className={styles.facts}>
        {(['collect', 'use', 'ground', 'share'] as const).map((part) => (
          <Fact key={part} name={words[part]} value={kind[part][languageTag]} />
        ))}
        <Fact name={words.keep} value={keptFor(kind, words)} note={kind.retention?.reason[languageTag]} />
        <Fact name={words.destroy} value={kind.destroy[languageTag]} />
      </dl>
      {administers && kind.retention && <RetentionForm kindId={kind.id} retention={kind.retention} />}
    </section>
  )
}

function Fact({ name, value, note }: { name: string; value: string; note?: string | undefined }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== undefined && <span className={styles.soft}> {note}</span>}
      </dd>
    </>
  )
}

function keptFor({ id, erasure, retention }: RecordKindView, words: AboutWords): string {
  if (erasure === 'held') return words.heldByLaw
  // The account's own period is that of links that expired; its reason says so.
  return retention && id !== 'account' ? words.days(retention.days) : words.withAccount
}

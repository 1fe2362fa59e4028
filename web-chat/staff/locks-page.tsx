import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { classesQuery } from '../people/queries.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import page from '../theme/page.module.css'
import { LockForm } from './lock-form.tsx'
import { LockList } from './lock-list.tsx'
import { locksQuery } from './lock-queries.ts'
import { lockWords } from './lock-words.ts'
import { OnlyFor } from './only-for.tsx'

/** Turning answers off for a class while it sits an assessment, and the locks that are or were set. */
export function LocksPage() {
  const text = useText()
  const words = useWords(lockWords)
  return (
    <div className={page.scroller}>
      <div className={page.page}>
        <header className={page.section}>
          <h1 className={page.title}>{text.locks}</h1>
          <p>{words.detail}</p>
        </header>
        <OnlyFor roles={['teacher']}>
          <Locks />
        </OnlyFor>
      </div>
    </div>
  )
}

function Locks() {
  const words = useWords(lockWords)
  const classes = useQuery(classesQuery)
  const locks = useQuery(locksQuery)
  const failed = [classes, locks].find(({ isError }) => isError)
  if (failed) return <LoadFailure error={failed.error} onRetry={() => failed.refetch()} />
  if (!classes.data || !locks.data) return <Skeleton active />
  const open = classes.data.filter(({ archivedAt }) => archivedAt === null)
  const classNames = new Map(classes.data.map(({ id, name }) => [id, name]))
  const current = locks.data.filter(({ state }) => state !== 'over')
  const past = locks.data.filter(({ state }) => state === 'over')
  return (
    <>
      {open.length === 0 ? (
        <p>
          {words.noClasses} <PlaceLink place="people">{words.toClasses}</PlaceLink>
        </p>
      ) : (
        <LockForm classes={open} />
      )}
      <section className={page.section}>
        <h2>{words.current}</h2>
        {current.length === 0 ? (
          <p className={page.soft}>{words.noneCurrent}</p>
        ) : (
          <LockList locks={current} classNames={classNames} />
        )}
      </section>
      {past.length > 0 && (
        <details className={page.section}>
          <summary>{words.past(past.length)}</summary>
          <LockList locks={past} classNames={classNames} />
        </details>
      )}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { sharesQuery } from './queries.ts'
import { shareFacts } from './share-facts.ts'
import styles from './shared.module.css'
import { sharedWords } from './shared-words.ts'

/** What is shared with one's classes and by oneself, newest first. */
export function ShareList() {
  const text = useText()
  const words = useWords(sharedWords)
  const { data, error, isError, refetch } = useQuery(sharesQuery)
  if (isError) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active />
  if (data.shares.length === 0) return <p>{words.none}</p>
  return (
    <ul className={styles.list}>
      {data.shares.map((share) => (
        <li key={share.id}>
          <RouteLink page={{ name: 'place', place: 'shared', item: share.id }}>
            {share.title || text.untitled}
          </RouteLink>
          <span className={styles.facts}>{shareFacts({ share, words, language: text.languageTag })}</span>
        </li>
      ))}
    </ul>
  )
}

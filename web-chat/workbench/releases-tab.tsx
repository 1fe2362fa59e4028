import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { ReleaseRow } from './release-row.tsx'
import styles from './workbench.module.css'
import { releasesQuery } from './workbench-queries.ts'
import { workbenchWords } from './workbench-words.ts'

/** Every request for an identity, of all members. */
export function ReleasesTab() {
  const words = useWords(workbenchWords)
  const { data, error, isError, refetch } = useQuery(releasesQuery)
  return (
    <div className={styles.part}>
      <p className={page.soft}>{words.releaseDetail}</p>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data?.length === 0 && <p>{words.noReleases}</p>}
      {data && data.length > 0 && (
        <ul className={page.rows}>
          {data.map((release) => (
            <ReleaseRow key={release.id} release={release} />
          ))}
        </ul>
      )}
    </div>
  )
}

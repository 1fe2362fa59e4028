import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tag } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import styles from './workbench.module.css'
import { redLinesQuery } from './workbench-queries.ts'
import { workbenchWords } from './workbench-words.ts'

/** What is off limits for any AI at the school. */
export function RedLinesTab() {
  const words = useWords(workbenchWords)
  const { data, error, isError, refetch } = useQuery(redLinesQuery)
  return (
    <div className={styles.part}>
      <p>{words.redLinesDetail}</p>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data?.map(({ id, title, trigger, behaviour, source }) => (
        <article key={id} className={page.card} aria-label={title} lang="zh-CN">
          <p className={page.line}>
            <strong>{title}</strong>
            <Tag>{id}</Tag>
          </p>
          <p>{trigger}</p>
          <p>{behaviour}</p>
          <p className={page.soft}>{source}</p>
        </article>
      ))}
    </div>
  )
}

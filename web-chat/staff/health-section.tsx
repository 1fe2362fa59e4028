import { CheckCircleOutlined, CloseCircleOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { statusQuery } from '../api/queries.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import styles from './upkeep.module.css'
import { healthQuery } from './upkeep-queries.ts'
import { upkeepWords } from './upkeep-words.ts'

/** The checks of `bashan doctor`, run by the service itself, and what is connected. */
export function HealthSection() {
  const words = useWords(upkeepWords)
  const health = useQuery(healthQuery)
  const status = useQuery(statusQuery)
  return (
    <section className={page.section} aria-labelledby="health-title">
      <div className={page.line}>
        <h2 id="health-title">{words.health}</h2>
        <Button size="small" loading={health.isFetching} onClick={() => health.refetch()}>
          {words.checkAgain}
        </Button>
      </div>
      {health.isError && <LoadFailure error={health.error} onRetry={() => health.refetch()} />}
      {!health.data && !health.isError && <Skeleton active title={false} />}
      {health.data && (
        <>
          <p role="status">{words.verdict(health.data.checks.filter(({ ok }) => !ok).length)}</p>
          <ul className={page.rows}>
            {health.data.checks.map(({ name, ok, detail }) => (
              <li key={name}>
                <div className={styles.check}>
                  <span
                    className={ok ? styles.well : styles.unwell}
                    role="img"
                    aria-label={ok ? words.well : words.unwell}
                  >
                    {ok ? <CheckCircleOutlined aria-hidden /> : <CloseCircleOutlined aria-hidden />}
                  </span>
                  <strong>{name}</strong>
                  <span className={styles.detail}>{detail}</span>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      {status.data?.embedder?.problem && <p role="alert">{status.data.embedder.problem}</p>}
    </section>
  )
}

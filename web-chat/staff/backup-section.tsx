import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Progress, Skeleton } from 'antd'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import styles from './upkeep.module.css'
import { backupsQuery } from './upkeep-queries.ts'
import { upkeepWords } from './upkeep-words.ts'

const mebibyte = 1024 ** 2

/** Making a backup, fetching and destroying one, and how to put it back. */
export function BackupSection() {
  const text = useText()
  const words = useWords(upkeepWords)
  const client = useQueryClient()
  const { data, error, isError, refetch } = useQuery(backupsQuery)
  const change = useMutation({
    mutationFn: ({ method, id }: { method: 'POST' | 'DELETE'; id?: string }) =>
      requestJson(id === undefined ? '/api/backups' : `/api/backups/${id}`, { method }),
    onSettled: () => client.invalidateQueries({ queryKey: backupsQuery.queryKey }),
  })
  const running = data?.running ?? null
  return (
    <section className={page.section} aria-labelledby="backups-title">
      <h2 id="backups-title">{words.backups}</h2>
      <p>{words.backupDetail}</p>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active title={false} />}
      {data && (
        <>
          <div className={page.line}>
            <Button
              type="primary"
              disabled={running !== null}
              loading={change.isPending}
              onClick={() => change.mutate({ method: 'POST' })}
            >
              {words.backUp}
            </Button>
            <span role="status" className={page.soft}>
              {running && words.running}
            </span>
          </div>
          {running && <Progress percent={Math.floor(running.share * 100)} status="active" aria-label={words.running} />}
          {data.problem !== null && <Alert type="error" role="alert" title={data.problem} />}
          {change.isError && <Alert type="error" role="alert" title={errorText(change.error, text)} />}
          {data.backups.length === 0 ? (
            <p className={page.soft}>{words.noBackups}</p>
          ) : (
            <ul className={`${page.rows} ${styles.backups}`}>
              {data.backups.map(({ id, bytes, at }) => (
                <li key={id}>
                  <span>
                    <strong>{minuteOf(at, text.languageTag)}</strong>{' '}
                    <span className={page.soft}>{words.size((bytes / mebibyte).toFixed(1))}</span>
                  </span>
                  <span className={page.line}>
                    <Button size="small" href={`/api/backups/${id}`} download={id}>
                      {words.download}
                    </Button>
                    <Popconfirm title={words.removeConfirm} onConfirm={() => change.mutate({ method: 'DELETE', id })}>
                      <Button size="small" danger>
                        {text.remove}
                      </Button>
                    </Popconfirm>
                  </span>
                </li>
              ))}
            </ul>
          )}
          <details className={styles.restore}>
            <summary>{words.restore}</summary>
            <ol className={page.notice}>
              {words.restoreSteps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <code className={styles.command}>npm run -s bashan -- restore {data.folder}/bashan-….zip --replace</code>
          </details>
        </>
      )}
    </section>
  )
}

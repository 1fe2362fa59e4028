import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Skeleton } from 'antd'
import type { RecordKindView } from '../../api/contract/privacy.ts'
import { RetentionForm } from '../about/retention-form.tsx'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { lifeCycleQuery } from '../my-data/queries.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import page from '../theme/page.module.css'
import styles from './upkeep.module.css'
import { retentionQuery } from './upkeep-queries.ts'
import { upkeepWords } from './upkeep-words.ts'

type Kept = RecordKindView & { retention: NonNullable<RecordKindView['retention']> }

/** For how long each kind of record is kept, what is due, and what earlier runs destroyed. */
export function RetentionSection() {
  const text = useText()
  const words = useWords(upkeepWords)
  const client = useQueryClient()
  const lifeCycle = useQuery(lifeCycleQuery)
  const state = useQuery(retentionQuery)
  const run = useMutation({
    mutationFn: () => requestJson('/api/upkeep/retention', { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: retentionQuery.queryKey }),
  })
  const failed = [lifeCycle, state].find(({ isError }) => isError)
  const kinds = lifeCycle.data?.kinds ?? []
  const kept = kinds.filter((kind): kind is Kept => kind.retention !== null)
  const titleOf = (id: string) => kinds.find((kind) => kind.id === id)?.title[text.languageTag] ?? id
  const due = state.data?.due.filter(({ rows }) => rows > 0) ?? []
  return (
    <section className={page.section} aria-labelledby="retention-title">
      <h2 id="retention-title">{words.retention}</h2>
      <p>
        {words.retentionDetail} <PlaceLink place="data-life-cycle">{words.lifeCycle}</PlaceLink>
      </p>
      {failed && <LoadFailure error={failed.error} onRetry={() => failed.refetch()} />}
      {(!lifeCycle.data || !state.data) && !failed && <Skeleton active title={false} />}
      {lifeCycle.data && state.data && (
        <>
          <ul className={`${page.rows} ${styles.kinds}`}>
            {kept.map((kind) => (
              <li key={kind.id}>
                <div>
                  <strong>{kind.title[text.languageTag]}</strong>
                  <p className={page.soft}>{kind.retention.reason[text.languageTag]}</p>
                  <RetentionForm key={kind.retention.days} kindId={kind.id} retention={kind.retention} />
                </div>
              </li>
            ))}
          </ul>
          <div className={page.line}>
            <span>{words.due(due.map(({ kind, rows }) => words.rows(titleOf(kind), rows)))}</span>
            {due.length > 0 && (
              <Popconfirm title={words.runConfirm} onConfirm={() => run.mutate()}>
                <Button loading={run.isPending}>{words.run}</Button>
              </Popconfirm>
            )}
          </div>
          {run.isError && <Alert type="error" role="alert" title={errorText(run.error, text)} />}
          <h3 className={styles.subtitle}>{words.runs}</h3>
          {state.data.runs.length === 0 ? (
            <p className={page.soft}>{words.noRuns}</p>
          ) : (
            <ul className={page.rows}>
              {state.data.runs.map(({ at, destroyed }) => (
                <li key={at}>
                  <span>
                    {minuteOf(at, text.languageTag)}
                    {' · '}
                    {destroyed.map(({ kind, rows }) => words.rows(titleOf(kind), rows)).join(words.comma)}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  )
}

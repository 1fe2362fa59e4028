import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tag } from 'antd'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import styles from './eval-runs.module.css'
import { evalRunsQuery } from './queries.ts'
import { evalWords } from './words.ts'

/** The latest runs of the evals; each opens. */
export function EvalRunList() {
  const words = useWords(evalWords)
  const { languageTag } = useText()
  const { data, error, isError, refetch } = useQuery(evalRunsQuery)
  return (
    <section className={page.section}>
      <p>{words.about}</p>
      <pre className={styles.command}>npm run -s bashan -- eval</pre>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data?.length === 0 && <p className={page.soft}>{words.empty}</p>}
      {data && data.length > 0 && (
        <ul className={page.rows}>
          {data.map(({ name, startedAt, model, cases, failed, missed }) => (
            <li key={name}>
              <RouteLink page={{ name: 'place', place: 'evals', item: name }}>
                {minuteOf(startedAt, languageTag)} <span className={page.soft}>{model}</span>
                <br />
                <span className={page.soft}>{words.run(cases, failed)}</span>
              </RouteLink>
              <Tag color={missed.length > 0 ? 'error' : 'success'}>
                {missed.length > 0 ? words.missed(missed.length) : words.allMet}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

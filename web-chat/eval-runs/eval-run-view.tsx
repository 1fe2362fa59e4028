import { useQuery } from '@tanstack/react-query'
import { Alert, Skeleton } from 'antd'
import type { EvalRun } from '../../api/contract/eval-runs.ts'
import { dayOf, minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { EvalCases } from './eval-cases.tsx'
import { percent } from './percent.ts'
import { evalRunQuery } from './queries.ts'
import { SuiteRates } from './suite-rates.tsx'
import { evalWords } from './words.ts'

/** One run: what it was made with, its rates against their thresholds, what changed, and every case. */
export function EvalRunView({ name }: { name: string }) {
  const words = useWords(evalWords)
  const { data, error, isError, refetch } = useQuery(evalRunQuery(name))
  return (
    <>
      <p>
        <RouteLink page={{ name: 'place', place: 'evals' }}>{words.back}</RouteLink>
      </p>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data && <Run run={data} />}
    </>
  )
}

function Run({ run }: { run: EvalRun }) {
  const words = useWords(evalWords)
  const { languageTag } = useText()
  const missed = run.checks.filter(({ met }) => met === false)
  const changed = run.baseline?.comparisons.filter(({ verdict }) => verdict !== 'no difference shown') ?? []
  return (
    <>
      <p className={page.soft}>
        {minuteOf(run.startedAt, languageTag)} · {words.madeWith(run.commit?.slice(0, 7) ?? '—', run.model, run.half)}
      </p>
      {run.checks.length > 0 && (
        <Alert
          type={missed.length > 0 ? 'error' : 'success'}
          title={missed.length > 0 ? words.missedList(missed.map(({ metric }) => metric).join('、')) : words.allMet}
        />
      )}
      {run.baseline && (
        <section className={page.section}>
          <h2>{words.baseline(dayOf(run.baseline.run.startedAt, languageTag))}</h2>
          {changed.length === 0 && <p className={page.soft}>{words.noChange}</p>}
          {changed.length > 0 && (
            <ul className={page.rows}>
              {changed.map(({ metric, before, after, verdict, n }) => (
                <li key={metric}>
                  <span>{metric}</span>
                  <span>
                    {words.verdicts[verdict]} {percent(before)} → {percent(after)} (n={n})
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {run.suites.map((suite) => (
        <SuiteRates key={suite.name} suite={suite} checks={run.checks} />
      ))}
      <EvalCases suites={run.suites} />
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Alert, Input, Segmented, Skeleton } from 'antd'
import { useState } from 'react'
import type { WorkbenchOverview } from '../../api/contract/workbench.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { BarChart } from './bar-chart.tsx'
import { dayInChina } from './day-in-china.ts'
import { FiguresTable } from './figures-table.tsx'
import { SampleShare } from './sample-share.tsx'
import styles from './workbench.module.css'
import { overviewQuery } from './workbench-queries.ts'
import { workbenchWords } from './workbench-words.ts'

const plotted = ['turns', 'refused', 'noEvidence', 'flagged'] as const

/** How the whole is going: counts, shares, their course over time, and what waits. */
export function OverviewTab() {
  const words = useWords(workbenchWords)
  const [from, setFrom] = useState(() => dayInChina(29))
  const [to, setTo] = useState(() => dayInChina())
  const [by, setBy] = useState<'day' | 'week'>('day')
  const { data, error, isError, refetch } = useQuery(overviewQuery({ from, to, by }))
  return (
    <div className={styles.part}>
      <div className={page.line}>
        <Input type="date" aria-label={words.from} value={from} onChange={(event) => setFrom(event.target.value)} />
        <Input type="date" aria-label={words.to} value={to} onChange={(event) => setTo(event.target.value)} />
        <Segmented<'day' | 'week'>
          aria-label={words.by}
          value={by}
          onChange={setBy}
          options={[
            { value: 'day', label: words.day },
            { value: 'week', label: words.week },
          ]}
        />
      </div>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data && <Overview data={data} />}
    </div>
  )
}

function Overview({ data }: { data: WorkbenchOverview }) {
  const { languageTag } = useText()
  const words = useWords(workbenchWords)
  const { total } = data
  const share = (part: number, whole: number) => (whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1)}%`)
  const figures = [
    [words.turns, total.turns],
    [words.refusedShare, share(total.refused, total.turns)],
    [words.noEvidence, total.noEvidence],
    [words.wrongShare, `${share(total.wrong, total.decided)} · ${total.wrong}/${total.decided}`],
    [words.open, data.open],
    [words.urgent, data.urgent],
    [words.overdue, data.overdue],
    [words.waiting, data.waitingReleases],
  ] as const
  return (
    <>
      {data.urgentReleases.length > 0 && (
        <Alert
          type="warning"
          role="status"
          title={words.urgentNotice(data.urgentReleases.length)}
          description={data.urgentReleases.map(({ at, by }) => (
            <p key={at}>{words.urgentBy(minuteOf(at, languageTag), by)}</p>
          ))}
        />
      )}
      <dl className={styles.figures}>
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {data.periods.length === 0 ? (
        <p className={page.soft}>{words.nothing}</p>
      ) : (
        <>
          <div className={styles.charts}>
            {plotted.map((key) => (
              <BarChart
                key={key}
                title={words.chart(words[key])}
                bars={data.periods.map((one) => ({ period: one.period, value: one[key] }))}
              />
            ))}
          </div>
          <FiguresTable periods={data.periods} />
        </>
      )}
      <section className={page.section} aria-labelledby="by-rule">
        <h2 id="by-rule">{words.byRule}</h2>
        {data.rules.length === 0 ? (
          <p className={page.soft}>{words.nothing}</p>
        ) : (
          <ul className={page.rows}>
            {data.rules.map(({ rule, title, count }) => (
              <li key={rule}>
                <span>
                  {title} <span className={page.soft}>{rule}</span>
                </span>
                <span>{count}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <SampleShare share={data.sampleShare} />
    </>
  )
}

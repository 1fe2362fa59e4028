import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { Interview, InterviewReportView } from '../../api/contract/interviews.ts'
import { Chart } from '../charts/chart.tsx'
import { dayOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { ClauseButton } from './clause-button.tsx'
import styles from './interview.module.css'
import { interviewPath, interviewsQuery } from './queries.ts'
import { ReportQuestion } from './report-question.tsx'
import { interviewWords } from './words.ts'

const formats = ['docx', 'pdf'] as const
type Dimension = keyof InterviewReportView['dimensions']

/** What an interview came to: what went well, what to practise, and every question with the words that were said. */
export function ReportView({ interview, report }: { interview: Interview; report: InterviewReportView }) {
  const { languageTag } = useText()
  const words = useWords(interviewWords)
  const { data: all = [] } = useQuery(interviewsQuery)
  const earlier = all.filter(
    ({ postTitle, total, createdAt }) =>
      postTitle === interview.postTitle && total !== null && createdAt < interview.createdAt,
  )
  const last = earlier[0]?.dimensions ?? null
  return (
    <>
      <section className={page.card}>
        <h2>
          {words.report} · {interview.postTitle} · {words.levelNames[interview.level]}
        </h2>
        {report.total === null ? (
          <p>{words.noTotal}</p>
        ) : (
          <p>
            {words.total} <span className={styles.score}>{Math.round(report.total)}</span> {words.outOf}
          </p>
        )}
        <p className={page.soft}>
          {report.model === 'quotation' ? words.labelCode : words.labelModel} {words.fair}
        </p>
        <div className={page.line}>
          {formats.map((format) => (
            <Button key={format} href={`${interviewPath(interview.id)}/export?format=${format}`} download>
              {words.download[format]}
            </Button>
          ))}
          <PlaceLink place="interview">{words.again}</PlaceLink>
          <RouteLink page={{ name: 'place', place: 'posts', item: interview.postId }}>{words.toPost}</RouteLink>
        </div>
      </section>
      <section className={page.section}>
        <h2>{words.strengths}</h2>
        {report.strengths.length === 0 && <p>{words.noStrengths}</p>}
        <ol className={styles.list}>
          {report.strengths.map(({ what, quote }) => (
            <li key={what}>
              <p>{what}</p>
              <p className={styles.said}>
                {words.youSaid}：“{quote}”
              </p>
            </li>
          ))}
        </ol>
      </section>
      <section className={page.section}>
        <h2>{words.practise}</h2>
        {report.practise.length === 0 && <p>{words.noPractise}</p>}
        <ol className={styles.list}>
          {report.practise.map(({ what, why, source }) => (
            <li key={what}>
              <p>{what}</p>
              <p className={styles.said}>{why}</p>
              <ClauseButton source={source} />
            </li>
          ))}
        </ol>
      </section>
      <Radar now={report.dimensions} last={last} />
      {earlier.length > 0 && report.total !== null && (
        <section className={page.section}>
          <h2>{words.compare}</h2>
          <ul className={page.notice}>
            {[{ createdAt: interview.createdAt, total: report.total }, ...earlier].map(({ createdAt, total }) => (
              <li key={createdAt}>{words.compareLine(dayOf(createdAt, languageTag), Math.round(total ?? 0))}</li>
            ))}
          </ul>
        </section>
      )}
      <section className={page.section}>
        <h2>{words.perQuestion}</h2>
        {report.questions.map((question, at) => (
          <ReportQuestion key={question.id} question={question} at={at} />
        ))}
      </section>
    </>
  )
}

type RadarProps = { now: InterviewReportView['dimensions']; last: InterviewReportView['dimensions'] | null }

function Radar({ now, last }: RadarProps) {
  const words = useWords(interviewWords)
  const shown = (Object.keys(words.dimensions) as Dimension[]).filter((name) => now[name] !== null)
  const value = (of: InterviewReportView['dimensions'], name: Dimension) => Math.round((of[name] ?? 0) * 100)
  const option = useMemo(
    () => ({
      radar: {
        radius: '62%',
        indicator: shown.map((name) => ({ name: words.dimensions[name], max: 100 })),
      },
      legend: last === null ? undefined : { bottom: 0, data: [words.now, words.before] },
      series: [
        {
          type: 'radar',
          data: [
            { name: words.now, value: shown.map((name) => value(now, name)), areaStyle: { opacity: 0.15 } },
            ...(last === null ? [] : [{ name: words.before, value: shown.map((name) => value(last, name)) }]),
          ],
        },
      ],
    }),
    [now, last, words],
  )
  // Fewer than three axes make no radar.
  if (shown.length < 3) return null
  return (
    <Chart
      title={words.radar}
      option={option}
      height={320}
      figures={{
        summary: words.figures,
        header: [words.aspect, words.now, ...(last === null ? [] : [words.before])],
        rows: (Object.keys(words.dimensions) as Dimension[]).map((name) => [
          words.dimensions[name],
          now[name] === null ? words.notShown : value(now, name),
          ...(last === null ? [] : [last[name] === null ? words.notShown : value(last, name)]),
        ]),
      }}
    />
  )
}

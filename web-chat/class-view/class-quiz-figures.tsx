import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { classQuizzesQuery } from '../papers/queries.ts'
import { PlaceLink } from '../routing/place-link.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { classViewWords } from './class-view-words.ts'

/** The hard items of a class and the students who may need help, each with reasons. */
export function ClassQuizFigures({ classId }: { classId: string }) {
  const text = useText()
  const words = useWords(classViewWords)
  const found = useQuery(classQuizzesQuery(classId))
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  const { assignments, hardItems, needHelp } = found.data
  if (assignments === 0) {
    return (
      <p className={page.soft}>
        {words.none} <PlaceLink place="papers">{text.papers}</PlaceLink>
      </p>
    )
  }
  return (
    <>
      <section className={page.section}>
        <h2>{words.help}</h2>
        {needHelp.length === 0 ? (
          <p className={page.soft}>{words.noneHelp}</p>
        ) : (
          <ul className={page.rows}>
            {needHelp.map(({ id, name, reasons }) => (
              <li key={id}>
                <span>
                  <strong>{name}</strong>
                  <br />
                  <span className={page.soft}>{reasons.join('；')}</span>
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className={page.soft}>{words.howHelp}</p>
      </section>
      <section className={page.section}>
        <h2>{words.hard}</h2>
        {hardItems.length === 0 ? (
          <p className={page.soft}>{words.noneHard}</p>
        ) : (
          <ul className={page.rows}>
            {hardItems.map((item) => (
              <li key={`${item.assignmentId} ${item.slot}`}>
                <span>
                  {item.stem}
                  <br />
                  <span className={page.soft}>
                    {words.hardItem(item.assignmentTitle, item.sittings)} · {words.rate(item.share)}
                    {item.tooFew && ` · ${words.few}`}
                  </span>
                </span>
                <RouteLink page={{ name: 'place', place: 'papers', item: `quiz:${item.assignmentId}` }}>
                  {words.toQuiz}
                </RouteLink>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

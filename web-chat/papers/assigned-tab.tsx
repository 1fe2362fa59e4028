import { useQuery } from '@tanstack/react-query'
import { Skeleton, Tag } from 'antd'
import { shortTime } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { assignmentsQuery } from '../quiz/queries.ts'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'

/** The quizzes of the classes that the teacher teaches. */
export function AssignedTab() {
  const text = useText()
  const words = useWords(paperWords)
  const found = useQuery(assignmentsQuery)
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  if (found.data.length === 0) return <p className={page.soft}>{words.noneAssigned}</p>
  return (
    <ul className={page.rows}>
      {found.data.map(({ id, title, className, opensAt, closesAt, state, sat }) => (
        <li key={id}>
          <span>
            <RouteLink page={{ name: 'place', place: 'papers', item: `quiz:${id}` }}>{title}</RouteLink>
            <br />
            <span className={page.soft}>
              {className} · {shortTime(opensAt, text.languageTag)} – {shortTime(closesAt, text.languageTag)}
              {sat !== null && <> · {words.sat(sat.submitted, sat.students)}</>}
              {sat !== null && sat.waiting > 0 && <> · {words.waiting(sat.waiting)}</>}
            </span>
          </span>
          <Tag color={state === 'open' ? 'success' : 'default'}>{words.state[state]}</Tag>
        </li>
      ))}
    </ul>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Skeleton, Tag } from 'antd'
import type { AssignmentSheet } from '../../api/contract/assignments.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { shortTime } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { ItemFiguresTable } from './item-figures-table.tsx'
import { paperWords } from './paper-words.ts'
import { assignmentPath, sheetQuery } from './queries.ts'

/** One quiz for its teacher: who has sat it, what waits to be confirmed, and what the items are worth. */
export function AssignmentPage({ id }: { id: string }) {
  const text = useText()
  const words = useWords(paperWords)
  const client = useQueryClient()
  const found = useQuery(sheetQuery(id))
  const end = useMutation({
    mutationFn: () => requestJson(`${assignmentPath(id)}/end`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['assignments'] }),
  })
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  const { assignment, students } = found.data
  return (
    <>
      <PlaceLink place="papers">{words.back}</PlaceLink>
      <header className={page.section}>
        <h1 className={page.title}>{assignment.title}</h1>
        <p className={page.line}>
          {assignment.className} · {shortTime(assignment.opensAt, text.languageTag)} –{' '}
          {shortTime(assignment.closesAt, text.languageTag)}
          <Tag color={assignment.state === 'open' ? 'success' : 'default'}>{words.state[assignment.state]}</Tag>
          {assignment.state !== 'closed' && (
            <Popconfirm title={words.endConfirm} onConfirm={() => end.mutate()}>
              <Button loading={end.isPending}>{words.endNow}</Button>
            </Popconfirm>
          )}
        </p>
        {end.isError && <Alert type="error" role="alert" title={errorText(end.error, text)} />}
      </header>
      <section className={page.section}>
        <h2>{words.students}</h2>
        <ul className={page.rows}>
          {students.map((student) => (
            <li key={student.id}>
              <span>{student.name}</span>
              <Sittings student={student} of={assignment.marks} />
            </li>
          ))}
        </ul>
      </section>
      <ItemFiguresTable id={id} />
    </>
  )
}

function Sittings({ student, of }: { student: AssignmentSheet['students'][number]; of: number }) {
  const words = useWords(paperWords)
  if (student.attempts.length === 0) return <span className={page.soft}>{words.notSat}</span>
  return (
    <span className={page.line}>
      {student.attempts.map(({ id, submittedAt, marks, waiting }) =>
        submittedAt === null || marks === null ? (
          <span key={id} className={page.soft}>
            {words.sitting}
          </span>
        ) : (
          <RouteLink key={id} page={{ name: 'place', place: 'papers', item: `sitting:${id}` }}>
            {words.score(marks, of)}
            {waiting > 0 && `，${words.waiting(waiting)}`}
          </RouteLink>
        ),
      )}
    </span>
  )
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton, Tag } from 'antd'
import type { AssignmentView } from '../../api/contract/assignments.ts'
import type { AttemptView } from '../../api/contract/attempts.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { shortTime } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { assignmentsQuery, attemptQuery } from './queries.ts'
import styles from './quiz.module.css'
import { quizWords } from './quiz-words.ts'

/** The quizzes that the student may sit or has sat. */
export function QuizList() {
  const text = useText()
  const words = useWords(quizWords)
  const found = useQuery(assignmentsQuery)
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  if (found.data.length === 0) {
    return (
      <p className={page.soft}>
        {words.none} <PlaceLink place="learning">{text.learning}</PlaceLink>
      </p>
    )
  }
  return (
    <ul className={styles.quizzes}>
      {found.data.map((assignment) => (
        <li key={assignment.id} className={page.card}>
          <Quiz assignment={assignment} />
        </li>
      ))}
    </ul>
  )
}

function Quiz({ assignment }: { assignment: AssignmentView }) {
  const text = useText()
  const words = useWords(quizWords)
  const client = useQueryClient()
  const { navigate } = useRoute()
  const open = (id: string) => navigate({ page: { name: 'place', place: 'quizzes', item: id } })
  const start = useMutation({
    mutationFn: () =>
      requestJson<AttemptView>(`/api/assignments/${encodeURIComponent(assignment.id)}/attempts`, { method: 'POST' }),
    onSuccess: (attempt) => {
      client.setQueryData(attemptQuery(attempt.id).queryKey, attempt)
      open(attempt.id)
    },
    onSettled: () => client.invalidateQueries({ queryKey: assignmentsQuery.queryKey }),
  })
  const { state, own, attemptsAllowed } = assignment
  const running = own.find(({ submittedAt }) => submittedAt === null)
  const left = attemptsAllowed - own.length
  const time = (moment: string) => shortTime(moment, text.languageTag)
  return (
    <>
      <div className={page.line}>
        <h2>{assignment.title}</h2>
        <Tag color={state === 'open' ? 'success' : 'default'}>{words[state]}</Tag>
      </div>
      <p className={page.soft}>
        {words.facts(assignment.questions, assignment.marks, assignment.minutes)} ·{' '}
        {state === 'planned' ? words.from(time(assignment.opensAt)) : words.until(time(assignment.closesAt))}
        {state === 'open' && left > 0 && own.length > 0 && <> · {words.attemptsLeft(left)}</>}
        {assignment.assessment && <> · {words.assessment}</>}
      </p>
      <div className={page.line}>
        {state === 'open' && (running || left > 0) && (
          <Button type="primary" size="large" loading={start.isPending} onClick={() => start.mutate()}>
            {running ? words.resume : own.length > 0 ? words.again : words.start}
          </Button>
        )}
        {own
          .filter(({ submittedAt }) => submittedAt !== null)
          .map(({ id, number, marks, waiting }) => (
            <span key={id} className={page.line}>
              {marks === null ? (
                <span className={page.soft}>
                  {words.handedIn}，{words.afterClose}
                </span>
              ) : (
                <>
                  <Button onClick={() => open(id)}>{words.result(number)}</Button>
                  <span>{words.score(marks, assignment.marks)}</span>
                  {waiting > 0 && <span className={page.soft}>{words.waiting(waiting)}</span>}
                </>
              )}
            </span>
          ))}
      </div>
      {start.isError && <Alert type="error" role="alert" title={errorText(start.error, text)} />}
    </>
  )
}

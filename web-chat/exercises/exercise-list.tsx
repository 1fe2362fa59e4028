import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Skeleton, Tag } from 'antd'
import type { AttemptView, ExerciseEntry } from '../../api/contract/exercises.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { minuteOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import { useRoute } from '../routing/use-route.ts'
import page from '../theme/page.module.css'
import { attemptQuery, exercisesQuery } from './queries.ts'
import { exerciseWords } from './words.ts'

/** The exercises that there are, each to be started, and those handed in. */
export function ExerciseList() {
  const text = useText()
  const words = useWords(exerciseWords)
  const client = useQueryClient()
  const { navigate } = useRoute()
  const { data, error, isError, refetch } = useQuery(exercisesQuery)
  const start = useMutation({
    mutationFn: ({ kind, task }: ExerciseEntry) =>
      requestJson<AttemptView>('/api/exercises', { method: 'POST', body: { kind, task } }),
    onSuccess(attempt) {
      client.setQueryData(attemptQuery(attempt.id).queryKey, attempt)
      navigate({ page: { name: 'place', place: 'exercises', item: attempt.id } })
    },
  })
  if (isError) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active />
  return (
    <>
      <p>{words.about}</p>
      {start.isError && <Alert type="error" role="alert" title={errorText(start.error, text)} />}
      <ul className={page.rows}>
        {data.exercises.map((entry) => (
          <li key={`${entry.kind} ${entry.task}`}>
            <span>
              {entry.title}
              <br />
              <span className={page.soft}>{entry.about}</span>
            </span>
            <Button
              type="primary"
              aria-label={`${words.start} ${entry.title}`}
              loading={start.isPending && start.variables === entry}
              onClick={() => start.mutate(entry)}
            >
              {words.start}
            </Button>
          </li>
        ))}
      </ul>
      <section className={page.section}>
        <h2>{words.past}</h2>
        {data.attempts.length === 0 ? (
          <p className={page.soft}>{words.noPast}</p>
        ) : (
          <ul className={page.rows}>
            {data.attempts.map(({ id, title, submittedAt, total, passed }) => (
              <li key={id}>
                <RouteLink page={{ name: 'place', place: 'exercises', item: id }}>
                  {title} <span className={page.soft}>{minuteOf(submittedAt, text.languageTag)}</span>
                </RouteLink>
                <span>
                  {words.points(total)}{' '}
                  <Tag color={passed ? 'success' : 'default'}>{passed ? words.passed : words.notPassed}</Tag>
                </span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

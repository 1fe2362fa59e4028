import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Popconfirm, Skeleton } from 'antd'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { dayOf } from '../i18n/moments.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { interviewPath, interviewsQuery } from './queries.ts'
import { interviewWords } from './words.ts'

/** The reader's interviews, to go on with, to read, or to delete. */
export function OwnInterviews() {
  const text = useText()
  const words = useWords(interviewWords)
  const client = useQueryClient()
  const { data, error, isError, refetch } = useQuery(interviewsQuery)
  const remove = useMutation({
    mutationFn: (id: string) => requestJson(interviewPath(id), { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['interviews'] }),
  })
  return (
    <section className={page.section}>
      <h2>{words.own}</h2>
      {isError && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active title={false} />}
      {remove.isError && <Alert type="error" role="alert" title={errorText(remove.error, text)} />}
      {data?.length === 0 && <p className={page.soft}>{words.none}</p>}
      {data && data.length > 0 && (
        <ul className={page.rows}>
          {data.map(({ id, postTitle, level, status, createdAt, total }) => (
            <li key={id}>
              <span>
                {postTitle}
                <br />
                <span className={page.soft}>
                  {[
                    dayOf(createdAt, text.languageTag),
                    words.levelNames[level],
                    total === null ? words.status[status] : words.points(Math.round(total)),
                  ].join(' · ')}
                </span>
              </span>
              <span className={page.line}>
                <RouteLink page={{ name: 'place', place: 'interview', item: id }}>
                  {status === 'finished' ? words.seeReport : words.goOn}
                </RouteLink>
                <Popconfirm title={words.removeConfirm} onConfirm={() => remove.mutate(id)}>
                  <Button size="small" aria-label={`${words.remove} ${postTitle}`}>
                    {words.remove}
                  </Button>
                </Popconfirm>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

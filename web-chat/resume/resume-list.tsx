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
import { resumePath, resumesQuery } from './queries.ts'
import { resumeWords } from './words.ts'

/** The reader's résumés, to open or to delete; posts are compared with the first. */
export function ResumeList() {
  const text = useText()
  const words = useWords(resumeWords)
  const client = useQueryClient()
  const { data, error, isError, refetch } = useQuery(resumesQuery)
  const remove = useMutation({
    mutationFn: (id: string) => requestJson(resumePath(id), { method: 'DELETE' }),
    onSettled() {
      void client.invalidateQueries({ queryKey: ['resumes'] })
      void client.invalidateQueries({ queryKey: ['posts'] })
    },
  })
  if (isError) return <LoadFailure error={error} onRetry={() => refetch()} />
  if (!data) return <Skeleton active title={false} />
  if (data.length === 0) return null
  return (
    <section className={page.section}>
      <h2>{words.own}</h2>
      {remove.isError && <Alert type="error" role="alert" title={errorText(remove.error, text)} />}
      <ul className={page.rows}>
        {data.map(({ id, name, fileName, updatedAt }, at) => (
          <li key={id}>
            <span>
              <RouteLink page={{ name: 'place', place: 'resume', item: id }}>{name}</RouteLink>
              <br />
              <span className={page.soft}>
                {[
                  ...(fileName !== null && fileName !== name ? [fileName] : []),
                  words.changedOn(dayOf(updatedAt, text.languageTag)),
                  ...(at === 0 ? [words.compared] : []),
                ].join(' · ')}
              </span>
            </span>
            <Popconfirm title={words.removeConfirm} onConfirm={() => remove.mutate(id)}>
              <Button size="small" aria-label={`${words.remove} ${name}`}>
                {words.remove}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </section>
  )
}

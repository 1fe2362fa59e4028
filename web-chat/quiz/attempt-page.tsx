import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import page from '../theme/page.module.css'
import { AttemptResult } from './attempt-result.tsx'
import { attemptQuery } from './queries.ts'
import { quizWords } from './quiz-words.ts'
import { Sitting } from './sitting.tsx'

/** A sitting of the student: to be answered while it runs, its result after. */
export function AttemptPage({ id }: { id: string }) {
  const words = useWords(quizWords)
  const found = useQuery(attemptQuery(id))
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  const attempt = found.data
  if (attempt.state === 'sitting') return <Sitting attempt={attempt} />
  return (
    <>
      <h1 className={page.title}>{attempt.title}</h1>
      {attempt.state === 'handed-in' ? (
        <p role="status">
          {words.handedIn} · {words.afterClose}
        </p>
      ) : (
        <AttemptResult attempt={attempt} />
      )}
    </>
  )
}

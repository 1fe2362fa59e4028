import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Radio, Skeleton } from 'antd'
import { useState } from 'react'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { postQuery } from '../posts/queries.ts'
import { QuestionOrigin } from '../posts/question-origin.tsx'
import { PlaceLink } from '../routing/place-link.tsx'
import page from '../theme/page.module.css'
import { useStartInterview } from './use-start-interview.ts'
import { interviewWords } from './words.ts'

const levels = [1, 2, 3] as const

/** Starts an interview for a post on offer, having said where its questions come from. */
export function StartForPost({ postId }: { postId: string }) {
  const text = useText()
  const words = useWords(interviewWords)
  const { data, error, isError, refetch } = useQuery(postQuery(postId))
  const [level, setLevel] = useState<(typeof levels)[number]>(1)
  const start = useStartInterview()
  return (
    <>
      <p>
        <PlaceLink place="interview">{words.back}</PlaceLink>
      </p>
      {isError && !data && <LoadFailure error={error} onRetry={() => refetch()} />}
      {!data && !isError && <Skeleton active />}
      {data && (
        <section className={page.card}>
          <h2>{data.post.title}</h2>
          <QuestionOrigin interview={data.interview} />
          <Radio.Group
            aria-label={words.level}
            value={level}
            onChange={({ target }) => setLevel(target.value)}
            options={levels.map((value) => ({ value, label: words.levels[value] }))}
          />
          {start.isError && <Alert type="error" role="alert" title={errorText(start.error, text)} />}
          <div className={page.line}>
            <Button
              type="primary"
              loading={start.isPending}
              onClick={() => start.mutate({ postId, level, documentId: null })}
            >
              {words.start}
            </Button>
            <span className={page.soft}>{words.fair}</span>
          </div>
        </section>
      )}
    </>
  )
}

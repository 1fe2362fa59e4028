import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Input, InputNumber, Skeleton } from 'antd'
import { useState } from 'react'
import type { AttemptItem, AttemptView } from '../../api/contract/attempts.ts'
import { requestJson } from '../api/request.ts'
import { errorText } from '../error-text.ts'
import { useText } from '../i18n/text.ts'
import { useWords } from '../i18n/use-words.ts'
import { LoadFailure } from '../load-failure.tsx'
import { AttemptResult } from '../quiz/attempt-result.tsx'
import { attemptPath, attemptQuery } from '../quiz/queries.ts'
import { RouteLink } from '../routing/route-link.tsx'
import page from '../theme/page.module.css'
import { paperWords } from './paper-words.ts'

/** A student's sitting for the teacher, who confirms or changes what the program proposes for open answers. */
export function ConfirmPage({ id }: { id: string }) {
  const words = useWords(paperWords)
  const found = useQuery(attemptQuery(id))
  if (found.isError) return <LoadFailure error={found.error} onRetry={() => found.refetch()} />
  if (!found.data) return <Skeleton active />
  const attempt = found.data
  return (
    <>
      <RouteLink page={{ name: 'place', place: 'papers', item: `quiz:${attempt.assignmentId}` }}>
        {words.backToQuiz}
      </RouteLink>
      <h1 className={page.title}>
        {attempt.title}：{attempt.student}
      </h1>
      <AttemptResult
        attempt={attempt}
        below={(item) => item.result?.open && <ConfirmForm key={item.slot} attemptId={id} item={item} />}
      />
    </>
  )
}

function ConfirmForm({ attemptId, item }: { attemptId: string; item: AttemptItem }) {
  const text = useText()
  const words = useWords(paperWords)
  const client = useQueryClient()
  const { result } = item
  const [marks, setMarks] = useState<number | null>(result?.marks ?? result?.draftMarks ?? 0)
  const [reason, setReason] = useState(result?.reason ?? '')
  const confirm = useMutation({
    mutationFn: () =>
      requestJson<AttemptView>(`${attemptPath(attemptId)}/answers/${encodeURIComponent(item.slot)}/confirm`, {
        method: 'POST',
        body: { marks, reason: reason.trim() === '' ? null : reason },
      }),
    onSuccess: (attempt) => {
      client.setQueryData(attemptQuery(attemptId).queryKey, attempt)
      void client.invalidateQueries({ queryKey: ['assignments'] })
    },
  })
  return (
    <form
      className={page.line}
      onSubmit={(event) => {
        event.preventDefault()
        confirm.mutate()
      }}
    >
      <InputNumber
        aria-label={words.yourMarks}
        min={0}
        max={item.item.marks}
        step={0.5}
        value={marks}
        onChange={setMarks}
      />
      <Input
        aria-label={words.reason}
        placeholder={words.reason}
        maxLength={500}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button
        htmlType="submit"
        type={result?.marks === null ? 'primary' : 'default'}
        disabled={marks === null}
        loading={confirm.isPending}
      >
        {result?.marks === null ? words.confirm : words.change}
      </Button>
      {confirm.isError && <Alert type="error" role="alert" title={errorText(confirm.error, text)} />}
    </form>
  )
}
